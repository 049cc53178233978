// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.text.OutletWords;
import org.firsthand.text.Words;

/// Tells records that were kept at the time: whether a name is one, whether a document is one, and
/// whether the one is the other.
final class Records {
    private static final Set<String> RECORDS =
            Set.of(
                    "log",
                    "logs",
                    "logbook",
                    "register",
                    "minutes",
                    "ledger",
                    "invoice",
                    "receipt",
                    "certificate",
                    "transcript",
                    "timesheet",
                    "diary",
                    "manifest",
                    "inventory",
                    "book",
                    "folio");

    private static final Set<String> PAPERS =
            Set.of("release", "statement", "communique", "communiqué", "notice", "announcement");

    private static final Set<String> LINKS = Set.of("of", "for", "at", "in", "from", "on");
    private static final Set<String> OPENERS =
            Set.of("the", "a", "an", "its", "their", "his", "her");

    /// Lines at the head of a document that tell what it is, and characters of one.
    private static final int HEAD = 8;

    private static final int LINE = 100;

    private Records() {}

    /// Whether what is named is a record that was kept at the time.
    static boolean isRecord(String name) {
        var words = lower(name);
        return !words.isEmpty() && RECORDS.contains(kind(words));
    }

    /// Whether a document is a record: a body, or a register, put it out, and its head says so.
    static boolean isRecord(Document document) {
        boolean body = Parties.isBody(document.publisher()) || isRecord(document.publisher());
        return body
                && document.kind() != Document.Kind.PAGE
                && lower(opening(document)).stream().anyMatch(RECORDS::contains);
    }

    /// Whether a document is what somebody put out to speak for itself: a record, or a paper that
    /// is no page of an outlet and calls itself a statement.
    static boolean isPaper(Document document) {
        return isRecord(document)
                || document.kind() == Document.Kind.TEXT
                        && lower(document.publisher()).stream().noneMatch(OutletWords::contains)
                        && lower(opening(document)).stream().anyMatch(PAPERS::contains);
    }

    /// Whether a name, as `the register at Orley`, is of this document: its head has all words.
    static boolean isOf(String name, Document document) {
        var words = new ArrayList<>(lower(name));
        var kind = words.isEmpty() ? "" : kind(words);
        words.removeIf(w -> LINKS.contains(w) || OPENERS.contains(w));
        return words.size() > 1
                && RECORDS.contains(kind)
                && isRecord(document)
                && lower(head(document)).containsAll(words);
    }

    /// What a name is of: the last word before `of`, `at` or a comma.
    private static String kind(List<String> words) {
        int i = 0;
        while (i + 1 < words.size() && !LINKS.contains(words.get(i + 1))) {
            i++;
        }
        return words.get(i);
    }

    private static String head(Document document) {
        return document.publisher() + "\n" + opening(document);
    }

    /// The short lines before the first paragraph.
    private static String opening(Document document) {
        var opening = new StringBuilder("\n");
        document.body()
                .lines()
                .limit(HEAD)
                .takeWhile(line -> line.length() <= LINE)
                .forEach(line -> opening.append(line).append('\n'));
        return opening.toString();
    }

    private static List<String> lower(String text) {
        int comma = text.indexOf(',');
        var plain =
                comma > 0 && comma < 60 && text.indexOf('\n') < 0 ? text.substring(0, comma) : text;
        return Words.of(plain).stream()
                .map(w -> w.of(plain).toLowerCase(Locale.ROOT))
                .map(w -> w.endsWith("'s") || w.endsWith("’s") ? w.substring(0, w.length() - 2) : w)
                .toList();
    }
}
