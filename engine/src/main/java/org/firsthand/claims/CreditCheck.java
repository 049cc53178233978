// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.text.Legibility;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Leaves out credits to what is no outlet's name.
///
/// A name of one word that the text has elsewhere in lower case (`retail`, `home`) names nobody. In
/// a rough scan any word may stand with a capital behind any other, so that only a name built like
/// an outlet's counts there, and what looks most like an agency's is that agency's.
final class CreditCheck {
    private final boolean rough;
    private final String text;
    private @Nullable Set<String> lower;

    private CreditCheck(Document document) {
        rough = Legibility.isRough(document);
        text = document.body();
    }

    /// The credits that hold.
    static List<Event> of(Document document, List<Event> credits) {
        var check = new CreditCheck(document);
        var kept = new ArrayList<Event>();
        for (var credit : credits) {
            var name = credit.to();
            if (name == null || Agencies.known(name) != null) {
                kept.add(credit);
                continue;
            }
            var agency = check.rough ? Agencies.misread(name) : null;
            if (agency != null) {
                kept.add(credit.to(agency));
            } else if (Agencies.outletLike(name) || !check.rough && !check.isWord(name)) {
                kept.add(credit);
            }
        }
        return kept;
    }

    /// Whether a name is one word, and the text has it in lower case, too.
    private boolean isWord(String name) {
        if (name.indexOf(' ') >= 0) {
            return false;
        }
        var words = lower;
        if (words == null) {
            words = new HashSet<>();
            for (var word : Words.of(text)) {
                if (Character.isLowerCase(text.charAt(word.start()))) {
                    words.add(word.of(text));
                }
            }
            lower = words;
        }
        return words.contains(name.toLowerCase(Locale.ROOT));
    }
}
