// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.List;
import java.util.Set;

/// Tells whether somebody says in plain words to have been in a place: `he had stood at the end of
/// the mole`, `I was standing on the bridge`.
final class Standing {
    private static final Set<String> WHO = Set.of("i", "we", "he", "she", "they");
    private static final Set<String> HELPERS = Set.of("had", "was", "were", "have");
    private static final Set<String> STOOD =
            Set.of("stood", "standing", "sat", "sitting", "waited", "waiting", "walked", "sailed");
    private static final Set<String> PLACES =
            Set.of("at", "on", "beside", "near", "outside", "under", "along");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private Standing() {}

    /// Whether a line of lower-case words says it.
    static boolean isThere(String line) {
        var words = List.of(line.strip().split(" "));
        for (int i = 0; i < words.size(); i++) {
            int verb = WHO.contains(words.get(i)) ? i + 1 : words.size();
            while (verb < words.size() && HELPERS.contains(words.get(verb))) {
                verb++;
            }
            boolean stood =
                    verb + 2 < words.size()
                            && STOOD.contains(words.get(verb))
                            && PLACES.contains(words.get(verb + 1))
                            && ARTICLES.contains(words.get(verb + 2));
            if (stood) {
                return true;
            }
        }
        return false;
    }
}
