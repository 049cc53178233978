// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.HashMap;
import org.firsthand.model.Document;

/// How well a text can be read, by the words that no hand writes: a scan that a machine misread has
/// `re?oivo`, `S500,oOO` and `raiseB` on every line, a typed text next to none. Scripts without
/// capitals have no such words.
///
/// A form that comes back is a name of its own making (`PolitiFact` stands in each paragraph), so
/// only forms that stand once count. Misread words that look like words (`tho`, `deatli`) are not
/// seen; where they are, others are as well.
///
/// @param words how many words there are, addresses left out
/// @param garbled how many of them look like no word and stand once
public record Legibility(int words, int garbled) {
    /// One word in so many: a quarter of the worst typed news texts that were measured has less.
    private static final int ONE_IN = 333;

    /// Fewer are slips.
    private static final int FEWEST = 5;

    /// Measures a text in one pass.
    public static Legibility of(String text) {
        int words = 0;
        var forms = new HashMap<String, Integer>();
        for (int i = 0; i < text.length(); i++) {
            int from = i;
            while (i < text.length() && !isBlank(text.charAt(i))) {
                i++;
            }
            if (i == from) {
                continue;
            }
            if (isPlain(text, from, i)) {
                words++;
                continue;
            }
            var word = bare(text, from, i);
            if (!word.isEmpty() && !isAddress(word)) {
                words++;
                if (isGarbled(word)) {
                    forms.merge(word, 1, Integer::sum);
                }
            }
        }
        int once = Math.toIntExact(forms.values().stream().filter(n -> n == 1).count());
        return new Legibility(words, once);
    }

    /// Whether it is a word that nothing is wrong with, as most are: small letters, the first of
    /// them perhaps a capital, between the usual marks.
    private static boolean isPlain(String text, int from, int to) {
        int start = from;
        int end = to;
        while (end > start && closes(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && opens(text.charAt(start))) {
            start++;
        }
        if (start == end || !isLatin(Character.toLowerCase(text.charAt(start)))) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (!isLatin(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c >= '\u0080' && Character.isWhitespace(c);
    }

    private static boolean opens(char c) {
        return c == '"' || c == '\'' || c == '(';
    }

    private static boolean closes(char c) {
        return switch (c) {
            case '.', ',', ';', ':', '!', '?', '"', '\'', ')' -> true;
            default -> false;
        };
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /// Whether the text of a document is a rough scan: its names, figures and small words such as
    /// `no` are not to be relied on.
    public static boolean isRough(Document document) {
        return of(document.body()).rough();
    }

    /// Whether this is the text of a rough scan.
    public boolean rough() {
        return garbled >= FEWEST && (long) garbled * ONE_IN >= words;
    }

    /// Whether some word of a text looks like none.
    public static boolean hasGarbled(String text) {
        for (int i = 0; i < text.length(); i++) {
            int from = i;
            while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            var word = bare(text, from, i);
            if (!isAddress(word) && isGarbled(word)) {
                return true;
            }
        }
        return false;
    }

    /// The word without the marks around it; empty where it has no letter.
    private static String bare(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        var word = text.substring(start, end);
        return word.chars().anyMatch(Character::isLetter) ? word : "";
    }

    private static boolean isAddress(String word) {
        return word.contains("://") || word.contains("www.") || word.indexOf('@') >= 0;
    }

    /// Whether marks or figures stand among the letters of a word, or capitals where none belong.
    static boolean isGarbled(String word) {
        int last = word.length() - 1;
        int lastLetter = last;
        while (lastLetter >= 0 && !Character.isLetter(word.charAt(lastLetter))) {
            lastLetter--;
        }
        for (int i = 1; i < last; i++) {
            char before = word.charAt(i - 1);
            char here = word.charAt(i);
            char after = word.charAt(i + 1);
            boolean slip =
                    Character.isDigit(here)
                            ? Character.isLowerCase(before) && i < lastLetter
                            : Character.isDigit(before)
                                    ? Character.isLowerCase(here) && Character.isDigit(after)
                                    : Character.isUpperCase(here)
                                            ? Character.isLowerCase(before)
                                                    && !Character.isLowerCase(after)
                                            : isCased(before) && isCased(after) && parts(here);
            if (slip) {
                return true;
            }
        }
        return last > 1
                && Character.isUpperCase(word.charAt(last))
                && Character.isLowerCase(word.charAt(last - 1));
    }

    private static boolean isCased(char c) {
        return Character.isLowerCase(c) || Character.isUpperCase(c);
    }

    /// Whether a mark stands between letters in no kind of writing.
    private static boolean parts(char mark) {
        return !Character.isLetterOrDigit(mark)
                && !Character.isSurrogate(mark)
                && Character.getType(mark) != Character.NON_SPACING_MARK
                && "-'’‘`´./&_‑–—\u00ad…:#+()[]=|\u2060\u200b\u200c\u200d".indexOf(mark) < 0;
    }
}
