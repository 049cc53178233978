// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Answer;
import org.firsthand.model.Checked;
import org.firsthand.model.Document;
import org.firsthand.model.Found;

/// Holds a draft against the pile: each quotation, number and date.
public final class Check {
    private Check() {}

    /// What was checked, in the order of the draft. A copy of the draft in the pile is left out.
    ///
    /// @param found what `find` finds in the draft
    /// @param pile documents, with what `find` finds in them and, where it is known, who has
    ///   wording from whom
    public static List<Checked> check(Document draft, Found found, Answer pile) {
        var documents =
                pile.documents().stream().filter(d -> !d.sha256().equals(draft.sha256())).toList();
        var voices = new Voices(documents, pile.found().statements());
        var own = new Voices(List.of(draft), found.statements());
        var preference = new Preference(pile);
        var attribution = new Attribution(draft, own, voices);
        var checked = new ArrayList<Checked>();
        checked.addAll(new Quotations(voices, preference, attribution).check(draft, documents));
        return checked.stream().sorted().toList();
    }
}
