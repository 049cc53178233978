// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The name of who wrote a post, without what stands around it: `by halyard »`, `Fen Corry, on`,
/// `lamplight says:`, `tern wrote:`.
final class PostAuthor {
    private static final List<String> BEFORE =
            List.of(
                    "posted by",
                    "comment by",
                    "written by",
                    "reply by",
                    "submitted by",
                    "originally posted by",
                    "quote from",
                    "quoting",
                    "zitat von",
                    "von",
                    "by",
                    "par",
                    "por");
    private static final List<String> SAYS =
            List.of(
                    "says",
                    "said",
                    "wrote",
                    "writes",
                    "schreibt",
                    "schrieb",
                    "sagt",
                    "sagte",
                    "meint",
                    "meinte",
                    "dit",
                    "a dit",
                    "a écrit",
                    "dijo",
                    "dice",
                    "disse",
                    "ha scritto",
                    "escribió",
                    "napisał",
                    "napisał(a)",
                    "pisze",
                    "posted",
                    "commented",
                    "replied");
    private static final List<String> AFTER =
            List.of("on", "at", "am", "um", "le", "el", "il", "the", "in response to");
    private static final List<String> WEEKDAYS =
            List.of(
                    "on mon",
                    "on tue",
                    "on wed",
                    "on thu",
                    "on fri",
                    "on sat",
                    "on sun",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday");

    /// What stands in the place of a name, and is none.
    private static final Set<String> GONE =
            Set.of("[deleted]", "[removed]", "deleted", "on", "at", "the", "by", "posted", "says");

    private static final String MARKS = ",:;|•·»«–—-(>#/~\u200e\u200f\u00a0";
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 7;

    private PostAuthor() {}

    /// The name in `text`, or null where it holds none.
    static @Nullable String clean(String text) {
        var name = number(trim(text));
        for (boolean more = true; more; ) {
            var shorter = trim(last(last(last(first(name), AFTER), SAYS), WEEKDAYS));
            more = shorter.length() < name.length();
            name = shorter;
        }
        name = once(name);
        var low = name.toLowerCase(Locale.ROOT);
        return isName(name) && !GONE.contains(low) && !low.contains("[deleted]") ? name : null;
    }

    /// A name that stands there twice, as where a profile repeats it for machines.
    private static String once(String name) {
        int half = name.length() / 2;
        boolean twice =
                name.length() > 2
                        && name.length() % 2 == 1
                        && name.charAt(half) == ' '
                        && name.startsWith(name.substring(half + 1));
        return twice ? name.substring(0, half) : name;
    }

    /// The name in a line that ascribes a quotation, such as `tern wrote:` or `Quote from: tern`;
    /// null where the line does not.
    static @Nullable String quoted(String line) {
        var text = line.strip();
        var head = text.endsWith("↑") ? text.substring(0, text.length() - 1).strip() : text;
        boolean pointed = head.endsWith(":");
        var bare = trim(head);
        boolean says = last(bare, SAYS).length() < bare.length();
        boolean from = first(bare).length() < bare.length();
        return says && pointed || from && bare.length() < LONGEST ? clean(bare) : null;
    }

    private static boolean isName(String name) {
        int words = 1;
        boolean letter = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            letter |= Character.isLetter(c);
            words += c == ' ' ? 1 : 0;
            if ("?!\n".indexOf(c) >= 0) {
                return false;
            }
        }
        return letter && name.length() <= LONGEST && words <= MOST_WORDS;
    }

    /// Without a post's number before the name, `#12` or `12.`.
    private static String number(String text) {
        int p = 0;
        while (p < text.length() && Character.isDigit(text.charAt(p))) {
            p++;
        }
        boolean number = p > 0 && p < text.length() && ". )".indexOf(text.charAt(p)) >= 0;
        return number ? trim(text.substring(p + 1)) : text;
    }

    private static String first(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        for (var before : BEFORE) {
            boolean opens = words.startsWith(before) && words.length() == text.length();
            if (opens
                    && text.length() > before.length()
                    && " :\u00a0".indexOf(text.charAt(before.length())) >= 0) {
                return trim(text.substring(before.length() + 1));
            }
        }
        return text;
    }

    private static String last(String text, List<String> endings) {
        var words = text.toLowerCase(Locale.ROOT);
        for (var ending : endings) {
            int start = text.length() - ending.length();
            if (start > 0
                    && words.length() == text.length()
                    && words.endsWith(ending)
                    && Character.isWhitespace(text.charAt(start - 1))) {
                return trim(text.substring(0, start));
            }
        }
        return text;
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isMark(text.charAt(from))) {
            from++;
        }
        while (to > from && isMark(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isMark(char c) {
        return Character.isWhitespace(c) || MARKS.indexOf(c) >= 0;
    }
}
