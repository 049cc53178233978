// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// What a post of a plain text says of who wrote it and when.
///
/// @param span the characters that say it; the others are the post's words
record PostHead(String author, @Nullable Moment time, Span span) {
    /// The ways of saying it.
    enum Kind {
        /// `-- Ada Quill, 3 June 2018` behind the words.
        SIGNED,
        /// `Ada Quill, 3 June 2018, 18:05` above or before the words.
        TIMED,
        /// `Ada: ` before the words.
        NAMED,
        /// `Ada Quill` alone above the words.
        BARE
    }

    private static final int LONGEST_HEADER = 100;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_WORDS = 4;
    private static final String DASHES = "–—-";
    private static final String PARTING = "):;,.|»•·]";
    private static final String ENDS = ".!?…\"”»)";
    private static final String IN_NAMES = "'’._-#&@";
    private static final List<String> SMALL_WORDS =
            List.of("of", "the", "de", "van", "von", "der", "da", "di", "la", "le", "al", "bin");

    /// What an item says in one way; null where it does not.
    ///
    /// @param year completes a date without one; 0 where it is not known
    static @Nullable PostHead of(String text, PostItem item, Kind kind, int year) {
        return switch (kind) {
            case TIMED -> timed(text, item.first(), year);
            case SIGNED -> signed(text, item.rows(), year);
            case NAMED -> named(text, item.first());
            case BARE -> item.rows().size() > 1 ? bare(text, item.first()) : null;
        };
    }

    /// What opens a row; null where nothing does.
    static @Nullable PostHead timed(String text, Row row, int year) {
        var line = row.text(text);
        var head = line.length() > LONGEST_HEADER ? line.substring(0, LONGEST_HEADER) : line;
        var time = PostTime.of(head, year);
        var author = time == null ? null : PostAuthor.clean(head.substring(0, time.span().start()));
        if (time == null || author == null) {
            return null;
        }
        int behind = time.span().end();
        int words = afterMarks(line, behind);
        boolean alone = words == line.length() || "):".indexOf(line.charAt(behind)) >= 0;
        return alone ? opens(row, author, time.moment(), words) : null;
    }

    private static PostHead opens(Row row, String author, @Nullable Moment time, int words) {
        return new PostHead(author, time, new Span(row.textStart(), row.textStart() + words));
    }

    /// Where the words begin behind a head: behind what parts them from it.
    private static int afterMarks(String line, int end) {
        int p = end;
        while (p < line.length()) {
            char c = line.charAt(p);
            boolean blank = Character.isWhitespace(c) || c == '\u00a0';
            boolean dash =
                    DASHES.indexOf(c) >= 0
                            && (p + 1 == line.length()
                                    || Character.isWhitespace(line.charAt(p + 1)));
            if (!blank && !dash && PARTING.indexOf(c) < 0) {
                break;
            }
            p++;
        }
        return p;
    }

    private static @Nullable PostHead signed(String text, List<Row> rows, int year) {
        for (var row : rows.reversed()) {
            if (!row.blank()) {
                return signed(text, row, year);
            }
        }
        return null;
    }

    /// What closes a row: behind a sentence or at the start of the row a dash, a name and a time,
    /// and nothing behind these.
    static @Nullable PostHead signed(String text, Row row, int year) {
        var line = row.text(text);
        for (int dash = lastDash(line, line.length()); dash >= 0; dash = lastDash(line, dash)) {
            if (line.length() - dash > LONGEST_HEADER) {
                return null;
            }
            int end = dash;
            while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
                end--;
            }
            if (end > 0 && ENDS.indexOf(line.charAt(end - 1)) < 0) {
                continue;
            }
            var sign = line.substring(dash);
            var time = PostTime.of(sign, year);
            var author =
                    time == null ? null : PostAuthor.clean(sign.substring(0, time.span().start()));
            if (time != null
                    && author != null
                    && afterMarks(sign, time.span().end()) == sign.length()) {
                return new PostHead(
                        author, time.moment(), new Span(row.textStart() + dash, row.span().end()));
            }
        }
        return null;
    }

    /// Where the last dash before `end` begins that stands behind a blank or opens the line.
    private static int lastDash(String line, int end) {
        for (int i = end - 1; i >= 0; i--) {
            boolean parted = i == 0 || Character.isWhitespace(line.charAt(i - 1));
            if (parted && DASHES.indexOf(line.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// The name before a colon that opens a row.
    static @Nullable PostHead named(String text, Row row) {
        var line = row.text(text);
        int colon = line.indexOf(':');
        boolean parted =
                colon > 0
                        && (colon + 1 == line.length()
                                || Character.isWhitespace(line.charAt(colon + 1)));
        if (!parted || !isName(line.substring(0, colon))) {
            return null;
        }
        int words = colon + 1;
        while (words < line.length() && Character.isWhitespace(line.charAt(words))) {
            words++;
        }
        return opens(row, line.substring(0, colon), null, words);
    }

    /// The name that is a row.
    static @Nullable PostHead bare(String text, Row row) {
        var line = row.text(text);
        return isName(line) ? opens(row, line, null, line.length()) : null;
    }

    /// Whether words look like a name, or one word like that which somebody goes by.
    private static boolean isName(String name) {
        if (name.length() > LONGEST_NAME) {
            return false;
        }
        var words = name.split(" ", -1);
        if (words.length > MOST_WORDS || !startsName(words[0]) && words.length > 1) {
            return false;
        }
        boolean letter = false;
        for (var word : words) {
            boolean part = startsName(word) || words.length == 1 || SMALL_WORDS.contains(word);
            if (!part || word.isEmpty() || !word.chars().allMatch(PostHead::isInName)) {
                return false;
            }
            letter |= word.chars().anyMatch(Character::isLetter);
        }
        return letter;
    }

    private static boolean startsName(String word) {
        return !word.isEmpty()
                && (Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)));
    }

    private static boolean isInName(int c) {
        return Character.isLetterOrDigit(c) || IN_NAMES.indexOf(c) >= 0;
    }
}
