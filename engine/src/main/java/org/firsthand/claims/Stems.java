// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings English words that mean the same thing to one form: inflection, nouns made of verbs
/// (`closure`, `close`), and a closed list of words that reports use for one another.
///
/// Suffixes are cut in the manner of Porter, "An algorithm for suffix stripping" (Program 14,
/// 1980), but fewer of them; irregular forms and synonyms are listed.
final class Stems {
    private static final int SHORTEST = 3;

    /// Forms of irregular verbs: the base form first.
    private static final List<String> VERBS =
            List.of(
                    "tell told",
                    "say said says",
                    "go went gone goes",
                    "come came",
                    "hold held",
                    "know knew known",
                    "give gave given",
                    "take took taken",
                    "find found",
                    "pay paid",
                    "sell sold",
                    "buy bought",
                    "leave left",
                    "lose lost",
                    "build built",
                    "send sent",
                    "meet met",
                    "keep kept",
                    "see saw seen",
                    "write wrote written",
                    "rise rose risen",
                    "fall fell fallen",
                    "grow grew grown",
                    "begin began begun",
                    "break broke broken",
                    "speak spoke spoken",
                    "die died dying dies",
                    "make made",
                    "think thought",
                    "bring brought",
                    "catch caught",
                    "choose chose chosen",
                    "drive drove driven",
                    "fight fought",
                    "fly flew flown",
                    "get got gotten",
                    "hear heard",
                    "lead led",
                    "lie lay lain",
                    "ring rang rung",
                    "run ran",
                    "sink sank sunk",
                    "sit sat",
                    "spend spent",
                    "stand stood",
                    "steal stole stolen",
                    "strike struck",
                    "swear swore sworn",
                    "teach taught",
                    "throw threw thrown",
                    "understand understood",
                    "win won",
                    "withdraw withdrew withdrawn",
                    "shoot shot",
                    "deny denied denies");

    /// Words made of others in no regular way, behind the word they are made of.
    private static final List<String> NOUNS =
            List.of(
                    "know knowledge",
                    "pay payment",
                    "sell sale sales",
                    "lose loss losses",
                    "grow growth",
                    "speak speech",
                    "die dead death deaths",
                    "choose choice",
                    "fly flight",
                    "steal theft",
                    "man men",
                    "woman women",
                    "child children",
                    "person people persons",
                    "foot feet",
                    "life lives",
                    "buy purchase",
                    "decide decision decisions",
                    "close closure closures",
                    "arrive arrival",
                    "approve approval",
                    "refuse refusal",
                    "propose proposal proposals",
                    "remove removal",
                    "deny denial",
                    "agree agreement",
                    "expand expansion",
                    "extend extension",
                    "explode explosion",
                    "collide collision",
                    "conclude conclusion",
                    "divide division",
                    "permit permission",
                    "admit admission",
                    "resign resignation",
                    "destroy destruction",
                    "injure injury injuries",
                    "fail failure",
                    "receive receipt",
                    "survive survival survivor",
                    "describe description",
                    "complain complaint",
                    "strong strength",
                    "marry marriage",
                    "bury burial",
                    "high height",
                    "long length",
                    "deep depth",
                    "warm warmth",
                    "hot heat",
                    "rob robbery",
                    "pension pensions",
                    "station stations",
                    "nation nations",
                    "organisation organization",
                    "issue edition editions",
                    "findings");

    /// Words that reports use for one another; the first stands for all. Verbs that also have a
    /// quite different use are left out.
    private static final List<String> SYNONYMS =
            List.of(
                    "inform notify tell",
                    "close shut",
                    "begin start commence",
                    "end finish conclude",
                    "kill die slay",
                    "injure wound hurt",
                    "sack dismiss",
                    "quit resign step-down",
                    "buy acquire sell",
                    "cost price expense",
                    "pay spend",
                    "record tape",
                    "survey inspection findings study assessment",
                    "boat vessel ship",
                    "car vehicle automobile",
                    "doctor physician",
                    "lawyer solicitor attorney barrister",
                    "police policeman policemen",
                    "firm company business",
                    "worker employee staff",
                    "clear empty vacate evacuate",
                    "fix repair mend",
                    "replace exchange substitute",
                    "build construct erect",
                    "demolish raze tear-down",
                    "discover uncover",
                    "shorten cut edit trim abridge take-out leave-out",
                    "prohibit ban forbid outlaw",
                    "allow permit authorise authorize",
                    "attempt try",
                    "help assist aid",
                    "need require",
                    "obtain get-hold",
                    "publish print release",
                    "arrest detain",
                    "accuse charge",
                    "jail imprison prison",
                    "blaze fire",
                    "crash collide",
                    "flee escape",
                    "hide conceal withhold",
                    "choose select pick appoint",
                    "vote ballot",
                    "demonstrate protest demonstration",
                    "strike walkout walk-out",
                    "child kid",
                    "house home",
                    "ill sick",
                    "large big",
                    "quick fast",
                    "worn corroded corrode wear",
                    "damage harm",
                    "attend present sit enter go-in sign-in take-part be-there come-in walk-in go-inside",
                    "annual yearly",
                    "sum amount",
                    "sign signature",
                    "letter mail",
                    "false untrue wrong incorrect",
                    "crucial vital",
                    "director chief",
                    "postpone delay defer put-off",
                    "cancel call-off scrap",
                    "increase rise grow raise go-up",
                    "accept adopt approve",
                    "reopen re-open",
                    "outage blackout go-out put-out go-off",
                    "flood inundate",
                    "rescue pull-out",
                    "storm gale");

    /// Words whose second is the opposite of the first.
    private static final List<String> OPPOSITES =
            List.of(
                    "close open",
                    "close reopen",
                    "increase decrease",
                    "increase fall",
                    "increase drop",
                    "increase cut-back",
                    "increase decline",
                    "increase reduce",
                    "accept reject",
                    "accept refuse",
                    "accept veto",
                    "win lose",
                    "kill alive",
                    "kill survive",
                    "attend absent",
                    "true false",
                    "support oppose",
                    "allow prohibit",
                    "arrive leave",
                    "guilty innocent",
                    "guilty acquit",
                    "safe unsafe",
                    "safe dangerous",
                    "legal illegal",
                    "begin end",
                    "sober drunk",
                    "genuine fake",
                    "genuine forge",
                    "complete incomplete",
                    "find miss",
                    "likely unlikely");

    /// People who come to a body from outside it, by calling.
    private static final List<String> OUTSIDERS =
            List.of(
                    "contractor",
                    "adviser",
                    "advisor",
                    "consultant",
                    "surveyor",
                    "expert",
                    "auditor",
                    "inspector",
                    "specialist",
                    "outsider",
                    "visitor",
                    "guest",
                    "stranger",
                    "lobbyist",
                    "architect",
                    "planner");

    private static final Map<String, String> BASE = base();
    private static final Set<String> PAST =
            VERBS.stream()
                    .map(Lexicon::list)
                    .flatMap(forms -> forms.stream().skip(1))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> CLASS = classes();
    private static final Map<String, String> OPPOSITE = opposites();
    private static final Map<String, String> KIND = kinds();

    private Stems() {}

    /// The stem of being somewhere.
    static Stem presence() {
        return canonical(plain("attend"));
    }

    /// Whether a word is the past form of a verb.
    static boolean isPast(String key) {
        return key.endsWith("ed") && key.length() > SHORTEST + 1 || PAST.contains(key);
    }

    /// A stem, and whether the word says the opposite of it.
    record Stem(String key, boolean flipped) {}

    /// The stem of a word, given as a comparison key.
    static Stem of(String key) {
        return canonical(plain(key));
    }

    /// The stem of a verb with its particle such as `take out`; null where the two are no such
    /// verb.
    static @Nullable Stem of(String verb, String particle) {
        var name = CLASS.get(plain(verb) + '-' + particle);
        return name == null ? null : canonical(name);
    }

    /// The wider kind that a stem belongs to; null where none is known.
    static @Nullable String kind(String stem) {
        return KIND.get(stem);
    }

    private static Stem canonical(String plain) {
        var name = CLASS.getOrDefault(plain, plain);
        var opposite = OPPOSITE.get(name);
        return opposite == null ? new Stem(name, false) : new Stem(opposite, true);
    }

    /// The word without inflection and without the endings that make nouns and adverbs.
    static String plain(String key) {
        var listed = BASE.get(key);
        if (listed != null) {
            return listed;
        }
        var singular = withoutPlural(key);
        listed = BASE.get(singular);
        if (listed != null) {
            return listed;
        }
        var stem = withoutInflection(singular);
        return withoutEnding(stem);
    }

    private static String withoutPlural(String word) {
        if (word.length() <= SHORTEST || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.length() > 4 ? word.substring(0, word.length() - 3) + 'y' : word;
        }
        if (word.endsWith("sses")
                || word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("us") || word.endsWith("is")
                ? word
                : word.substring(0, word.length() - 1);
    }

    private static String withoutInflection(String word) {
        if (word.endsWith("ing") && word.length() > 5 && hasVowel(word, word.length() - 3)) {
            return single(word.substring(0, word.length() - 3));
        }
        if (word.endsWith("ied") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + 'y';
        }
        if (word.endsWith("ed") && word.length() > 4 && hasVowel(word, word.length() - 2)) {
            return single(word.substring(0, word.length() - 2));
        }
        return word;
    }

    private static String withoutEnding(String word) {
        var stem = word;
        for (var ending : List.of("ation", "ment", "ance", "ence", "ion", "ly", "ure", "al")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() > SHORTEST) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        if (stem.endsWith("e") && stem.length() > SHORTEST) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem.endsWith("y") && stem.length() > SHORTEST
                ? stem.substring(0, stem.length() - 1) + 'i'
                : stem;
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// A doubled last consonant is written once.
    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 1
                        && stem.charAt(last) == stem.charAt(last - 1)
                        && "aeioulsz".indexOf(stem.charAt(last)) < 0;
        return doubled ? stem.substring(0, last) : stem;
    }

    private static Map<String, String> base() {
        var base = new HashMap<String, String>();
        for (var lines : List.of(VERBS, NOUNS)) {
            for (var line : lines) {
                var words = Lexicon.list(line);
                var stem = withoutEnding(words.getFirst());
                words.forEach(word -> base.put(word, stem));
            }
        }
        return Map.copyOf(base);
    }

    private static Map<String, String> classes() {
        var classes = new HashMap<String, String>();
        for (var line : SYNONYMS) {
            var words = Lexicon.list(line);
            for (var word : words) {
                int dash = word.indexOf('-');
                var stem =
                        dash < 0
                                ? plain(word)
                                : plain(word.substring(0, dash)) + word.substring(dash);
                classes.putIfAbsent(stem, plain(words.getFirst()));
            }
        }
        return Map.copyOf(classes);
    }

    private static Map<String, String> opposites() {
        var opposites = new HashMap<String, String>();
        for (var line : OPPOSITES) {
            var words = Lexicon.list(line);
            var first = CLASS.getOrDefault(plain(words.getFirst()), plain(words.getFirst()));
            var second = CLASS.getOrDefault(plain(words.get(1)), plain(words.get(1)));
            if (!first.equals(second)) {
                opposites.putIfAbsent(second, first);
            }
        }
        opposites.keySet().removeIf(opposites::containsValue);
        return Map.copyOf(opposites);
    }

    private static Map<String, String> kinds() {
        var kinds = new HashMap<String, String>();
        OUTSIDERS.forEach(word -> kinds.put(canonical(plain(word)).key(), "outsider"));
        return Map.copyOf(kinds);
    }
}
