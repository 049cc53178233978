// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Reference;
import org.jspecify.annotations.Nullable;

/// Finds references by number or formal name: sections of Acts, resolutions, cases of law.
final class Citations {
    /// Names of laws that are hardly anything else behind a capitalised word.
    private static final Set<String> ACTS = Set.of("act", "acts", "code", "ordinance", "statute");

    /// Names that are laws where a section or a year stands with them.
    private static final Set<String> LAWS =
            Lexicon.set(
                    """
                    convention constitution treaty charter directive regulation regulations law
                    rules protocol covenant bylaws decree
                    """);

    /// The key of `the Act` where none was named before.
    private static final String BARE = "act";

    private static final Set<String> SECTIONS =
            Lexicon.set(
                    """
                    section sections article articles clause schedule chapter paragraph § sec.
                    art. arts. rule annex
                    """);
    private static final Set<String> COURT =
            Lexicon.set(
                    """
                    court judgment judgement case ruling ruled held appeal law lawsuit judge
                    tribunal docket plaintiff
                    """);
    private static final Set<String> BODIES_OF_NATIONS = Set.of("assembly", "council");
    private static final int LONGEST_NAME = 7;
    private static final int NEAR = 12;

    private final Piece piece;
    private final Scan scan;
    private final List<Reference> found = new ArrayList<>();
    private @Nullable String law;

    private Citations(Piece piece, @Nullable String law) {
        this.piece = piece;
        this.scan = piece.scan();
        this.law = law;
    }

    /// The references of a part; a bare `Section 14` belongs to the law that was named last, here
    /// or, for a comment, in the text it stands below.
    static List<Reference> of(Piece piece, @Nullable String law) {
        var citations = new Citations(piece, law);
        for (int i = 0; i < citations.scan.size(); i++) {
            citations.at(i);
        }
        return citations.found;
    }

    private void at(int i) {
        var low = scan.low(i);
        if (low.length() > 12) {
            return;
        }
        if (ACTS.contains(low) || LAWS.contains(low)) {
            law(i, ACTS.contains(low));
        } else if (SECTIONS.contains(low) && isNumber(i + 1)) {
            section(i);
        } else if (low.equals("resolution") || low.equals("resolutions")) {
            resolution(i);
        } else if ((low.equals("a") || low.equals("s") || low.equals("e"))
                && scan.low(i + 1).equals("/")
                && scan.low(i + 2).equals("res")) {
            symbol(i);
        } else if (low.equals("v") || low.equals("v.") || low.equals("vs.")) {
            versus(i);
        } else if (low.equals("case") || low.equals("docket")) {
            docket(i);
        }
    }

    private boolean isNumber(int i) {
        return i < scan.size()
                && (scan.at(i).number() || isRoman(scan.low(i)) && scan.at(i).capital());
    }

    private static boolean isRoman(String low) {
        return low.length() <= 5 && low.chars().allMatch(c -> "ivxlc".indexOf(c) >= 0);
    }

    /// `the Act`, `the Harbours Act 1968`, `Public Records Act of 1911`, with `section 14 of`
    /// before it.
    private void law(int head, boolean plain) {
        if (!scan.at(head).capital()) {
            return;
        }
        int from = nameStart(head);
        int year = year(head + 1);
        int to = year > 0 ? year : head + 1;
        int named = nameEnd(head, to);
        int section = sectionBefore(from);
        boolean titled = scan.low(from - 1).equals("the") && !scan.at(from - 1).capital();
        boolean enough = year > 0 || section >= 0 || plain && titled && head > from;
        if (!enough && plain && titled && head == from) {
            add(head - 1, head + 1, Reference.Kind.LAW, law == null ? BARE : law);
            return;
        }
        if (!enough || head == from && named == to || isShouted(from, head + 1)) {
            return;
        }
        law = key(from, Math.max(to, named));
        int last = Math.max(to, named);
        add(section >= 0 ? section : from, sectionAfter(last), Reference.Kind.LAW, law);
    }

    /// The first of the capitalised words before a head, `and`, `of` and `the` between them
    /// allowed.
    private int nameStart(int head) {
        int first = Math.max(scan.sentence(head).start(), head - LONGEST_NAME);
        int from = head;
        for (int i = head - 1; i >= first; i--) {
            var token = scan.at(i);
            boolean part =
                    token.word() && token.capital() && !Grammar.DETERMINERS.contains(token.low());
            if (part && !SECTIONS.contains(token.low()) && Grammar.nounLike(token)) {
                from = i;
            } else if (!Set.of("and", "of").contains(token.low()) || from > i + 1 || from == head) {
                break;
            }
        }
        return from;
    }

    /// Behind `on the Law of the Sea`, where a convention or treaty has its name behind it.
    private int nameEnd(int head, int to) {
        boolean follows = Set.of("on", "of", "for").contains(scan.low(head + 1));
        if (!follows || to > head + 1) {
            return to;
        }
        int end = to;
        for (int i = head + 1; i < Math.min(scan.sentence(head).end(), head + NEAR); i++) {
            var token = scan.at(i);
            if (token.capital() && token.word()) {
                end = i + 1;
            } else if (!Set.of("on", "of", "for", "the", "and").contains(token.low())) {
                break;
            }
        }
        int year = year(end);
        return year > 0 ? year : end;
    }

    /// The token after a year at this place, `of`, a comma or a bracket before it allowed; -1 where
    /// none stands.
    private int year(int i) {
        int k = Set.of("of", ",", "(").contains(scan.low(i)) ? i + 1 : i;
        var low = scan.low(k);
        boolean year =
                low.length() == 4
                        && (low.startsWith("1") || low.startsWith("20"))
                        && low.chars().allMatch(Character::isDigit);
        return year ? k + 1 : -1;
    }

    /// Where `section 14 of the` or `sections 3 and 14 of the` begins before a law's name; -1 where
    /// it does not stand.
    private int sectionBefore(int name) {
        int first = Math.max(scan.sentence(name).start(), name - NEAR);
        int i = name - 1;
        if (scan.low(i).equals("the")) {
            i--;
        }
        if (!scan.low(i).equals("of") && !scan.low(i).equals(",")) {
            return -1;
        }
        for (int k = i - 1; k >= first; k--) {
            if (SECTIONS.contains(scan.low(k))) {
                return isNumber(k + 1) ? k : -1;
            }
            boolean inside =
                    scan.at(k).number()
                            || isNumber(k)
                            || !scan.at(k).word()
                            || scan.low(k).equals("and")
                            || scan.low(k).length() == 1;
            if (!inside) {
                return -1;
            }
        }
        return -1;
    }

    /// Behind `, schedule 2`.
    private int sectionAfter(int to) {
        int i = scan.low(to).equals(",") ? to + 1 : to;
        return SECTIONS.contains(scan.low(i)) && isNumber(i + 1) ? i + 2 : to;
    }

    /// A section whose law is not named with it.
    private void section(int i) {
        int end = Math.min(scan.sentence(i).end(), i + NEAR);
        for (int k = i + 2; k < end; k++) {
            if (ACTS.contains(scan.low(k)) || LAWS.contains(scan.low(k))) {
                return;
            }
        }
        var last = found.isEmpty() ? null : found.getLast().passage();
        int at = scan.at(i).start();
        boolean inside = last != null && last.span().start() <= at && at < last.span().end();
        boolean ofLaw = !Set.of("chapter", "paragraph", "rule").contains(scan.low(i));
        if (law != null && !inside && ofLaw) {
            add(i, i + 2, Reference.Kind.LAW, law);
        }
    }

    /// `resolution 2016/31`, `Security Council resolution 1325 (2000)`.
    private void resolution(int i) {
        int k = i + 1;
        while (Set.of("no", "no.", "number", "nos.", "nr").contains(scan.low(k))) {
            k++;
        }
        if (k >= scan.size() || scan.at(k).sentence() != scan.at(i).sentence()) {
            return;
        }
        int to = numberEnd(k);
        if (to == k || !hasDigit(k, to)) {
            return;
        }
        var number = scan.chars(k, to).of(scan.text()).replace(" ", "");
        int from = i;
        var key = "resolution " + number.toLowerCase(Locale.ROOT);
        if (i >= 2 && BODIES_OF_NATIONS.contains(scan.low(i - 1))) {
            var body = scan.low(i - 2) + " " + scan.low(i - 1);
            if (body.equals("general assembly") || body.equals("security council")) {
                key =
                        (body.startsWith("g") ? "A/RES/" : "S/RES/")
                                + number.toUpperCase(Locale.ROOT);
                from = i - 2;
            }
        }
        add(from, to, Reference.Kind.RESOLUTION, key);
    }

    /// `A/RES/2625(XXV)`.
    private void symbol(int i) {
        int to = numberEnd(i + 4);
        if (scan.low(i + 3).equals("/") && to > i + 4 && hasDigit(i + 4, to)) {
            var key = scan.chars(i, to).of(scan.text()).replace(" ", "").toUpperCase(Locale.ROOT);
            add(i, to, Reference.Kind.RESOLUTION, key);
        }
    }

    /// The token after a number such as `2016/31`, `1325 (2000)`, `2625(XXV)`, `67-2`.
    private int numberEnd(int from) {
        int i = from;
        while (i < scan.size() && i - from < LONGEST_NAME && isPiece(i, from)) {
            i++;
        }
        while (i > from && Set.of("/", "-", "(").contains(scan.low(i - 1))) {
            i--;
        }
        return i;
    }

    private boolean isPiece(int i, int from) {
        if (scan.at(i).sentence() != scan.at(from).sentence()) {
            return false;
        }
        var low = scan.low(i);
        boolean touches = i == from || scan.at(i - 1).end() == scan.at(i).start();
        return switch (low) {
            case "/", "-" -> touches && i > from;
            case "(" ->
                    i > from
                            && (scan.at(Math.min(i + 1, scan.size() - 1)).number()
                                    || isRoman(scan.low(i + 1)));
            case ")" -> i > from && touches;
            default ->
                    scan.at(i).word()
                            && touches
                            && (scan.at(i).number()
                                    || isRoman(low)
                                    || low.length() <= 3 && i > from);
        };
    }

    private boolean hasDigit(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.at(i).number()) {
                return true;
            }
        }
        return false;
    }

    /// `Fishermen v Harbour Commissioners, 1987`: with a year behind it or a word of the courts
    /// near.
    private void versus(int i) {
        int from = nameStart(i);
        if (Set.of("see", "in", "compare", "cf").contains(scan.low(from)) && from + 1 < i) {
            from++;
        }
        int to = i + 1;
        int end = Math.min(scan.sentence(i).end(), i + 1 + LONGEST_NAME);
        while (to < end
                && scan.at(to).word()
                && (scan.at(to).capital()
                        || to > i + 1 && Set.of("of", "and", "the").contains(scan.low(to)))) {
            to++;
        }
        while (to > i + 1 && !scan.at(to - 1).capital()) {
            to--;
        }
        if (from == i || to == i + 1 || scan.low(i - 1).equals(",")) {
            return;
        }
        int year = year(scan.low(to).equals("[") ? to + 1 : to);
        if (year < 0 && !nearCourt(i)) {
            return;
        }
        var key = key(from, i) + " v " + key(i + 1, to);
        add(from, Math.max(to, year), Reference.Kind.CASE, key);
    }

    private boolean nearCourt(int i) {
        var sentence = scan.sentence(i);
        for (int k = Math.max(sentence.start(), i - NEAR);
                k < Math.min(sentence.end(), i + NEAR);
                k++) {
            if (COURT.contains(scan.low(k))) {
                return true;
            }
        }
        return false;
    }

    /// `Case C-131/12`, `docket no. 14-556`.
    private void docket(int i) {
        int k = i + 1;
        while (Set.of("no", "no.", "number", "nos.").contains(scan.low(k))) {
            k++;
        }
        if (k >= scan.size()) {
            return;
        }
        int to = k;
        while (to < scan.size()
                && to - k < 2 * LONGEST_NAME
                && (to == k || scan.at(to - 1).end() == scan.at(to).start())
                && (scan.at(to).word() || Set.of("/", "-", ":").contains(scan.low(to)))) {
            to++;
        }
        var number = to > k ? scan.chars(k, to).of(scan.text()) : "";
        boolean parted = number.indexOf('/') > 0 || number.indexOf('-') > 0;
        boolean digits = number.chars().filter(Character::isDigit).count() >= 3;
        if (parted && digits && Character.isLetterOrDigit(number.charAt(number.length() - 1))) {
            add(i, to, Reference.Kind.CASE, "case " + number.toLowerCase(Locale.ROOT));
        }
    }

    private boolean isShouted(int from, int to) {
        return to - from > 1 && Paragraphs.heading(scan.chars(from, to).of(scan.text()));
    }

    private String key(int from, int to) {
        var key = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (scan.at(i).word() && !scan.low(i).equals("the")) {
                key.append(key.isEmpty() ? "" : " ").append(scan.low(i));
            }
        }
        return key.toString().replace(" of 1", " 1").replace(" of 2", " 2");
    }

    private void add(int from, int to, Reference.Kind kind, String key) {
        found.add(new Reference(piece.passage(from, to), kind, key));
    }
}
