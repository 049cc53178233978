// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.model.Span;
import org.firsthand.text.Tokens;

/// The words of tellers that are asked for again and again, a stretch at a time: once as much of a
/// text was read as it is long, it is read as a whole and kept.
final class TextWords {
    private final List<Teller> tellers;
    private final Map<Integer, Integer> read = new HashMap<>();
    private final Map<Integer, Tokens> whole = new HashMap<>();

    TextWords(List<Teller> tellers) {
        this.tellers = tellers;
    }

    /// The words of a stretch of a teller's text.
    Tokens of(int teller, Span span) {
        var known = whole.get(teller);
        if (known != null) {
            return known.in(span);
        }
        var one = tellers.get(teller);
        var text = one.document().text(one.part());
        if (read.merge(teller, span.length(), Integer::sum) < one.span().length()) {
            return Tokens.of(text, span);
        }
        var all = Tokens.of(text, one.span());
        whole.put(teller, all);
        return all.in(span);
    }
}
