// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Tells whom a phrase stands for within one part: `Hanne Osterberg` for a later `Osterberg`, `Ms.
/// Osterberg` or `she`.
final class Names {
    private enum Gender {
        HE,
        SHE,
        THEY,
        OPEN
    }

    /// Somebody who was named, with what is known of how to refer to them.
    private record Person(String name, int token, Gender gender) {}

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "dr",
                    "sen",
                    "senator",
                    "rep",
                    "gov",
                    "governor",
                    "president",
                    "gen",
                    "general",
                    "col",
                    "colonel",
                    "capt",
                    "captain",
                    "maj",
                    "major",
                    "lt",
                    "lieutenant",
                    "secretary",
                    "mayor",
                    "judge",
                    "sir",
                    "lady",
                    "lord",
                    "prof",
                    "professor",
                    "rev",
                    "chief",
                    "consul",
                    "ambassador",
                    "representative",
                    "congressman",
                    "congresswoman",
                    "sgt",
                    "sergeant",
                    "minister",
                    "sheriff",
                    "author",
                    "senor",
                    "hon",
                    "adm",
                    "admiral",
                    "commander",
                    "chancellor",
                    "staff",
                    "leader",
                    "speaker",
                    "director",
                    "chairman",
                    "chairwoman",
                    "spokesman",
                    "spokeswoman",
                    "candidate",
                    "attorney",
                    "premier",
                    "state",
                    "master",
                    "officer",
                    "democrat",
                    "republican",
                    "detective",
                    "inspector",
                    "doctor",
                    "king",
                    "queen",
                    "the",
                    "generals",
                    "messrs",
                    "colonels",
                    "senators",
                    "captains",
                    "consuls",
                    "judges",
                    "doctors");
    private static final Set<String> HIS =
            Set.of(
                    "mr",
                    "sir",
                    "lord",
                    "congressman",
                    "king",
                    "senor",
                    "spokesman",
                    "chairman",
                    "businessman");
    private static final Set<String> HERS =
            Set.of(
                    "mrs",
                    "ms",
                    "miss",
                    "lady",
                    "congresswoman",
                    "queen",
                    "spokeswoman",
                    "chairwoman",
                    "businesswoman");

    /// Texts by which somebody speaks: who made one is who says what it says.
    private static final Set<String> OWNED =
            Set.of(
                    "statement",
                    "letter",
                    "notice",
                    "note",
                    "communique",
                    "communiqué",
                    "memo",
                    "bulletin");

    private static final Set<String> TOWARDS = Set.of("for", "to", "about", "against");

    /// Words that stand for somebody or something told before.
    private static final Set<String> POINTERS =
            Set.of("this", "these", "those", "such", "all", "both", "another", "others", "none");

    /// Words behind a name that tell where somebody is.
    private static final Set<String> PLACED = Set.of("on", "at", "in", "with", "from");

    /// Words before a name that are no part of it; some as scanning reads them.
    private static final Set<String> OPENERS =
            Set.of("the", "a", "an", "its", "their", "his", "her", "our", "tho", "tbe");

    /// How many sentences a pronoun may look back.
    private static final int BACK = 12;

    private final Scan scan;
    private final Speakers speakers;
    private final Map<String, String> fullNames;
    private final List<Person> mentioned = new ArrayList<>();
    private final Set<String> proper;
    private final Set<String> titled;

    /// Who is called by a role: `director` for a later `the director`; empty where two are.
    private final Map<String, String> roles;

    /// The gender that a title before a last name tells.
    private final Map<String, Gender> genders;

    /// The pronoun that stood for somebody before.
    private final Map<String, Gender> calledBy = new HashMap<>();

    private int read;

    Names(Scan scan) {
        this.scan = scan;
        this.speakers = new Speakers(scan);
        this.fullNames = new HashMap<>();
        this.proper = new HashSet<>();
        this.titled = new HashSet<>();
        this.roles = new HashMap<>();
        this.genders = new HashMap<>();
        collectProper();
        collectFullNames();
    }

    private Names(Names other) {
        this.scan = other.scan;
        this.speakers = other.speakers;
        this.fullNames = other.fullNames;
        this.proper = other.proper;
        this.titled = other.titled;
        this.roles = other.roles;
        this.genders = other.genders;
    }

    /// The names of a text that stands above this one, as its title does: it may call by a last name
    /// whom this text gives in full.
    Names above(Scan title) {
        var above = new Names(title);
        fullNames.forEach(above.fullNames::putIfAbsent);
        return above;
    }

    /// The same names, to be asked once more from the start of the text.
    Names again() {
        return new Names(this);
    }

    /// Whether a single word is somewhere in this part the last of a full name, or follows a title.
    boolean titled(String word) {
        var low = word.toLowerCase(Locale.ROOT);
        return fullNames.containsKey(low) || titled.contains(low);
    }

    /// Notes words that carry a capital inside a sentence: at its head the capital says nothing.
    private void collectProper() {
        for (int i = 0; i < scan.size(); i++) {
            boolean inside =
                    scan.sentence(i).start() < i
                            && scan.at(i - 1).word()
                            && !scan.at(i - 1).capital();
            if (inside && isNamePart(i)) {
                proper.add(bareName(i));
            }
            if (i > 0 && TITLES.contains(bare(i - 1)) && !scan.low(i - 1).equals("the")) {
                titled.add(bareName(i));
                var title = bare(i - 1);
                var gender =
                        HIS.contains(title)
                                ? Gender.HE
                                : HERS.contains(title) ? Gender.SHE : Gender.OPEN;
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

    /// The name of a speaker; null where a pronoun stands for nobody known. Must be asked in the
    /// order of the text.
    @Nullable String of(Span speaker) {
        readTo(speaker.start());
        var low = scan.low(speaker.start());
        if (speaker.end() - speaker.start() == 1) {
            var found = pronoun(low, speaker.start());
            if (found != null || isPronoun(low)) {
                return found;
            }
        }
        var owner = owner(speaker);
        var name = owner == null ? phrase(speaker) : owner;
        if (!name.isEmpty()) {
            mentioned.add(new Person(name, speaker.start(), gender(speaker)));
        }
        return name.isEmpty() || POINTERS.contains(name) || isNumber(name) ? null : name;
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.');
    }

    /// Who made the text that speaks, as in `the statement`, where it was told before: `the board
    /// said in a statement`, `a statement by the board`; null where it was not.
    private @Nullable String owner(Span speaker) {
        int last = speaker.end() - 1;
        boolean bare =
                speaker.length() == 2
                        && OWNED.contains(scan.low(last))
                        && Set.of("the", "this", "that", "its").contains(scan.low(last - 1));
        if (!bare) {
            return null;
        }
        for (int i = speaker.start() - 1; i > 0; i--) {
            if (scan.low(i).equals(scan.low(last))) {
                var made = madeBy(i);
                if (made != null) {
                    return made;
                }
            }
        }
        return null;
    }

    private @Nullable String madeBy(int text) {
        var next = scan.low(text + 1);
        if (next.equals("by") || next.equals("from")) {
            var maker = speakers.after(text + 2);
            return maker == null ? null : phrase(maker);
        }
        int sentence = scan.at(text).sentence();
        boolean first = false;
        for (int i = text - 1; i > text - 4 && i > scan.sentence(text).start(); i--) {
            first |= scan.low(i).equals("a") || scan.low(i).equals("an");
        }
        for (int i = first ? mentioned.size() - 1 : -1; i >= 0; i--) {
            var person = mentioned.get(i);
            if (scan.at(person.token()).sentence() == sentence && person.token() < text) {
                return person.name();
            }
        }
        return null;
    }

    /// Whether a word stands for somebody named elsewhere.
    static boolean isPronoun(String low) {
        return Grammar.SUBJECT_PRONOUNS.contains(low)
                || Set.of("his", "her", "their", "that", "you").contains(low);
    }

    private @Nullable String pronoun(String low, int token) {
        return switch (low) {
            case "he", "his" -> nearest(token, Gender.HE);
            case "she", "her" -> nearest(token, Gender.SHE);
            case "they", "their", "it" -> nearest(token, Gender.THEY);
            case "who", "which", "that" -> antecedent(token);
            default -> null;
        };
    }

    private @Nullable String nearest(int token, Gender gender) {
        int sentence = scan.at(token).sentence();
        Person best = null;
        for (int i = mentioned.size() - 1; i >= 0; i--) {
            var person = mentioned.get(i);
            int back = sentence - scan.at(person.token()).sentence();
            if (back > (best == null ? BACK : BACK / 3)) {
                break;
            }
            if (person.gender() == gender) {
                best = person;
                break;
            }
            if (best == null
                    && person.gender() == Gender.OPEN
                    && gender != Gender.THEY
                    && calledBy.getOrDefault(person.name(), gender) == gender) {
                best = person;
            }
        }
        if (best == null) {
            return null;
        }
        calledBy.putIfAbsent(best.name(), gender);
        mentioned.add(new Person(best.name(), token, gender));
        return best.name();
    }

    private @Nullable String antecedent(int relative) {
        int end = scan.low(relative - 1).equals(",") ? relative - 1 : relative;
        var phrase = end > 0 ? speakers.before(end) : null;
        boolean alone =
                phrase != null && phrase.length() == 1 && isPronoun(scan.low(phrase.start()));
        return phrase == null || alone ? null : phrase(nearest(phrase));
    }

    /// The noun right before `who`: `the man` in `a word for the man who`; but in `the spokesman for
    /// the board who` it is the spokesman.
    private Span nearest(Span phrase) {
        for (int i = phrase.end() - 2; i > phrase.start(); i--) {
            boolean cut =
                    TOWARDS.contains(scan.low(i))
                            && !scan.at(i - 1).capital()
                            && !isRole(i - 1)
                            && Grammar.DETERMINERS.contains(scan.low(i + 1));
            if (cut) {
                return new Span(i + 1, phrase.end());
            }
        }
        return phrase;
    }

    /// The name in a phrase: the full name where one is known, else the phrase without article and
    /// apposition.
    private String phrase(Span speaker) {
        var known = byRole(speaker);
        if (known != null) {
            return known;
        }
        int from = maker(speaker);
        int to = head(from, speaker.end());
        if (to - from == 1 && TITLES.contains(bare(from)) && scan.low(from).endsWith(".")) {
            return "";
        }
        while (from < to - 1 && OPENERS.contains(scan.low(from))) {
            from++;
        }
        int name = to;
        while (name > from && isNamePart(name - 1)) {
            name--;
        }
        name = afterTitles(name, to);
        int ahead = name - 1;
        while (ahead > from && Grammar.DETERMINERS.contains(scan.low(ahead))) {
            ahead--;
        }
        boolean place = ahead > from && Grammar.PREPOSITIONS.contains(scan.low(ahead));
        boolean person =
                !place && to - name >= 2
                        || to - name == 1 && (name == from || TITLES.contains(bare(name - 1)));
        var words = clean(person ? name : from, to);
        return person && words.indexOf(' ') < 0 ? fullNames.getOrDefault(key(words), words) : words;
    }

    /// The one whose name stands behind a role, as in `its spokesman, Dov Marrin`, or who had that
    /// role before, as in `the spokesman`; null where none does.
    private @Nullable String byRole(Span speaker) {
        int comma = speaker.start();
        while (comma < speaker.end() && !scan.low(comma).equals(",")) {
            comma++;
        }
        int role = Math.min(comma, speaker.end()) - 1;
        for (int i = role; i > speaker.start(); i--) {
            role = scan.low(i).equals("of") ? i - 1 : role;
        }
        var name = roles.getOrDefault(scan.low(role), "");
        boolean article = Set.of("the", "its", "their").contains(scan.low(speaker.start()));
        boolean behind = comma + 1 < speaker.end() && isNamePart(comma + 1);
        boolean lower = !scan.at(role).capital();
        if (behind && lower) {
            int to = comma + 1;
            while (to < speaker.end() && isNamePart(to)) {
                to++;
            }
            return to - comma > 2 && to - comma < 6 ? clean(comma + 1, to) : null;
        }
        return article && lower && role - speaker.start() < 4 && !name.isEmpty() ? name : null;
    }

    /// Who made the thing that speaks: the name after `by` in `a story told by Jan Holm`; else the
    /// phrase itself.
    private int maker(Span speaker) {
        for (int i = speaker.start() + 1; i + 1 < speaker.end(); i++) {
            if (scan.low(i).equals("by") && isNamePart(i + 1)) {
                return i + 1;
            }
        }
        return speaker.start();
    }

    /// The first token after the last title in a run of capitalised words; a title at the very end
    /// is none.
    private int afterTitles(int from, int to) {
        for (int i = to - 2; i >= from; i--) {
            if (TITLES.contains(bare(i))) {
                return i + 1;
            }
        }
        return from;
    }

    private int head(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            var low = scan.low(i);
            boolean afterName =
                    Grammar.PREPOSITIONS.contains(low)
                            && from > 0
                            && scan.low(from - 1).equals("by");
            if (low.equals(",")
                    || low.equals("(")
                    || low.equals("who")
                    || low.equals("that")
                    || low.equals("which")
                    || low.equals("—")
                    || afterName
                    || PLACED.contains(low) && isTitledName(from, i)) {
                return i;
            }
        }
        return end;
    }

    /// Whether a name with a title ends there: `old Mr Holm on the Teal`.
    private boolean isTitledName(int from, int to) {
        boolean titled = false;
        for (int i = from; i < to - 1; i++) {
            titled |= HIS.contains(bare(i)) || HERS.contains(bare(i));
        }
        return titled && isNamePart(to - 1);
    }

    private boolean isNamePart(int i) {
        return scan.at(i).capital() && scan.at(i).word();
    }

    private String bare(int token) {
        var low = scan.low(token);
        return low.endsWith(".") ? low.substring(0, low.length() - 1) : low;
    }

    private String clean(int from, int to) {
        var words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(scan.chars(i, i + 1).of(scan.text()));
        }
        var name = words.toString();
        boolean possessive = name.endsWith("'s") || name.endsWith("’s");
        return possessive ? name.substring(0, name.length() - 2) : name;
    }

    private static String key(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
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
            while (name < i && (TITLES.contains(bare(name)) || !Grammar.nounLike(scan.at(name)))) {
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

    private boolean isRole(int head) {
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

    private boolean followedBySmall(int token) {
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

    private boolean shouted(int from, int to) {
        return Paragraphs.heading(scan.chars(from, to).of(scan.text()));
    }

    /// Notes the names that stand as subject of a sentence before a token.
    private void readTo(int token) {
        while (read < token) {
            boolean begins = scan.sentence(read).start() == read && scan.quotation(read) < 0;
            if (begins && scan.at(read).capital()) {
                var subject = speakers.subject(read, scan.sentence(read).end());
                boolean near =
                        subject != null && subject.end() <= token && subject.start() - read < 4;
                if (subject != null
                        && near
                        && !isPronoun(scan.low(subject.start()))
                        && (isNamePart(subject.end() - 1) && named(subject)
                                || Texts.BODIES.contains(bare(subject.end() - 1)))) {
                    mentioned.add(new Person(phrase(subject), subject.start(), gender(subject)));
                } else if (subject != null && near) {
                    introduced(subject, token);
                }
            }
            read++;
        }
    }

    private boolean named(Span subject) {
        var last = bareName(subject.end() - 1);
        return proper.contains(last) || isFullName(subject) && followedBySmall(subject.end());
    }

    private boolean isFullName(Span subject) {
        boolean all = subject.length() > 1 && !shouted(subject.start(), subject.end());
        for (int i = subject.start(); i < subject.end(); i++) {
            all &= isNamePart(i);
        }
        var words = clean(subject.start(), subject.end());
        return all && words.equals(fullNames.get(key(words)));
    }

    /// Notes who is introduced as the subject: `The pilot, Jan Holm, has left.`
    private void introduced(Span role, int token) {
        int from = role.end() + 1;
        int to = from;
        while (to < token && isNamePart(to)) {
            to++;
        }
        boolean named =
                scan.low(role.end()).equals(",")
                        && to - from >= 2
                        && to - from <= 4
                        && scan.low(to).equals(",")
                        && speakers.spelled(from, to);
        if (named) {
            mentioned.add(new Person(clean(from, to), from, Gender.OPEN));
        }
    }

    /// The noun that tells what a phrase is: `sheet` in `a sheet of paper`.
    private String head(Span phrase) {
        int i = phrase.start();
        while (i + 1 < phrase.end() && !Grammar.PREPOSITIONS.contains(scan.low(i + 1))) {
            i++;
        }
        return scan.low(i);
    }

    /// Whether a phrase has an article and a name without a title: `the Inner Harbour`.
    private boolean isThing(Span phrase) {
        boolean titled = false;
        for (int i = phrase.start() + 1; i < phrase.end(); i++) {
            titled |= TITLES.contains(bare(i));
        }
        return !titled
                && phrase.length() > 1
                && scan.low(phrase.start()).equals("the")
                && isNamePart(phrase.start() + 1)
                && isNamePart(phrase.end() - 1);
    }

    private Gender gender(Span phrase) {
        var last = scan.low(phrase.end() - 1);
        for (int i = phrase.start(); i < phrase.end(); i++) {
            if (HERS.contains(bare(i)) || HERS.contains(scan.low(i))) {
                return Gender.SHE;
            }
            if (HIS.contains(bare(i))) {
                return Gender.HE;
            }
            if (scan.low(i).equals("and")) {
                return Gender.THEY;
            }
        }
        for (int i = phrase.start(); i < phrase.end(); i++) {
            boolean body = Texts.BODIES.contains(bare(i)) && !Texts.PEOPLE.contains(bare(i));
            if (body && (i + 1 == phrase.end() || !isNamePart(i + 1))) {
                return Gender.THEY;
            }
        }
        if (isThing(phrase)) {
            return Gender.THEY;
        }
        var titledAs = genders.get(key(phrase(phrase)));
        if (titledAs != null) {
            return titledAs;
        }
        boolean common = !scan.at(phrase.end() - 1).capital();
        if (common && Texts.lemma(head(phrase)) != null) {
            return Gender.THEY;
        }
        return Agencies.outletLike(phrase(phrase)) || common && last.endsWith("s")
                ? Gender.THEY
                : Gender.OPEN;
    }
}
