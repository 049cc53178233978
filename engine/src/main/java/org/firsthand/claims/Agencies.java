// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.text.EditDistance;
import org.firsthand.text.OutletWords;
import org.jspecify.annotations.Nullable;

/// Knows news agencies by name, also where a scan has wrong letters, and what the name of an outlet
/// looks like.
final class Agencies {
    /// Letters-only key to standard name, longest first where one holds another.
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("associatedpress", "Associated Press"),
                    Map.entry("unitedpress", "United Press"),
                    Map.entry("unitedpressinternational", "United Press International"),
                    Map.entry("internationalnewsservice", "International News Service"),
                    Map.entry("internationalnews", "International News Service"),
                    Map.entry("reuters", "Reuters"),
                    Map.entry("reuter", "Reuters"),
                    Map.entry("agencefrancepresse", "Agence France-Presse"),
                    Map.entry("deutschepresseagentur", "Deutsche Presse-Agentur"),
                    Map.entry("pressassociation", "Press Association"),
                    Map.entry("canadianpress", "Canadian Press"),
                    Map.entry("overseasnewsagency", "Overseas News Agency"),
                    Map.entry("centralnewsagency", "Central News Agency"),
                    Map.entry("exchangetelegraph", "Exchange Telegraph"),
                    Map.entry("havasagency", "Havas"),
                    Map.entry("wolffbureau", "Wolff Bureau"),
                    Map.entry("xinhua", "Xinhua"),
                    Map.entry("kyodonews", "Kyodo News"),
                    Map.entry("interfax", "Interfax"),
                    Map.entry("bloombergnews", "Bloomberg News"));

    private static final Map<String, String> SHORT =
            Map.of(
                    "AP",
                    "Associated Press",
                    "A.P.",
                    "Associated Press",
                    "UPI",
                    "United Press International",
                    "UP",
                    "United Press",
                    "INS",
                    "International News Service",
                    "AFP",
                    "Agence France-Presse",
                    "dpa",
                    "Deutsche Presse-Agentur",
                    "A. P.",
                    "Associated Press");

    /// Words that end the name of a paper where more words stand before them.
    private static final Set<String> IN_LONGER_NAMES =
            Set.of("record", "standard", "messenger", "express", "independent", "bugle", "beacon");

    /// Words behind `News`, `Press` and the like.
    private static final Set<String> SERVICES =
            Set.of("service", "services", "bureau", "network", "association", "syndicate");

    private static final Set<String> NO_AGENCIES =
            Set.of("empress", "cypress", "impress", "compress", "suppress", "barbwire", "tripwire");

    private static final int SHORTEST_AGENCY = 7;

    private static final List<String> KEYS = KNOWN.keySet().stream().sorted().toList();

    /// Shortest key in which wrong letters are forgiven.
    private static final int FORGIVING = 10;

    /// Letters of the last word of an agency's name, at least.
    private static final int SHORTEST_LAST = 4;

    private Agencies() {}

    /// The standard name of a known agency; null where the name is of none.
    static @Nullable String known(String name) {
        var initials = SHORT.get(name.strip());
        if (initials != null) {
            return initials;
        }
        var key = key(name);
        var exact = KNOWN.get(key);
        if (exact != null || key.length() < FORGIVING) {
            return exact;
        }
        for (var candidate : KEYS) {
            if (candidate.length() >= FORGIVING && near(key, candidate)) {
                return KNOWN.get(candidate);
            }
        }
        return null;
    }

    /// The agency whose name a rough scan most likely has here, in which two letters of five may be
    /// wrong; null where it is none. The last word must be right.
    static @Nullable String misread(String name) {
        int last = name.lastIndexOf(' ');
        var generic = key(name.substring(last + 1));
        var own = key(name.substring(0, Math.max(0, last)));
        for (var candidate : KEYS) {
            boolean may =
                    generic.length() >= SHORTEST_LAST
                            && candidate.endsWith(generic)
                            && candidate.length() > generic.length()
                            && !own.isEmpty()
                            && own.charAt(0) == candidate.charAt(0);
            if (may) {
                var wanted = candidate.substring(0, candidate.length() - generic.length());
                if (EditDistance.within(own, wanted, wanted.length() * 2 / 5)) {
                    return KNOWN.get(candidate);
                }
            }
        }
        return null;
    }

    /// Whether a name looks like one of a newspaper, agency or broadcaster.
    static boolean outletLike(String name) {
        if (known(name) != null) {
            return true;
        }
        int from = name.lastIndexOf(' ') + 1;
        if (from == name.length() || !Character.isUpperCase(name.charAt(from))) {
            return false;
        }
        var last = name.substring(from);
        return OutletWords.contains(last)
                || from > 0 && isOutlet(name.substring(0, from - 1), last)
                || from == 0 && isAgency(last);
    }

    /// Whether the last word of a longer name makes it one of an outlet.
    private static boolean isOutlet(String before, String last) {
        var word = last.toLowerCase(Locale.ROOT);
        return IN_LONGER_NAMES.contains(word)
                || SERVICES.contains(word)
                        && OutletWords.contains(before.substring(before.lastIndexOf(' ') + 1));
    }

    /// Whether one word alone is built like the name of an agency: `Interpress`.
    private static boolean isAgency(String word) {
        var low = word.toLowerCase(Locale.ROOT);
        return low.length() >= SHORTEST_AGENCY
                && (low.endsWith("press") || low.endsWith("wire"))
                && !NO_AGENCIES.contains(low);
    }

    /// The letters of a name in lower case.
    static String key(String name) {
        var key = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i))) {
                key.append(Character.toLowerCase(name.charAt(i)));
            }
        }
        return key.toString();
    }

    /// Whether at most one letter in six is added, dropped or changed.
    private static boolean near(String a, String b) {
        int allowed = b.length() / 6;
        return EditDistance.within(a, b, allowed);
    }
}
