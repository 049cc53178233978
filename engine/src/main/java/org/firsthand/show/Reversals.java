// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Days;
import org.firsthand.text.MonthNames;
import org.firsthand.text.Sentences;
import org.firsthand.text.Unkept;
import org.firsthand.text.Wording;

/// What later documents say of announcements: that the thing was put off, or did not come to pass.
/// Only documents that make a widely printed claim are asked.
final class Reversals {
    private static final int COMMON = 2;
    private static final int LONG_WORD = 4;
    private static final Set<String> PLAIN =
            Set.of(
                    "will", "shall", "have", "been", "that", "this", "with", "from", "which",
                    "they", "their", "there", "until", "before", "after", "said", "says", "would",
                    "were", "when", "what", "also", "more", "than", "then", "into", "about");

    private final Lookup lookup;
    private final List<Report> reports = new ArrayList<>();

    /// One clause of a later document that tells of something that was put off or did not happen.
    ///
    /// @param passage the sentence
    /// @param when when its document came out
    /// @param words the words of the clause
    /// @param putOff whether it tells that something was put off
    record Report(Passage passage, Moment when, List<String> words, boolean putOff) {}

    private static final Comparator<Report> LATEST =
            Comparator.<Report, Moment>comparing(
                            Report::when,
                            Comparator.comparing(Moment::from).thenComparing(Moment::to))
                    .thenComparing(Report::passage, Comparator.reverseOrder());

    Reversals(Answer answer, Lookup lookup) {
        this.lookup = lookup;
        var asked = new TreeSet<String>();
        for (var finding : answer.findings()) {
            if (finding.outlets() >= Overview.WIDE) {
                lookup.claim(finding.claim()).stream()
                        .flatMap(claim -> lookup.statements(claim.statements()).stream())
                        .map(Statement::path)
                        .forEach(asked::add);
            }
        }
        asked.removeAll(answer.beside());
        asked.stream().map(lookup::document).forEach(this::read);
    }

    private void read(Document document) {
        var published = lookup.published(document.path());
        if (published == null || document.kind() == Document.Kind.TRANSCRIPT) {
            return;
        }
        var body = document.body();
        for (var sentence : Sentences.of(body, 0, body.length())) {
            for (var clause : clauses(body, sentence)) {
                var words = Wording.Side.of(body, clause).keys();
                boolean putOff = Unkept.putOff(words);
                if (putOff || Unkept.notDone(words, Set.copyOf(words))) {
                    var passage = new Passage(document.path(), Part.BODY, sentence);
                    reports.add(new Report(passage, published, words, putOff));
                }
            }
        }
    }

    /// A sentence cut at its commas and semicolons.
    private static List<Span> clauses(String text, Span sentence) {
        var clauses = new ArrayList<Span>();
        int from = sentence.start();
        for (int i = from; i < sentence.end(); i++) {
            if (",;".indexOf(text.charAt(i)) >= 0) {
                clauses.add(new Span(from, i));
                from = i + 1;
            }
        }
        clauses.add(new Span(from, sentence.end()));
        return clauses;
    }

    /// The last that later documents say of what was announced for a day.
    Optional<Report> of(Passage announced, Moment day) {
        var document = lookup.document(announced.path());
        var published = lookup.published(announced.path());
        var sentence = Excerpt.sentences(announced, document);
        var words = Set.copyOf(Wording.Side.of(document.text(announced.part()), sentence).keys());
        return reports.stream()
                .filter(r -> published != null && published.before(r.when()))
                .filter(r ->
                        r.putOff() || !r.when().before(day) && Unkept.notDone(r.words(), words))
                .filter(r -> common(r.words(), words) >= COMMON)
                .max(LATEST);
    }

    /// The last report since a moment that somebody put something off.
    ///
    /// @param who as it is called in full: `Halvern Harbour Board` is `the board` after that
    Optional<Report> putOffBy(String who, Moment after) {
        var noun = who.substring(who.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return reports.stream()
                .filter(r -> r.putOff() && !r.when().before(after))
                .filter(r -> noun.length() >= LONG_WORD && sentence(r).contains(noun))
                .max(LATEST);
    }

    private Set<String> sentence(Report report) {
        var body = lookup.document(report.passage().path()).body();
        return new HashSet<>(Wording.Side.of(body, report.passage().span()).keys());
    }

    private static int common(List<String> clause, Set<String> announced) {
        return clause.stream()
                .filter(announced::contains)
                .filter(Reversals::tells)
                .collect(Collectors.toSet())
                .size();
    }

    /// Whether a word tells what is spoken of.
    static boolean tells(String word) {
        return Wording.isNumber(word)
                || word.length() >= LONG_WORD
                        && !PLAIN.contains(word)
                        && !Days.WEEKDAYS.contains(word)
                        && !MonthNames.ENGLISH.contains(word);
    }
}
