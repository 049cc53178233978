// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.text.Dates;
import org.firsthand.text.Days;
import org.firsthand.text.Words;

/// Tells a block at the head of a page that only says who wrote it and when, such as `By Jane Doe -
/// 10 May 2019, 6 pm`.
///
/// A name that the page does not give as an author of several words stays: it may be the agency
/// whose text it is.
///
/// @param known names of authors and outlet
/// @param signs words of which a line must hold one, unless it names an author or outlet; none
///   where a date alone is enough
record Stampline(List<String> known, Set<String> signs) {
    private static final int LONGEST = 120;
    private static final Set<String> FILLERS =
            Set.of(
                    "by",
                    "published",
                    "updated",
                    "posted",
                    "on",
                    "at",
                    "and",
                    "am",
                    "pm",
                    "newsroom",
                    "staff",
                    "reporter",
                    "reporters",
                    "last",
                    "modified",
                    "edited",
                    "first",
                    "date",
                    "a.m",
                    "p.m",
                    "hrs",
                    "edt",
                    "est",
                    "cdt",
                    "cst",
                    "mdt",
                    "mst",
                    "pdt",
                    "pst",
                    "gmt",
                    "utc",
                    "bst",
                    "cet",
                    "cest",
                    "ist",
                    "et",
                    "pt",
                    "von",
                    "vom",
                    "um",
                    "uhr",
                    "stand",
                    "zuletzt",
                    "veröffentlicht",
                    "aktualisiert",
                    "bearbeitet",
                    "geändert",
                    "erstellt",
                    "publiziert",
                    "montag",
                    "dienstag",
                    "mittwoch",
                    "donnerstag",
                    "freitag",
                    "samstag",
                    "sonntag",
                    "par",
                    "publié",
                    "mis",
                    "jour",
                    "modifié",
                    "le",
                    "à",
                    "por",
                    "publicado",
                    "actualizado",
                    "atualizado",
                    "el",
                    "em",
                    "h",
                    "min",
                    "mins",
                    "minute",
                    "minutes",
                    "minuten",
                    "read",
                    "reading",
                    "time",
                    "lesezeit",
                    "lesedauer",
                    "ca");
    private static final Set<String> READING = Set.of("read", "reading", "lesezeit", "lesedauer");
    private static final Set<String> MINUTES =
            Set.of("min", "mins", "minute", "minutes", "minuten");

    Stampline(List<String> known) {
        this(known, Set.of());
    }

    Stampline {
        known = known.stream().filter(name -> name.indexOf(' ') > 0).toList();
    }

    /// One that a date alone does not satisfy.
    Stampline signedOnly() {
        return new Stampline(
                known,
                Set.of(
                        "published",
                        "updated",
                        "posted",
                        "by",
                        "date",
                        "veröffentlicht",
                        "aktualisiert",
                        "publié",
                        "publicado",
                        "actualizado",
                        "atualizado"));
    }

    /// Whether a block is one; a time of day alone is none, since it may open an entry of a live
    /// page.
    boolean is(String block) {
        if (block.length() > LONGEST) {
            return false;
        }
        var rest = new StringBuilder(block);
        boolean says = false;
        boolean signed = signs.isEmpty() || hasSign(block);
        for (var date : Dates.of(block)) {
            says = true;
            blank(rest, date.span().start(), date.span().end());
        }
        for (var name : known) {
            int at = block.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
            if (at >= 0 && at + name.length() <= block.length()) {
                says = true;
                signed = true;
                blank(rest, at, at + name.length());
            }
        }
        return (says && signed || isReadingTime(block)) && saysNoMore(rest.toString());
    }

    /// Whether a block says how long it takes to read, as `5 min read` does.
    private static boolean isReadingTime(String block) {
        boolean reading = false;
        boolean minutes = false;
        for (var span : Words.of(block)) {
            var word = span.of(block).toLowerCase(Locale.ROOT);
            reading |= READING.contains(word);
            minutes |= MINUTES.contains(word);
        }
        return reading && minutes;
    }

    private boolean hasSign(String block) {
        return Words.of(block).stream()
                .anyMatch(word -> signs.contains(word.of(block).toLowerCase(Locale.ROOT)));
    }

    private static boolean saysNoMore(String rest) {
        for (var span : Words.of(rest)) {
            var word = span.of(rest).toLowerCase(Locale.ROOT);
            if (!Character.isDigit(word.charAt(0))
                    && !FILLERS.contains(word)
                    && !Days.WEEKDAYS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
