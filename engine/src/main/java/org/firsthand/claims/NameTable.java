// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.claims.Titles.Gender;

/// What one part tells of the names in it: who is named in full, who has which role, and which
/// words are names at all. Read once, before anybody is looked up.
final class NameTable {
    private final Scan scan;
    private final Speakers speakers;
    private final Map<String, String> fullNames = new HashMap<>();
    private final Set<String> proper = new HashSet<>();
    private final Set<String> titled = new HashSet<>();

    /// Words that stand somewhere without a capital.
    private final Set<String> small = new HashSet<>();

    /// Who is called by a role: `director` for a later `the director` = new HashMap<>(); empty
    /// where two are.
    private final Map<String, String> roles = new HashMap<>();

    /// The gender that a title before a last name tells.
    private final Map<String, Gender> genders = new HashMap<>();

    NameTable(Scan scan) {
        this.scan = scan;
        this.speakers = new Speakers(scan);
        collectProper();
        collectFullNames();
    }

    /// Takes over the full names of the text that stands below this one.
    void learn(NameTable below) {
        below.fullNames.forEach(fullNames::putIfAbsent);
    }

    /// Whether a single word is somewhere in this part the last of a full name, or follows a title.
    boolean titled(String word) {
        var low = word.toLowerCase(Locale.ROOT);
        return fullNames.containsKey(low) || titled.contains(low);
    }

    /// The full name of whom a name calls by the last one; the name itself where none is known.
    String full(String name) {
        return fullNames.getOrDefault(key(name), name);
    }

    /// Whether a name stands in this text in full.
    boolean isFull(String name) {
        return name.equals(fullNames.get(key(name)));
    }

    /// Whether a word carries a capital inside a sentence.
    boolean isProper(int token) {
        return proper.contains(bareName(token));
    }

    /// Whether a word has its capital only for standing first: elsewhere it has none, and never one
    /// inside a sentence, behind a title or as a last name.
    boolean isOrdinary(int token) {
        var word = bareName(token);
        boolean first = scan.sentence(token).start() == token || !scan.at(token - 1).word();
        return first
                && scan.at(token).capital()
                && small.contains(word)
                && !proper.contains(word)
                && !titled(word);
    }

    /// Who has a role such as `director`; empty where nobody has, or two have.
    String holder(String role) {
        return roles.getOrDefault(role, "");
    }

    /// The gender that a title tells of whoever bears a last name; `OPEN` where none does.
    Gender gender(String name) {
        return genders.getOrDefault(key(name), Gender.OPEN);
    }

    /// Notes words that carry a capital inside a sentence: at its head the capital says nothing.
    private void collectProper() {
        for (int i = 0; i < scan.size(); i++) {
            boolean inside =
                    scan.sentence(i).start() < i
                            && scan.at(i - 1).word()
                            && !scan.at(i - 1).capital();
            if (scan.at(i).word() && !scan.at(i).capital()) {
                small.add(bareName(i));
            }
            if (inside && isNamePart(i)) {
                proper.add(bareName(i));
            }
            if (i > 0 && Titles.contains(bare(i - 1)) && !scan.low(i - 1).equals("the")) {
                titled.add(bareName(i));
                var title = bare(i - 1);
                var gender = Titles.gender(title);
                if (gender != Gender.OPEN) {
                    genders.putIfAbsent(bareName(i), gender);
                }
            }
        }
    }

    private String bareName(int token) {
        var low = bare(token);
        return low.endsWith("'s") ? low.substring(0, low.length() - 2) : low;
    }

    /// Notes runs of two to four capitalised words as full names; the first of two with the same
    /// last word counts.
    private void collectFullNames() {
        int i = 0;
        while (i < scan.size()) {
            int from = i;
            while (i < scan.size()
                    && isNamePart(i)
                    && scan.at(i).sentence() == scan.at(from).sentence()) {
                i++;
            }
            int name = afterTitles(from, i);
            while (name < i && (Titles.contains(bare(name)) || !Grammar.nounLike(scan.at(name)))) {
                name++;
            }
            boolean sound =
                    i - name >= 2 && i - name <= 4 && !shouted(name, i) && purelyNames(name, i);
            if (sound) {
                var words = clean(name, i);
                fullNames.putIfAbsent(key(words), words);
                role(name, i, words);
            }
            i = Math.max(i, from + 1);
        }
    }

    /// Notes the role that stands before or behind a name: `the harbour director, Lise Tarrant,` or
    /// `Lise Tarrant, the harbour director`.
    private void role(int from, int to, String name) {
        boolean before = from > 1 && scan.low(from - 1).equals(",") && scan.low(to).equals(",");
        boolean behind = scan.low(to).equals(",") && scan.low(to + 1).equals("the");
        int head = -1;
        if (before && scan.sentence(from).start() < from - 1) {
            head = from - 2;
            for (int i = head; i > Math.max(scan.sentence(from).start(), head - 5); i--) {
                head = scan.low(i).equals("of") ? i - 1 : head;
            }
        } else if (behind && to + 2 < scan.size()) {
            int end = speakers.nameEnd(to + 1, scan.sentence(to).end());
            head = to + 2;
            while (head + 1 < end && !Grammar.PREPOSITIONS.contains(scan.low(head + 1))) {
                head++;
            }
        }
        if (head > 0 && isRole(head)) {
            roles.merge(scan.low(head), name, (known, other) -> known.equals(other) ? known : "");
        }
    }

    boolean isRole(int head) {
        var token = scan.at(head);
        return token.word()
                && !token.capital()
                && Grammar.nounLike(token)
                && !Grammar.time(token.low())
                && !token.low().endsWith("ed")
                && (token.low().endsWith("r")
                        || token.low().endsWith("man")
                        || token.low().endsWith("woman")
                        || token.low().endsWith("person")
                        || Texts.PEOPLE.contains(token.low())
                        || token.low().endsWith("ist")
                        || token.low().endsWith("ent")
                        || token.low().endsWith("ant"));
    }

    /// Whether no word of a run is an everyday one that a heading or the head of a sentence gave
    /// its capital.
    private boolean purelyNames(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean initial = bare(i).length() == 1;
            if (Grammar.time(scan.low(i))
                    || Grammar.DETERMINERS.contains(scan.low(i))
                    || !initial && !known(i, from) && !followedBySmall(to)) {
                return false;
            }
        }
        return true;
    }

    boolean followedBySmall(int token) {
        return token < scan.size()
                && scan.at(token).word()
                && !scan.at(token).capital()
                && !scan.at(token).number();
    }

    private boolean known(int token, int from) {
        return token > from && scan.sentence(token).start() < from
                || proper.contains(bareName(token))
                || scan.at(token).possessive()
                || token == from && scan.sentence(token).start() < from;
    }

    boolean shouted(int from, int to) {
        return Paragraphs.heading(scan.shown(from, to));
    }

    /// The first token after the last title in a run of capitalised words; a title at the very end
    /// is none.
    int afterTitles(int from, int to) {
        for (int i = to - 2; i >= from; i--) {
            if (Titles.contains(bare(i))) {
                return i + 1;
            }
        }
        return from;
    }

    boolean isNamePart(int i) {
        return scan.at(i).capital() && scan.at(i).word();
    }

    String bare(int token) {
        var low = scan.low(token);
        return low.endsWith(".") ? low.substring(0, low.length() - 1) : low;
    }

    String clean(int from, int to) {
        var words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(scan.shown(i, i + 1));
        }
        var name = words.toString();
        boolean possessive = name.endsWith("'s") || name.endsWith("’s");
        return possessive ? name.substring(0, name.length() - 2) : name;
    }

    private static String key(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
