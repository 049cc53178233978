// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Tells the language of a text by its most common short words, for scripts other than Latin by the
/// script.
///
/// A word that several languages share counts for each of them in part; single letters do not
/// count. Short, mixed or unclear texts are `und`. A rough scan holds few whole words: there one
/// language must lead by far.
public final class Language {
    /// What is said of a text whose language cannot be told.
    public static final String UNKNOWN = "und";

    private static final int WORDS_LOOKED_AT = 4000;
    private static final int LEAST_WORDS = 12;
    private static final double LEAST_SCORE = 0.09;
    private static final double LEAST_LEAD = 1.25;
    private static final double LEAST_SCORE_OF_A_ROUGH_SCAN = 0.03;
    private static final double LEAD_OF_A_ROUGH_SCAN = 2;
    private static final int LONGEST_COMMON_WORD = 12;

    /// The capital of the Turkish dotted i, which is two characters in lower case.
    private static final char DOTTED = '\u0130';

    /// How many places the table of common words has: several times as many as there are words.
    private static final int PLACES = 2048;

    private static final Map<String, String> COMMON_WORDS =
            Map.ofEntries(
                    Map.entry(
                            "en",
                            "the of and to in is was that for it with as his on be at by he had this are but from have"
                                    + " an they which not or were their has been she her will would there said who its when more we you"),
                    Map.entry(
                            "de",
                            "der die das und in zu den ist nicht von mit dem auf für im ein eine des sich auch als an"
                                    + " es hat sie werden bei nach wird aus einer um er noch wie über einen so zum war haben nur oder"
                                    + " aber vor zur bis mehr durch man sind dass wir ich kann wenn"),
                    Map.entry(
                            "fr",
                            "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il"
                                    + " sont la avec son sa ou mais aux nous cette ses été leur comme ont elle vous on être fait d l"
                                    + " c qu n s je"),
                    Map.entry(
                            "es",
                            "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus"
                                    + " le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy"),
                    Map.entry(
                            "it",
                            "di e il la che in a un è per una sono con non del si da i dei al le nel alla della più ha"
                                    + " come anche lo gli su ma delle questo se o nella ed dal molto stato essere dalla l d"),
                    Map.entry(
                            "pt",
                            "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao"
                                    + " ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso"),
                    Map.entry(
                            "nl",
                            "de van het een en in is dat op te zijn met die voor niet aan er om ook als maar bij dan"
                                    + " nog naar door uit werd wordt heeft hij ze wat over deze of tot je hebben kan was geen zich"),
                    Map.entry(
                            "sv",
                            "och i att det som en på är av för med till den har de inte om ett var men från vid kan så"
                                    + " jag han sig eller hade också efter nu när där ska skulle mycket under"),
                    Map.entry(
                            "da",
                            "og i at det er en til af på som med for den de ikke der har et var fra men om han kan ved"
                                    + " jeg sig efter også blev vil være eller havde nu skal hvor meget af ud"),
                    Map.entry(
                            "no",
                            "og i det er en på til som med for av ikke den at har de et var fra men om han kan ved"
                                    + " jeg seg etter også ble vil være eller hadde nå skal hvor mye ut"),
                    Map.entry(
                            "pl",
                            "i w nie na z do to się że jest o jak a po co tak za od jego przez tym czy dla ale już tylko"
                                    + " był są oraz które który może ich być przy jej go było ten"),
                    Map.entry(
                            "cs",
                            "a v je na se že s z do o i to jako za pro by ale si ve po byl jeho jsou tak podle k které"
                                    + " který od při jsem nebo také už jen být bylo let má aby"),
                    Map.entry(
                            "hu",
                            "a az és hogy nem is egy ez van volt de csak meg már el mint még ha ki aki ezt azt volna"
                                    + " vagy lehet kell sem minden után szerint"),
                    Map.entry(
                            "ro",
                            "de și în a la cu o pe din nu care să se un ce este mai pentru au sau ca fi prin al sunt"
                                    + " fost lui cei după dar despre între"),
                    Map.entry(
                            "fi",
                            "ja on ei että se oli joka ovat kun mutta hän myös ole olla niin sen mukaan kuin tai vain"
                                    + " sitä jo hänen ollut voi siitä vuoden tämä jos sekä"),
                    Map.entry(
                            "tr",
                            "ve bir bu için ile da de çok olarak olan daha gibi en ne kadar sonra var her ama ise değil"
                                    + " tarafından olduğu göre olduğunu bin"));

    /// The languages in the order of their tags.
    private static final List<String> TAGS = COMMON_WORDS.keySet().stream().sorted().toList();

    /// The common words, each at the first free place from that of its hash on: they are looked up
    /// by their characters where they stand, so that no string is made of each word of a text.
    private static final @Nullable Common[] TABLE = table();

    /// A common word, for whom it counts, by places in `TAGS`, and how much for each.
    private record Common(String word, int[] languages, double each) {
        /// Whether it is what stands in `text` between two places, in lower case.
        boolean stands(String text, int from, int to) {
            if (word.length() != to - from) {
                return false;
            }
            for (int i = from; i < to; i++) {
                if (Letters.lower(text.charAt(i)) != word.charAt(i - from)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Language() {}

    /// The BCP 47 primary tag of the language of `text`, or `und`.
    public static String of(String text) {
        var script = Script.of(text);
        return script.equals(Script.LATIN) ? latin(text) : script;
    }

    private static String latin(String text) {
        var scores = new double[TAGS.size()];
        int words = 0;
        int i = 0;
        while (i < text.length() && words < WORDS_LOOKED_AT) {
            int from = i;
            while (i < text.length() && Letters.isLetter(text.charAt(i))) {
                i++;
            }
            if (i > from + 1) {
                words++;
                count(text, from, i, scores);
            }
            i = i == from ? i + 1 : i;
        }
        return words < LEAST_WORDS ? UNKNOWN : best(scores, words);
    }

    private static void count(String text, int from, int to, double[] scores) {
        if (to - from > LONGEST_COMMON_WORD) {
            return;
        }
        var common = common(text, from, to);
        if (common != null) {
            for (int language : common.languages) {
                scores[language] += common.each;
            }
        }
    }

    private static @Nullable Common common(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == DOTTED) {
                return null;
            }
            hash = 31 * hash + Letters.lower(c);
        }
        int at = place(hash);
        for (var held = TABLE[at]; held != null; held = TABLE[at]) {
            if (held.stands(text, from, to)) {
                return held;
            }
            at = at + 1 & PLACES - 1;
        }
        return null;
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 16) & PLACES - 1;
    }

    private static String best(double[] scores, int words) {
        int first = -1;
        int second = -1;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0 && (first < 0 || scores[i] > scores[first])) {
                second = first;
                first = i;
            } else if (scores[i] > 0 && (second < 0 || scores[i] > scores[second])) {
                second = i;
            }
        }
        if (first < 0 || scores[first] < LEAST_SCORE_OF_A_ROUGH_SCAN * words) {
            return UNKNOWN;
        }
        double lead = scores[first] >= LEAST_SCORE * words ? LEAST_LEAD : LEAD_OF_A_ROUGH_SCAN;
        boolean clear =
                second < 0
                        || scores[first] >= lead * scores[second]
                        || isPair(TAGS.get(first), TAGS.get(second));
        return clear ? TAGS.get(first) : UNKNOWN;
    }

    /// Danish and Norwegian differ in so few common words that a small lead must do.
    private static boolean isPair(String a, String b) {
        return List.of("da", "no").contains(a) && List.of("da", "no").contains(b);
    }

    private static @Nullable Common[] table() {
        var languages = new TreeMap<String, SortedSet<Integer>>();
        COMMON_WORDS.forEach((language, words) -> {
            for (var word : words.split(" ")) {
                languages.computeIfAbsent(word, w -> new TreeSet<>()).add(TAGS.indexOf(language));
            }
        });
        var table = new Common[PLACES];
        languages.forEach((word, in) -> {
            int at = place(word.hashCode());
            while (table[at] != null) {
                at = at + 1 & PLACES - 1;
            }
            int[] places = in.stream().mapToInt(Integer::intValue).toArray();
            table[at] = new Common(word, places, 1.0 / places.length);
        });
        return table;
    }
}
