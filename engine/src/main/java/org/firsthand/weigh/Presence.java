// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.List;
import java.util.Locale;
import org.firsthand.model.Access;
import org.firsthand.model.Document;
import org.firsthand.model.Span;
import org.firsthand.text.Names;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;

/// Tells from what a document says of somebody elsewhere how that person knows: `Jan Holm, who was
/// at the meeting`, `Holm, who saw the gate fall`.
final class Presence {
    private static final List<String> TOOK_PART =
            List.of(
                    " was at the meeting ",
                    " was at the table ",
                    " was in the room ",
                    " was present ",
                    " was among those ",
                    " took part in ",
                    " attended the ",
                    " sat through ",
                    " voice is on the ",
                    " voice is heard on ",
                    " who was there ",
                    " were at the meeting ",
                    " were present ");
    private static final List<String> SAW =
            List.of(
                    " who saw ",
                    " who watched ",
                    " who witnessed ",
                    " who heard the ",
                    " an eyewitness ",
                    " who was passing ",
                    " was standing ");

    /// Words between a name and what is told of its bearer.
    private static final int NEAR = 8;

    private Presence() {}

    /// How a document says that somebody knows; `NOT_SAID` where it does not.
    static Access of(String name, Document document) {
        var words = Words.of(name);
        if (words.isEmpty() || Names.isUnnamed(name)) {
            return Access.NOT_SAID;
        }
        var last = words.getLast().of(name);
        var text = document.body();
        for (var sentence : Sentences.of(text)) {
            if (sentence.of(text).contains(last)) {
                var access = told(text, sentence, last);
                if (access != Access.NOT_SAID) {
                    return access;
                }
            }
        }
        return Access.NOT_SAID;
    }

    private static Access told(String text, Span sentence, String last) {
        var words = Words.of(text, sentence.start(), sentence.end());
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).of(text).equals(last)) {
                var line = new StringBuilder(" ");
                for (int k = i + 1; k < Math.min(words.size(), i + NEAR); k++) {
                    line.append(words.get(k).of(text).toLowerCase(Locale.ROOT)).append(' ');
                }
                if (SAW.stream().anyMatch(s -> line.indexOf(s) >= 0)) {
                    return Access.SAW;
                }
                if (TOOK_PART.stream().anyMatch(s -> line.indexOf(s) >= 0)) {
                    return Access.TOOK_PART;
                }
            }
        }
        return Access.NOT_SAID;
    }
}
