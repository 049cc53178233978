// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firsthand.model.Claim;
import org.firsthand.model.Document;
import org.firsthand.model.Finding;
import org.firsthand.model.Moment;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;

/// Who had a claim first, and what tells so, in words.
final class FirstWords {
    private static final int MOST_NAMES = 3;

    private final Finding.FirstAppearance first;
    private final Lookup lookup;

    private FirstWords(Finding.FirstAppearance first, Lookup lookup) {
        this.first = first;
        this.lookup = lookup;
    }

    /// `First appearance in this pile: Norda, 8 May 2019; credited by Tarn Echo.`.
    static String of(Finding finding, Lookup lookup) {
        var words = new FirstWords(finding.first(), lookup);
        var sentences = new ArrayList<String>();
        sentences.add(words.place() + words.after() + ".");
        lookup.claim(finding.claim()).map(words::misdated).ifPresent(sentences::addAll);
        return String.join(" ", sentences);
    }

    private String place() {
        var document = lookup.document(first.path());
        if (first.certain()) {
            var because = Phrases.names(first.because().stream().map(Quotes::clip).toList(), 4);
            return "First appearance in this pile: "
                    + named(document, first.when())
                    + (because.isEmpty() ? "" : "; " + because);
        }
        var names = new ArrayList<String>();
        names.add(named(document, first.when()));
        first.rivals().forEach(r -> names.add(named(lookup.document(r.path()), r.when())));
        return "First appearance: order unknown"
                + (names.size() > 1 ? " between " : "; the earliest dated here is ")
                + String.join("; ", names.subList(0, Math.min(names.size(), MOST_NAMES)))
                + (names.size() > MOST_NAMES
                        ? "; and " + Phrases.number(names.size() - MOST_NAMES) + " more"
                        : "");
    }

    /// `Norda, 8 May 2019`; with its title where a rival is of the same outlet.
    private String named(Document document, @Nullable Moment when) {
        var title = document.title();
        boolean alike =
                Stream.concat(
                                        Stream.of(first.path()),
                                        first.rivals().stream().map(Finding.Rival::path))
                                .filter(path ->
                                        lookup.document(path)
                                                .publisher()
                                                .equals(document.publisher()))
                                .count()
                        > 1;
        return Quotes.clip(document.publisher())
                + (alike
                        ? " (" + Quotes.clip(title == null ? document.path() : title.value()) + ")"
                        : "")
                + ", "
                + (when == null ? "undated" : Phrases.date(when))
                + Phrases.doubt(document, lookup);
    }

    private String after() {
        if (first.before().isEmpty()) {
            return "";
        }
        var names = first.before().stream().map(this::earlier).toList();
        var whose =
                first.certain()
                        ? "by its own account"
                        : "by the account of "
                                + Quotes.clip(lookup.document(first.path()).publisher());
        return "; " + whose + " after " + Phrases.names(names, MOST_NAMES);
    }

    private String earlier(Finding.Earlier earlier) {
        var path = earlier.path();
        if (path == null) {
            return Quotes.clip(earlier.name()) + ", not in the pile";
        }
        return named(lookup.document(path), lookup.published(path));
    }

    private List<String> misdated(Claim claim) {
        var sentences = new ArrayList<String>();
        for (var statement : lookup.statements(claim.statements())) {
            lookup.impossible(statement)
                    .map(repeated -> contradicted(statement, repeated))
                    .filter(sentence -> !sentences.contains(sentence))
                    .ifPresent(sentences::add);
        }
        return sentences.subList(0, Math.min(sentences.size(), MOST_NAMES));
    }

    private String contradicted(Statement statement, Document repeated) {
        var document = lookup.document(statement.path());
        return Quotes.clip(document.publisher()) + " is " + contradicted(document, repeated) + ".";
    }

    /// `dated 7 May 2019, but repeats a text of 8 May 2019, Norda`.
    static String contradicted(Document document, Document repeated) {
        return "dated "
                + Phrases.date(document.published())
                + ", but repeats a text of "
                + Phrases.date(repeated.published())
                + ", "
                + Quotes.clip(repeated.publisher());
    }
}
