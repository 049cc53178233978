// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Set;

/// The words that stand before a name and are no part of it, and what they tell of its bearer.
final class Titles {
    /// How a text speaks of somebody.
    enum Gender {
        HE,
        SHE,
        THEY,
        OPEN
    }

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

    private Titles() {}

    /// Whether a word in lower case, without its dot, is a title, a rank or an article.
    static boolean contains(String word) {
        return TITLES.contains(word);
    }

    /// What a word in lower case tells of whom it is said; `OPEN` where it tells nothing.
    static Gender gender(String word) {
        if (HERS.contains(word)) {
            return Gender.SHE;
        }
        return HIS.contains(word) ? Gender.HE : Gender.OPEN;
    }
}
