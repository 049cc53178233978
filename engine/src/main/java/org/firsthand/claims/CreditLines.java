// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds lines and datelines that say whose text a story is: `By Associated Press`, `HALVERN, April
/// 11 (Norda) -`, `Source: Norda`.
///
/// Lines in capitals at the head of a page tell which services a paper takes, not whose a story is,
/// and are left out.
final class CreditLines {
    private static final int LONGEST_LINE = 70;
    private static final int LONGEST_DATELINE = 90;
    private static final int LONGEST_BRACKET = 45;
    private static final int HEAD_OF_PAGE = 2500;

    /// What a scan makes of `By`.
    private static final Set<String> BY =
            Set.of(
                    "by", "hy", "uy", "fly", "ily", "ry", "br", "bv", "my", "py", "dy", "ty", "iy",
                    "ly", "fy", "ey", "gy", "ny", "wy", "lly", "liy", "lty", "iby", "from", "fby",
                    "sy", "flv", "fiv", "tby", "jy", "b", "via");

    private static final Set<String> NOBODY =
            Set.of(
                    "our",
                    "staff",
                    "the",
                    "a",
                    "reporter",
                    "editor",
                    "admin",
                    "wire",
                    "correspondent",
                    "contributor",
                    "guest",
                    "mail",
                    "telegraph",
                    "cable",
                    "phone",
                    "email",
                    "law",
                    "order",
                    "request",
                    "special");
    private static final Set<String> MAY_FOLLOW =
            Set.of(
                    "service",
                    "staff",
                    "correspondent",
                    "leased",
                    "wire",
                    "special",
                    "report",
                    "dispatch",
                    "despatch",
                    "by",
                    "federal",
                    "wireless",
                    "cable",
                    "to",
                    "night",
                    "day",
                    "writer",
                    "reporter",
                    "newspapers",
                    "full",
                    "direct");

    private static final List<String> WIRES = List.of("leased wire", "private wire");

    /// What stands in brackets behind a sentence and is no name.
    private static final Set<String> NO_NAMES =
            Lexicon.set(
                    """
                    laughter applause pause silence inaudible crosstalk continued more end ends photo
                    picture pictures file video audio translation translated updated corrected
                    abridged excerpt advertisement above below left right sic
                    """);

    private static final int SHORTEST_AGENCY = 4;

    /// An abbreviation of an agency that alone on a line is more likely a scrap of a headline.
    private static final String A_WORD_TOO = "UP";

    private final Document document;
    private final String text;
    private final List<Event> events = new ArrayList<>();

    /// Where lines begin that are a credit as a whole.
    private final BitSet creditLines = new BitSet();

    private CreditLines(Document document) {
        this.document = document;
        this.text = document.body();
    }

    /// The credits that stand in lines of a document's body; one to its own outlet says that the
    /// text starts there.
    static List<Event> of(Document document) {
        var lines = new CreditLines(document);
        for (var span : Paragraphs.lines(document.body())) {
            lines.line(span);
        }
        for (var paragraph : Paragraphs.of(document.body())) {
            lines.dateline(paragraph);
            lines.ending(paragraph);
            lines.opening(paragraph);
        }
        return lines.events;
    }

    /// The agency that an author's name stands for; null for a person.
    static @Nullable String byline(String author) {
        var words = author.strip();
        var first = firstWord(words);
        var rest =
                BY.contains(first.toLowerCase(Locale.ROOT))
                        ? words.substring(first.length()).strip()
                        : words;
        var plain = withoutStaff(rest);
        var known = Agencies.known(plain);
        return known != null
                ? known
                : !plain.equals(rest) && isName(plain) || Agencies.outletLike(plain) ? plain : null;
    }

    /// A credit of a document at a passage.
    static Event credit(
            Document document, Event.Kind kind, Passage passage, String to, String rule) {
        var outlet = document.outlet();
        return new Event(
                kind,
                passage,
                outlet == null ? null : outlet.value(),
                null,
                to,
                null,
                rule,
                confidence(rule, to));
    }

    private static double confidence(String rule, String to) {
        double sure =
                switch (rule) {
                    case "credit.dateline", "credit.phrase", "credit.line" -> 0.9;
                    case "cite.according", "cite.reports", "cite.by", "cite.told" -> 0.8;
                    default -> 0.7;
                };
        return Agencies.known(to) != null || Agencies.outletLike(to)
                ? sure
                : Math.round((sure - 0.2) * 10) / 10.0;
    }

    private void line(Span span) {
        var line = span.of(text).strip();
        if (line.length() < 2 || line.length() > LONGEST_LINE) {
            return;
        }
        var name = lineCredit(line);
        if (name != null && !masthead(span, line)) {
            add(span, name, "credit.line");
            creditLines.set(span.start());
        }
    }

    private @Nullable String lineCredit(String line) {
        var bare = strip(line);
        var first = firstWord(bare);
        boolean by = BY.contains(letters(first));
        var rest = by ? strip(bare.substring(first.length())) : bare;
        boolean marked = by || line.startsWith("(") || line.startsWith("[");
        var agency = marked || !rest.equals(A_WORD_TOO) ? agencyAtStart(rest, marked) : null;
        if (agency != null) {
            return agency;
        }
        var joint = by && Character.isUpperCase(first.charAt(0)) ? joint(rest) : null;
        if (joint != null) {
            return joint;
        }
        if (by && rest.indexOf(',') > 0) {
            return agencyAtStart(strip(rest.substring(rest.indexOf(',') + 1)), true);
        }
        return generic(line, rest, first);
    }

    /// The agency of `By our reporter and Norda`: one name alone behind somebody of the paper, who
    /// has more words.
    private static @Nullable String joint(String rest) {
        int and = rest.indexOf(" and ");
        if (and < 0 || rest.lastIndexOf(' ', and - 1) < 0) {
            return null;
        }
        var behind = rest.substring(and + " and ".length());
        var name = strip(firstWord(behind));
        var after = behind.substring(firstWord(behind).length()).strip();
        boolean ends = after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0));
        return ends && isName(name) && !shouted(name) ? name : null;
    }

    /// An agency that a line begins with, with nothing behind it but words of its service, or a
    /// closing mark.
    private static @Nullable String agencyAtStart(String words, boolean introduced) {
        int length = 0;
        for (int n = 1; n <= 4; n++) {
            length = endOfWord(words, length);
            if (length < 0) {
                return null;
            }
            var name = strip(words.substring(0, length));
            var agency =
                    n == 1 && endOfWord(words, length) >= 0 && !introduced
                            ? null
                            : Agencies.known(name);
            if (agency != null && followed(words, length, introduced)) {
                return agency;
            }
        }
        return null;
    }

    private static boolean followed(String words, int from, boolean introduced) {
        boolean closed =
                introduced
                        && words.substring(
                                        Math.max(0, from - 1), Math.min(words.length(), from + 2))
                                .chars()
                                .anyMatch(c -> ".)]!?:>|".indexOf(c) >= 0);
        if (closed) {
            return true;
        }
        int at = from;
        int strange = 0;
        for (int to = endOfWord(words, at); to >= 0; to = endOfWord(words, at)) {
            var word = letters(words.substring(at, to));
            strange += word.length() < 2 || MAY_FOLLOW.contains(word) ? 0 : 1;
            at = to;
        }
        return strange == 0;
    }

    /// Names that no list holds: `By Norda`, `Norda staff`, `Source: Norda`, `— Norda`. A paper's
    /// own leased wire is transport and names nobody.
    private static @Nullable String generic(String line, String rest, String first) {
        var low = first.toLowerCase(Locale.ROOT);
        if (low.startsWith("source:") || low.equals("source") || low.equals("quelle:")) {
            var name = strip(rest.substring(first.length()));
            return isName(name) ? name : null;
        }
        var plain = withoutStaff(rest);
        if (low.equals("via")) {
            return isName(plain) && Agencies.outletLike(plain) ? plain : null;
        }
        boolean staff = !plain.equals(rest);
        boolean signed = line.startsWith("—") || line.startsWith("–") || line.startsWith("- ");
        boolean by = first.equals("By") || first.equals("BY");
        boolean wire =
                plain.toLowerCase(Locale.ROOT).endsWith(" wire")
                        || plain.toLowerCase(Locale.ROOT).endsWith(" service");
        if (!isName(plain)
                || wire
                || NOBODY.contains(plain.toLowerCase(Locale.ROOT))
                || !(staff || signed || by)) {
            return null;
        }
        return staff || plain.indexOf(' ') < 0 && !shouted(plain) || Agencies.outletLike(plain)
                ? plain
                : null;
    }

    /// A name without the wire that a text came by, which is nobody's: `United Press Leased Wire`
    /// is of the agency, `By Review Leased Wire` says only that the Review has a wire.
    private static String withoutWire(String name) {
        var low = name.toLowerCase(Locale.ROOT);
        for (var wire : WIRES) {
            if (low.endsWith(wire)) {
                return strip(name.substring(0, name.length() - wire.length()));
            }
        }
        return name;
    }

    private static boolean shouted(String word) {
        return word.length() > 4 && Paragraphs.heading(word);
    }

    private static String withoutStaff(String words) {
        for (var end :
                List.of(
                        " staff",
                        " Staff",
                        " staff writer",
                        " staff correspondent",
                        " reporters")) {
            if (words.endsWith(end)) {
                return words.substring(0, words.length() - end.length());
            }
        }
        return words;
    }

    /// Whether words are one to four capitalised words and nothing else.
    private static boolean isName(String words) {
        int count = 0;
        boolean begins = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (begins && !Character.isUpperCase(c)
                    || !Character.isLetter(c) && " -&".indexOf(c) < 0) {
                return false;
            }
            count += begins ? 1 : 0;
            begins = c == ' ';
        }
        return count > 0
                && count <= 4
                && words.length() > 1
                && !NOBODY.contains(firstWord(words).toLowerCase(Locale.ROOT));
    }

    /// Whether a line in capitals at the head of the page says more than a credit would.
    private boolean masthead(Span span, String line) {
        boolean capitals = Paragraphs.heading(line);
        boolean by = BY.contains(letters(firstWord(strip(line))));
        return capitals && span.start() < HEAD_OF_PAGE && (!by || letters(line).length() > 24);
    }

    /// `HALVERN, April 11 (Norda) - The harbour ...`
    private void dateline(Span paragraph) {
        int reach = Math.min(paragraph.end(), paragraph.start() + LONGEST_DATELINE);
        int open = text.indexOf('(', paragraph.start(), reach);
        if (open < 0 || !placeAndDate(paragraph.start(), open)) {
            return;
        }
        int close = text.indexOf(')', open, Math.min(text.length(), open + LONGEST_BRACKET));
        if (close < 0 || !dashAfter(close + 1)) {
            return;
        }
        var inside = strip(text.substring(open + 1, close).replace('\n', ' '));
        var first = firstWord(inside);
        var by = BY.contains(letters(first)) ? strip(inside.substring(first.length())) : inside;
        var name = withoutWire(by);
        var known = Agencies.known(name);
        if (known != null || name.equals(by) && isName(name)) {
            add(new Span(open, close + 1), known == null ? name : known, "credit.dateline");
        }
    }

    /// `... fall due on May 31. (Norda)`: a name in brackets behind the last sentence of a
    /// paragraph.
    private void ending(Span paragraph) {
        int end = paragraph.end();
        while (end > paragraph.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == paragraph.start() || text.charAt(end - 1) != ')') {
            return;
        }
        int open = end - 1;
        while (end - open <= LONGEST_BRACKET && open > 0 && text.charAt(open) != '(') {
            open--;
        }
        if (open <= paragraph.start() + LONGEST_LINE
                || end - open > LONGEST_BRACKET
                || text.charAt(open) != '('
                || !endsSentence(open)
                || !document.segments().isEmpty()) {
            return;
        }
        var whole = strip(text.substring(open + 1, end - 1).replace('\n', ' '));
        var inside = withoutWire(whole);
        var known = Agencies.known(inside);
        boolean names = Agencies.outletLike(inside) && isName(inside) || isAgency(inside);
        if (known != null || names && inside.equals(whole)) {
            add(new Span(open, end), known == null ? inside : known, "credit.line");
        }
    }

    private boolean endsSentence(int at) {
        int last = at - 1;
        while (last > 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return ".!?\"\u201d\u2019\u00bb".indexOf(text.charAt(last)) >= 0;
    }

    /// Whether one word alone may be the name of an agency: initials are those of a reporter, and
    /// what was heard or left out is nobody's name.
    private static boolean isAgency(String word) {
        boolean initials = word.length() < SHORTEST_AGENCY;
        return isName(word)
                && word.indexOf(' ') < 0
                && !initials
                && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    /// `(Norland Press Agency) The harbour ...`: names of outlets in brackets before the first
    /// sentence, or alone in a paragraph.
    private void opening(Span paragraph) {
        if (creditLines.get(paragraph.start())) {
            return;
        }
        int from = paragraph.start();
        while (from < paragraph.end() && text.charAt(from) == '(') {
            int reach = Math.min(paragraph.end(), from + LONGEST_BRACKET);
            int close = text.indexOf(')', from, reach);
            if (close < 0 || close + 1 < paragraph.end() && !opensSentence(close + 1)) {
                return;
            }
            var whole = strip(text.substring(from + 1, close).replace('\n', ' '));
            var inside = withoutWire(whole);
            var known = Agencies.known(inside);
            boolean names = Agencies.outletLike(inside) && inside.equals(whole);
            if (isName(inside) && (known != null || names)) {
                add(new Span(from, close + 1), known == null ? inside : known, "credit.line");
            }
            from = close + 2;
        }
    }

    private boolean opensSentence(int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char first = text.charAt(at + 1);
        return Character.isWhitespace(text.charAt(at))
                && (Character.isUpperCase(first) || "(\"'\u201c\u2018«".indexOf(first) >= 0);
    }

    /// Whether a place in capitals stands first and nothing but names, numbers and commas follows
    /// it.
    private boolean placeAndDate(int from, int to) {
        if (to - from < 2) {
            return false;
        }
        boolean begins = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (begins && Character.isLowerCase(c) || ";:!?\"".indexOf(c) >= 0) {
                return false;
            }
            begins = !Character.isLetterOrDigit(c);
        }
        var first = firstWord(text.substring(from, to).strip());
        return letters(first).length() > 1 && Character.isUpperCase(first.charAt(0));
    }

    private boolean dashAfter(int at) {
        for (int i = at; i < Math.min(text.length(), at + 4); i++) {
            char c = text.charAt(i);
            if ("—–-―:".indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c) && ".?".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    private void add(Span span, String name, String rule) {
        var passage = new Passage(document.path(), Part.BODY, span);
        events.add(credit(document, Event.Kind.REPUBLISH, passage, name, rule));
    }

    /// The offset after the next word; -1 where none follows.
    private static int endOfWord(String words, int from) {
        int i = from;
        while (i < words.length() && Character.isWhitespace(words.charAt(i))) {
            i++;
        }
        if (i >= words.length()) {
            return -1;
        }
        while (i < words.length() && !Character.isWhitespace(words.charAt(i))) {
            i++;
        }
        return i;
    }

    private static String firstWord(String words) {
        int end = endOfWord(words, 0);
        return end < 0 ? "" : words.substring(0, end).strip();
    }

    private static String letters(String words) {
        return Agencies.key(words);
    }

    /// Takes marks and white space off both ends.
    private static String strip(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && !Character.isLetterOrDigit(words.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }
}
