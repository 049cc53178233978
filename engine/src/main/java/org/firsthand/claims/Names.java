// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.claims.Titles.Gender;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Tells whom a phrase or pronoun stands for within one part, in the order of the text: `Hanne
/// Osterberg` for a later `Osterberg`, `Ms. Osterberg` or `she`.
final class Names {
    /// Somebody who was named, with what is known of how to refer to them.
    private record Person(String name, int token, Gender gender) {}

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

    /// How many sentences a pronoun may look back.
    private static final int BACK = 12;

    private final Scan scan;
    private final Speakers speakers;
    private final NameTable table;
    private final Designations designations;
    private final List<Person> mentioned = new ArrayList<>();

    /// The pronoun that stood for somebody before.
    private final Map<String, Gender> calledBy = new HashMap<>();

    private int read;

    Names(Scan scan) {
        this(scan, new NameTable(scan));
    }

    private Names(Scan scan, NameTable table) {
        this.scan = scan;
        this.speakers = new Speakers(scan);
        this.table = table;
        this.designations = new Designations(scan, table);
    }

    /// The names of a text that stands above this one, as its title does: it may call by a last
    /// name whom this text gives in full.
    Names above(Scan title) {
        var above = new Names(title);
        above.table.learn(table);
        return above;
    }

    /// The same names, to be asked once more from the start of the text.
    Names again() {
        return new Names(scan, table);
    }

    /// Whether a single word is somewhere in this part the last of a full name, or follows a title.
    boolean titled(String word) {
        return table.titled(word);
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
        var name = owner == null ? designations.name(speaker) : owner;
        if (!name.isEmpty()) {
            mentioned.add(new Person(name, speaker.start(), gender(speaker)));
        }
        if (name.isEmpty() || POINTERS.contains(name) || isNumber(name)) {
            return null;
        }
        return hasCapitalForStandingFirst(name, speaker) ? small(name) : name;
    }

    /// Whether a name begins with an everyday word: `Many`, `Unofficial reports`; one that is part
    /// of a longer name keeps its capital.
    private boolean hasCapitalForStandingFirst(String name, Span speaker) {
        int first = speaker.start();
        boolean begins = name.startsWith(scan.shown(first, first + 1)) && table.isOrdinary(first);
        int next = name.indexOf(' ') + 1;
        return begins && (next == 0 || !Character.isUpperCase(name.codePointAt(next)));
    }

    private static String small(String name) {
        int after = name.offsetByCodePoints(0, 1);
        return name.substring(0, after).toLowerCase(Locale.ROOT) + name.substring(after);
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
            return maker == null ? null : designations.name(maker);
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
        return phrase == null || alone ? null : designations.name(nearest(phrase));
    }

    /// The noun right before `who`: `the man` in `a word for the man who`; but in `the spokesman
    /// for the board who` it is the spokesman.
    private Span nearest(Span phrase) {
        for (int i = phrase.end() - 2; i > phrase.start(); i--) {
            boolean cut =
                    TOWARDS.contains(scan.low(i))
                            && !scan.at(i - 1).capital()
                            && !table.isRole(i - 1)
                            && Grammar.DETERMINERS.contains(scan.low(i + 1));
            if (cut) {
                return new Span(i + 1, phrase.end());
            }
        }
        return phrase;
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
                        && (table.isNamePart(subject.end() - 1) && named(subject)
                                || Texts.BODIES.contains(table.bare(subject.end() - 1)))) {
                    mentioned.add(
                            new Person(
                                    designations.name(subject), subject.start(), gender(subject)));
                } else if (subject != null && near) {
                    introduced(subject, token);
                }
            }
            read++;
        }
    }

    private boolean named(Span subject) {
        return table.isProper(subject.end() - 1)
                || isFullName(subject) && table.followedBySmall(subject.end());
    }

    private boolean isFullName(Span subject) {
        boolean all = subject.length() > 1 && !table.shouted(subject.start(), subject.end());
        for (int i = subject.start(); i < subject.end(); i++) {
            all &= table.isNamePart(i);
        }
        return all && table.isFull(table.clean(subject.start(), subject.end()));
    }

    /// Notes who is introduced as the subject: `The pilot, Jan Holm, has left.`
    private void introduced(Span role, int token) {
        int from = role.end() + 1;
        int to = from;
        while (to < token && table.isNamePart(to)) {
            to++;
        }
        boolean named =
                scan.low(role.end()).equals(",")
                        && to - from >= 2
                        && to - from <= 4
                        && scan.low(to).equals(",")
                        && speakers.spelled(from, to);
        if (named) {
            mentioned.add(new Person(table.clean(from, to), from, Gender.OPEN));
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
            titled |= Titles.contains(table.bare(i));
        }
        return !titled
                && phrase.length() > 1
                && scan.low(phrase.start()).equals("the")
                && table.isNamePart(phrase.start() + 1)
                && table.isNamePart(phrase.end() - 1);
    }

    /// How a text speaks of whom a phrase names.
    private Gender gender(Span phrase) {
        var titled = titledAs(phrase);
        if (titled != Gender.OPEN) {
            return titled;
        }
        if (isBody(phrase) || isThing(phrase)) {
            return Gender.THEY;
        }
        var name = designations.name(phrase);
        if (table.gender(name) != Gender.OPEN) {
            return table.gender(name);
        }
        int last = phrase.end() - 1;
        boolean common = !scan.at(last).capital();
        boolean text = common && Texts.lemma(head(phrase)) != null;
        return text || Agencies.outletLike(name) || common && scan.low(last).endsWith("s")
                ? Gender.THEY
                : Gender.OPEN;
    }

    private Gender titledAs(Span phrase) {
        for (int i = phrase.start(); i < phrase.end(); i++) {
            var gender = Titles.gender(table.bare(i));
            if (gender != Gender.OPEN) {
                return gender;
            }
            if (scan.low(i).equals("and")) {
                return Gender.THEY;
            }
        }
        return Gender.OPEN;
    }

    private boolean isBody(Span phrase) {
        for (int i = phrase.start(); i < phrase.end(); i++) {
            var word = table.bare(i);
            boolean last = i + 1 == phrase.end() || !table.isNamePart(i + 1);
            if (last && Texts.BODIES.contains(word) && !Texts.PEOPLE.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
