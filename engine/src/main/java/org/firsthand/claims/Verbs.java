// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The English verbs by which somebody is made to say something, with all their forms.
final class Verbs {
    /// What may be said with a verb.
    enum Kind {
        /// Takes speech, direct or not, on either side: say, add, deny.
        SAY,
        /// Takes the hearer first, then what is said: tell, inform.
        TELL,
        /// Takes what is in somebody's mind, as a clause: believe, expect.
        THINK,
        /// Lets a thing speak: show, find, indicate.
        SHOW,
        /// Takes an object that is not a clause: accuse, endorse, call.
        OPINE
    }

    /// The form in which a verb stands.
    enum Form {
        BASE,
        THIRD,
        PAST,
        PARTICIPLE,
        ING
    }

    /// A form of a verb. `past` and `participle` are the same word for most verbs: then the form is
    /// `PAST`.
    record Use(String lemma, Kind kind, Form form) {}

    private static final String SAY =
            "say:said add announce claim deny report confirm warn insist argue testify declare "
                    + "estimate acknowledge allege note write:wrote:written tweet state explain reply respond recall conclude "
                    + "concede admit! contend maintain assert remark observe predict promise vow pledge swear:swore:sworn "
                    + "complain joke quip! boast stress emphasize reiterate reveal disclose ask inquire caution answer agree "
                    + "shout exclaim whisper affirm repeat telegraph cable lament counter recount signal post publish "
                    + "concur! proclaim muse marvel hint intimate reckon continue request demand confess aver! "
                    + "profess opine charge specify";
    private static final String TELL = "tell:told inform notify remind assure advise";
    private static final String THINK =
            "believe think:thought expect hope know:knew:known fear feel:felt doubt assume "
                    + "suspect worry understand:understood realize learn hear:heard guess figure wonder";
    private static final String SHOW =
            "show:showed:shown find:found suggest indicate demonstrate imply";
    private static final String OPINE =
            "call describe accuse blame criticize praise endorse urge support oppose propose "
                    + "defend attack mock blast slam! reject dismiss cite question dispute refute condemn denounce "
                    + "characterize mention embrace portray recommend ridicule hail applaud "
                    + "decline refuse threaten seek:sought order depict label rebuke reference";

    /// Forms that are also everyday nouns: they need a subject directly before them.
    private static final Set<String> ALSO_NOUNS =
            Set.of(
                    "claim",
                    "claims",
                    "report",
                    "reports",
                    "note",
                    "notes",
                    "state",
                    "states",
                    "estimate",
                    "estimates",
                    "post",
                    "posts",
                    "hope",
                    "hopes",
                    "fear",
                    "fears",
                    "call",
                    "calls",
                    "attack",
                    "attacks",
                    "support",
                    "question",
                    "questions",
                    "view",
                    "views",
                    "order",
                    "orders",
                    "charge",
                    "charges",
                    "demand",
                    "demands",
                    "request",
                    "requests",
                    "promise",
                    "promises",
                    "answer",
                    "answers",
                    "joke",
                    "jokes",
                    "doubt",
                    "doubts",
                    "signal",
                    "signals",
                    "worry",
                    "pledge",
                    "finding",
                    "findings",
                    "means",
                    "meaning",
                    "charged",
                    "mean",
                    "counter",
                    "reference",
                    "figure",
                    "figures",
                    "label",
                    "feel",
                    "cable",
                    "threaten",
                    "blame",
                    "stress",
                    "remark",
                    "remarks",
                    "hint",
                    "reply",
                    "pledged",
                    "tweet",
                    "tweets",
                    "published");

    private static final Map<String, Use> FORMS = forms();

    private Verbs() {}

    /// The verb whose form a lower-case word is; null where it is none.
    static @Nullable Use of(String word) {
        return FORMS.get(word);
    }

    /// Whether a form is also a noun.
    static boolean alsoNoun(String word) {
        return ALSO_NOUNS.contains(word);
    }

    private static Map<String, Use> forms() {
        var forms = new HashMap<String, Use>();
        add(forms, Kind.SAY, SAY);
        add(forms, Kind.TELL, TELL);
        add(forms, Kind.THINK, THINK);
        add(forms, Kind.SHOW, SHOW);
        add(forms, Kind.OPINE, OPINE);
        return Map.copyOf(forms);
    }

    private static void add(Map<String, Use> forms, Kind kind, String verbs) {
        for (var entry : verbs.split(" ")) {
            var parts = List.of(entry.split(":"));
            boolean doubles = parts.getFirst().endsWith("!");
            var lemma = parts.getFirst().replace("!", "");
            var stem = doubles ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
            var past = parts.size() > 1 ? parts.get(1) : past(stem);
            put(forms, lemma, new Use(lemma, kind, Form.BASE));
            put(forms, third(lemma), new Use(lemma, kind, Form.THIRD));
            put(forms, past, new Use(lemma, kind, Form.PAST));
            if (parts.size() > 2) {
                put(forms, parts.get(2), new Use(lemma, kind, Form.PARTICIPLE));
            }
            put(forms, ing(stem), new Use(lemma, kind, Form.ING));
        }
    }

    /// Adds a form also under its British spelling; the first meaning of a form stays.
    private static void put(Map<String, Use> forms, String word, Use use) {
        forms.putIfAbsent(word, use);
        if (word.contains("iz")) {
            forms.putIfAbsent(word.replace("iz", "is"), use);
        }
    }

    private static String third(String lemma) {
        if (endsInConsonantAndY(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        boolean hissing =
                lemma.endsWith("s")
                        || lemma.endsWith("sh")
                        || lemma.endsWith("ch")
                        || lemma.endsWith("x");
        return lemma + (hissing ? "es" : "s");
    }

    private static String past(String stem) {
        if (endsInConsonantAndY(stem)) {
            return stem.substring(0, stem.length() - 1) + "ied";
        }
        return stem + (stem.endsWith("e") ? "d" : "ed");
    }

    private static String ing(String stem) {
        return (stem.endsWith("e") && !stem.endsWith("ee")
                        ? stem.substring(0, stem.length() - 1)
                        : stem)
                + "ing";
    }

    private static boolean endsInConsonantAndY(String word) {
        int last = word.length() - 1;
        return word.charAt(last) == 'y' && "aeiou".indexOf(word.charAt(last - 1)) < 0;
    }
}
