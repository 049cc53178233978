// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.text.Dates;
import org.firsthand.text.Language;
import org.firsthand.text.OutletWords;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// What the first line and the notes of a transcript say of it: `WEBVTT - Harbour Star, hearing of
/// the board`, `Source: Harbour Star`, `Released 20 May 2019`.
record TranscriptFacts(
        @Nullable Fact<String> title,
        @Nullable Fact<String> outlet,
        @Nullable Fact<Moment> published,
        @Nullable Fact<Moment> updated,
        String language) {
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.8;
    private static final double GUESS = 0.6;
    private static final String HEADER = "header";
    private static final String NOTE = "note";
    private static final int MOST_WORDS_OF_A_NAME = 6;
    private static final int LONGEST_KEY = 20;
    private static final int WORDS_BEFORE = 3;
    private static final Set<String> TITLE = Set.of("title", "subject");
    private static final Set<String> OUTLET =
            Set.of(
                    "source",
                    "publisher",
                    "outlet",
                    "archive",
                    "published by",
                    "released by",
                    "transcribed by");
    private static final Set<String> PUBLISHED =
            Set.of("released", "published", "issued", "posted", "aired", "broadcast", "date");
    private static final Set<String> UPDATED =
            Set.of("updated", "revised", "corrected", "modified");
    private static final Set<String> HOUSES =
            Set.of(
                    "archive",
                    "archives",
                    "library",
                    "museum",
                    "council",
                    "committee",
                    "court",
                    "university",
                    "society",
                    "parliament",
                    "office",
                    "foundation",
                    "institute");

    /// Reads the first line and the notes.
    static TranscriptFacts of(Captions captions) {
        var scan = new Scan();
        scan.header(captions.header());
        captions.remarks().forEach(scan::remark);
        return new TranscriptFacts(
                scan.title, scan.outlet, scan.published, scan.updated, scan.language);
    }

    /// The first of each kind that is stated.
    private static final class Scan {
        private @Nullable Fact<String> title;
        private @Nullable Fact<String> outlet;
        private @Nullable Fact<Moment> published;
        private @Nullable Fact<Moment> updated;
        private String language = Language.UNKNOWN;

        void header(String header) {
            int from = 0;
            while (from < header.length() && !Character.isLetterOrDigit(header.charAt(from))) {
                from++;
            }
            var text = header.substring(from);
            if (text.isEmpty()) {
                return;
            }
            title = new Fact<>(text, HEADER, LIKELY);
            for (var field : fields(text)) {
                var dates = Dates.of(field);
                if (!dates.isEmpty() && dates.getFirst().span().length() + 2 >= field.length()) {
                    published = new Fact<>(dates.getFirst().moment(), HEADER, LIKELY);
                } else if (outlet == null && isHouse(field)) {
                    outlet = new Fact<>(field, HEADER, GUESS);
                }
            }
        }

        void remark(String line) {
            int colon = line.indexOf(':');
            var key =
                    colon > 0 && colon <= LONGEST_KEY
                            ? line.substring(0, colon).strip().toLowerCase(Locale.ROOT)
                            : "";
            var value = line.substring(colon + 1).strip();
            if (!value.isEmpty() && TITLE.contains(key)) {
                title = new Fact<>(value, NOTE, SURE);
            } else if (!value.isEmpty() && OUTLET.contains(key)) {
                outlet = new Fact<>(value, NOTE, SURE);
            } else if (key.equals("language")) {
                language = primary(value);
            } else {
                dates(line);
            }
        }

        /// The dates behind a word that says what happened then.
        private void dates(String line) {
            for (var date : Dates.of(line)) {
                var words = Words.of(line, 0, date.span().start());
                for (int i = words.size() - 1; i >= Math.max(0, words.size() - WORDS_BEFORE); i--) {
                    var word = words.get(i).of(line).toLowerCase(Locale.ROOT);
                    boolean parted =
                            line.substring(words.get(i).end(), date.span().start()).indexOf('.')
                                    >= 0;
                    if (parted) {
                        break;
                    }
                    var fact = new Fact<>(date.moment(), NOTE, LIKELY);
                    if (PUBLISHED.contains(word)) {
                        published = published == null ? fact : published;
                    } else if (UPDATED.contains(word)) {
                        updated = updated == null ? fact : updated;
                    }
                }
            }
        }

        private static String primary(String tag) {
            int letters = 0;
            while (letters < tag.length() && Character.isLetter(tag.charAt(letters))) {
                letters++;
            }
            return letters == 2 || letters == 3
                    ? tag.substring(0, letters).toLowerCase(Locale.ROOT)
                    : Language.UNKNOWN;
        }

        private static List<String> fields(String text) {
            var fields = new ArrayList<String>();
            int from = 0;
            for (int i = 0; i <= text.length(); i++) {
                boolean dash =
                        i > 0
                                && i + 1 < text.length()
                                && "-–—·".indexOf(text.charAt(i)) >= 0
                                && text.charAt(i - 1) == ' '
                                && text.charAt(i + 1) == ' ';
                if (i == text.length() || dash || ",|;".indexOf(text.charAt(i)) >= 0) {
                    fields.add(text.substring(from, i).strip());
                    from = i + 1;
                }
            }
            return fields;
        }

        /// Whether the words are the name of a paper, a station or a public body.
        private static boolean isHouse(String field) {
            var words = Words.of(field);
            return !words.isEmpty()
                    && words.size() <= MOST_WORDS_OF_A_NAME
                    && Character.isUpperCase(field.charAt(0))
                    && words.stream()
                            .map(word -> word.of(field))
                            .anyMatch(word ->
                                    OutletWords.contains(word)
                                            || HOUSES.contains(word.toLowerCase(Locale.ROOT)));
        }
    }
}
