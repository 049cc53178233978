// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Locale;
import org.firsthand.model.Finding;
import org.firsthand.text.Words;

/// The words in which terminal output speaks of counts and kinds.
final class Terms {
    private Terms() {}

    /// An enum's name as a word: `ONE_ORIGIN` is "one origin".
    static String word(Object constant) {
        return String.valueOf(constant).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// A range of origins in words: shown, and not excluded.
    static String origins(Finding.Origins origins) {
        var shown = origins.shown() == 1 ? "1 origin" : origins.shown() + " origins";
        int open = origins.atMost() - origins.shown();
        return shown
                + (open > 0 ? " shown, " + open + " more not excluded" : "")
                + (origins.againstAtMost() > 0 ? ", " + origins.againstAtMost() + " against" : "");
    }

    /// Foreign text for a terminal: one line, without control, format and direction characters.
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c)) {
                plain.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                plain.appendCodePoint(c);
            }
        });
        return Words.oneLine(plain.toString());
    }
}
