// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.Locale;
import java.util.Set;

/// The words by which the name of a newspaper, agency or broadcaster is known, as `Herald` in
/// `Fennmouth Herald`.
public final class OutletWords {
    private static final Set<String> WORDS =
            Set.of(
                    "times",
                    "post",
                    "star",
                    "herald",
                    "tribune",
                    "gazette",
                    "chronicle",
                    "journal",
                    "bulletin",
                    "mail",
                    "telegraph",
                    "guardian",
                    "mirror",
                    "news",
                    "press",
                    "agency",
                    "observer",
                    "courier",
                    "dispatch",
                    "examiner",
                    "ledger",
                    "sentinel",
                    "inquirer",
                    "radio",
                    "tv",
                    "television",
                    "broadcasting",
                    "wire",
                    "magazine",
                    "weekly",
                    "daily",
                    "globe",
                    "gazeta",
                    "zeitung",
                    "advertiser",
                    "mercury",
                    "enquirer",
                    "blade",
                    "argus",
                    "monitor",
                    "echo",
                    "politico",
                    "cnn",
                    "bbc",
                    "nbc",
                    "cbs",
                    "abc",
                    "npr",
                    "msnbc",
                    "reuters",
                    "breitbart",
                    "newswire",
                    "newsroom",
                    "today");

    private OutletWords() {}

    /// Whether a word, in any case, is one of them.
    public static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
