// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Words of one cue that one voice speaks.
///
/// @param voice as the cue names it; null where it does not
/// @param fresh whether the cue marks that another voice begins, named or not
/// @param text without tags; from [#voices] with the line breaks of the cue, from [#turns] in one
///   line
record Utterance(@Nullable String voice, boolean fresh, String text) {
    private static final Set<String> TAGS =
            Set.of(
                    "c", "i", "b", "u", "s", "v", "ruby", "rt", "lang", "font", "em", "strong",
                    "span", "p", "div", "br");
    private static final String CHEVRONS = ">>";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TAG = 300;
    private static final int MOST_WORDS_OF_A_NAME = 4;

    /// The words of a cue, parted where a [voice
    /// span](https://www.w3.org/TR/webvtt1/#webvtt-cue-voice-span) begins or ends. Tags are
    /// dropped; what is only written in angle brackets stays.
    static List<Utterance> voices(String cue) {
        var scan = new TagScan(cue);
        scan.read();
        return scan.found;
    }

    /// The same words parted where a line names its speaker, as in `PELL: Is it?`, begins with
    /// `>>`, or is one of several that begin with a dash.
    ///
    /// @param names how often each name stands before a colon in the whole transcript; one that is
    ///   not in capitals counts from the second time
    List<Utterance> turns(Map<String, Integer> names) {
        if (voice != null) {
            return List.of(new Utterance(voice, true, oneLine(text)));
        }
        var turns = new ArrayList<Said>();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            boolean dash =
                    isDashed(line) && (i > 0 || lines.length > 1 && isDashed(lines[1].strip()));
            line = dash ? line.substring(1).strip() : line;
            int from = 0;
            boolean fresh = dash || fresh() && i == 0;
            while (from <= line.length()) {
                int next = line.indexOf(CHEVRONS, from);
                add(turns, fresh, line.substring(from, next < 0 ? line.length() : next), names);
                if (next < 0) {
                    break;
                }
                fresh = true;
                from = next + CHEVRONS.length();
                while (from < line.length() && line.charAt(from) == '>') {
                    from++;
                }
            }
        }
        return turns.stream().map(Said::utterance).toList();
    }

    /// Counts the names that stand before a colon at the start of a line.
    static void countNames(String text, Map<String, Integer> names) {
        for (var line : text.split("\n", -1)) {
            int from = 0;
            while (from < line.length()
                    && (line.charAt(from) == '>'
                            || line.charAt(from) == '-'
                            || Character.isWhitespace(line.charAt(from)))) {
                from++;
            }
            var start = line.substring(from).strip();
            int colon = colon(start);
            if (colon > 0) {
                names.merge(start.substring(0, colon), 1, Integer::sum);
            }
        }
    }

    /// A map for [#countNames].
    static Map<String, Integer> names() {
        return new TreeMap<>();
    }

    /// Whether the words are a sound, not speech: `(laughter)`, `[a door]`, `♪`.
    boolean isSound() {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        return first == '♪'
                || first == '(' && last == ')' && text.indexOf(')') == text.length() - 1
                || first == '[' && last == ']' && text.indexOf(']') == text.length() - 1;
    }

    /// Words that may still get more.
    private record Said(@Nullable String voice, boolean fresh, StringBuilder text) {
        static Said of(@Nullable String voice, boolean fresh, String text) {
            return new Said(voice, fresh, new StringBuilder(text));
        }

        Utterance utterance() {
            return new Utterance(voice, fresh, text.toString());
        }
    }

    private static void add(
            List<Said> turns, boolean fresh, String words, Map<String, Integer> names) {
        var line = words.strip();
        int colon = colon(line);
        var name = colon > 0 ? line.substring(0, colon) : "";
        boolean named = colon > 0 && (isCapitals(name) || names.getOrDefault(name, 0) > 1);
        var rest = oneLine(named ? line.substring(colon + 1) : line);
        if (named) {
            turns.add(Said.of(name, true, rest));
        } else if (!rest.isEmpty() && (fresh || turns.isEmpty())) {
            turns.add(Said.of(null, fresh, rest));
        } else if (!rest.isEmpty()) {
            var last = turns.getLast().text();
            last.append(last.isEmpty() ? "" : " ").append(rest);
        }
    }

    /// Where the colon behind a name at the start of a line stands; 0 where no name stands there.
    private static int colon(String line) {
        int colon = line.indexOf(':');
        boolean parted =
                colon > 0
                        && colon <= LONGEST_NAME
                        && (colon + 1 == line.length() || line.charAt(colon + 1) == ' ');
        if (!parted) {
            return 0;
        }
        var words = line.substring(0, colon).split(" ", -1);
        for (var word : words) {
            if (word.isEmpty() || !isWordOfName(word)) {
                return 0;
            }
        }
        return words.length <= MOST_WORDS_OF_A_NAME && Character.isUpperCase(line.charAt(0))
                ? colon
                : 0;
    }

    private static boolean isWordOfName(String word) {
        char first = word.charAt(0);
        boolean starts = Character.isUpperCase(first) || Character.isDigit(first);
        return (starts
                        || word.equals("of")
                        || word.equals("the")
                        || word.equals("de")
                        || word.equals("van"))
                && word.chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || "'’.-#&".indexOf(c) >= 0);
    }

    private static boolean isCapitals(String name) {
        return name.chars().noneMatch(Character::isLowerCase)
                && name.chars().filter(Character::isUpperCase).count() > 1;
    }

    private static boolean isDashed(String line) {
        return line.length() > 1
                && (line.charAt(0) == '-' || line.charAt(0) == '–')
                && (line.charAt(1) == ' ' || Character.isUpperCase(line.charAt(1)));
    }

    private static String oneLine(String words) {
        var line = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean white = Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
            if (!white) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /// One pass over the tags of a cue.
    private static final class TagScan {
        private final String cue;
        private final List<Utterance> found = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private @Nullable String voice;
        private int close = -1;

        TagScan(String cue) {
            this.cue = cue;
        }

        void read() {
            int i = 0;
            while (i < cue.length()) {
                char c = cue.charAt(i);
                int end = c == '<' ? tagEnd(i) : -1;
                int stop = end > 0 ? end : override(i);
                if (stop > 0 && (c != '<' || tag(cue.substring(i + 1, end)))) {
                    i = stop + 1;
                } else {
                    words.append(c);
                    i++;
                }
            }
            flush();
        }

        /// The end of a SubStation override such as `{\an8}` that subtitles have kept; -1
        /// elsewhere.
        private int override(int i) {
            boolean opens = cue.charAt(i) == '{' && cue.startsWith("{\\", i);
            int end = opens ? cue.indexOf('}', i) : -1;
            return end > 0 && end < i + LONGEST_NAME ? end : -1;
        }

        /// Where the next `>` stands, if it is near enough to end a tag; -1 where it is not. Each
        /// is looked for once.
        private int tagEnd(int i) {
            if (close < i) {
                int next = cue.indexOf('>', i);
                close = next < 0 ? cue.length() : next;
            }
            return close < Math.min(cue.length(), i + LONGEST_TAG) ? close : -1;
        }

        /// Takes a tag; false where it is none of the format's.
        private boolean tag(String inside) {
            if (!inside.isEmpty() && Character.isDigit(inside.charAt(0))) {
                return CueTime.of(inside + " --> " + inside) != null;
            }
            boolean ends = inside.startsWith("/");
            var body = ends ? inside.substring(1) : inside;
            int p = 0;
            while (p < body.length() && Character.isLetter(body.charAt(p))) {
                p++;
            }
            var name = body.substring(0, p).toLowerCase(Locale.ROOT);
            if (!TAGS.contains(name)) {
                return false;
            }
            if (name.equals("v")) {
                flush();
                voice = ends ? null : annotation(body);
            } else if (name.equals("br")) {
                words.append('\n');
            }
            return true;
        }

        private static @Nullable String annotation(String body) {
            int p = 0;
            while (p < body.length() && !Character.isWhitespace(body.charAt(p))) {
                p++;
            }
            var name = oneLine(Parser.unescapeEntities(body.substring(p), false));
            return name.isEmpty() ? null : name;
        }

        private void flush() {
            var text = Parser.unescapeEntities(words.toString(), false).strip();
            words.setLength(0);
            if (!text.isEmpty()) {
                found.add(new Utterance(voice, voice != null, text));
            }
        }
    }
}
