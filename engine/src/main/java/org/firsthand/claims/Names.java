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

    /// How many sentences a pronoun may look back.
    private static final int BACK = 12;

    private final Scan scan;
    private final Speakers speakers;
    private final Map<String, String> fullNames = new HashMap<>();
    private final List<Person> mentioned = new ArrayList<>();
    private final Set<String> proper = new HashSet<>();
    private final Set<String> titled = new HashSet<>();
    private int read;

    Names(Scan scan) {
        this.scan = scan;
        this.speakers = new Speakers(scan);
        collectProper();
        collectFullNames();
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
        var name = phrase(speaker);
        if (!name.isEmpty()) {
            mentioned.add(new Person(name, speaker.start(), gender(speaker)));
        }
        return name.isEmpty() ? null : name;
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
        for (int i = mentioned.size() - 1; i >= 0; i--) {
            var person = mentioned.get(i);
            if (sentence - scan.at(person.token()).sentence() > BACK) {
                return null;
            }
            if (person.gender() == gender
                    || person.gender() == Gender.OPEN && gender != Gender.THEY) {
                mentioned.add(new Person(person.name(), token, gender));
                return person.name();
            }
        }
        return null;
    }

    private @Nullable String antecedent(int relative) {
        int end = scan.low(relative - 1).equals(",") ? relative - 1 : relative;
        var phrase = end > 0 ? speakers.before(end) : null;
        boolean alone =
                phrase != null && phrase.length() == 1 && isPronoun(scan.low(phrase.start()));
        return phrase == null || alone ? null : phrase(phrase);
    }

    /// The name in a phrase: the full name where one is known, else the phrase without article and
    /// apposition.
    private String phrase(Span speaker) {
        int from = maker(speaker);
        int to = head(from, speaker.end());
        if (to - from == 1 && TITLES.contains(bare(from)) && scan.low(from).endsWith(".")) {
            return "";
        }
        while (from < to - 1 && Set.of("the", "a", "an", "tho", "tbe").contains(scan.low(from))) {
            from++;
        }
        int name = to;
        while (name > from && isNamePart(name - 1)) {
            name--;
        }
        name = afterTitles(name, to);
        boolean place = name > from && Grammar.PREPOSITIONS.contains(scan.low(name - 1));
        boolean person =
                !place && to - name >= 2
                        || to - name == 1 && (name == from || TITLES.contains(bare(name - 1)));
        var words = clean(person ? name : from, to);
        return person && words.indexOf(' ') < 0 ? fullNames.getOrDefault(key(words), words) : words;
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
                    || low.equals("—")
                    || afterName) {
                return i;
            }
        }
        return end;
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
            }
            i = Math.max(i, from + 1);
        }
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
                        && isNamePart(subject.end() - 1)
                        && proper.contains(bareName(subject.end() - 1))) {
                    mentioned.add(new Person(phrase(subject), subject.start(), gender(subject)));
                }
            }
            read++;
        }
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
        boolean common = !scan.at(phrase.end() - 1).capital();
        return Agencies.outletLike(phrase(phrase)) || common && last.endsWith("s")
                ? Gender.THEY
                : Gender.OPEN;
    }
}
