// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Answer;
import org.firsthand.model.Checked;
import org.firsthand.model.Document;
import org.firsthand.model.Found;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;

/// Holds a draft against the pile: each quotation, number, date and time.
public final class Check {
    private Check() {}

    /// What was checked, in the order of the draft. A copy of the draft in the pile is left out.
    ///
    /// @param found what `find` finds in the draft
    /// @param pile documents, with what `find` finds in them and, where it is known, who has
    ///   wording from whom
    public static List<Checked> check(Document draft, Found found, Answer pile) {
        var copies = copies(draft, pile.documents());
        var documents = pile.documents().stream().filter(d -> !copies.contains(d)).toList();
        var voices = new Voices(documents, pile.found().statements());
        var own = new Voices(List.of(draft), found.statements());
        var preference = new Preference(pile);
        var attribution = new Attribution(draft, own, voices);
        var quotations = Quotation.of(draft);
        var checked = new ArrayList<Checked>();
        checked.addAll(
                new Quotations(voices, preference, attribution).check(quotations, documents));
        var but = Aside.of(draft);
        quotations.stream()
                .map(Quotation::passage)
                .filter(Check::inBody)
                .forEach(p -> but.add(p.span()));
        var numbers = found.quantities().stream().filter(q -> !lies(q.passage(), but)).toList();
        checked.addAll(
                new Amounts(voices, preference, documents)
                        .check(draft, numbers, pile.found().quantities()));
        checked.addAll(new Dating(voices, preference).check(draft, but, documents));
        checked.addAll(new Timing(voices, preference).check(draft, but, documents));
        return checked.stream().sorted().toList();
    }

    /// The documents of a pile that are the draft itself, byte by byte: they are left out.
    public static List<Document> copies(Document draft, List<Document> pile) {
        return pile.stream().filter(d -> d.sha256().equals(draft.sha256())).toList();
    }

    private static boolean inBody(Passage passage) {
        return passage.part().equals(Part.BODY);
    }

    private static boolean lies(Passage passage, List<Span> but) {
        return inBody(passage) && but.stream().anyMatch(s -> s.overlap(passage.span()) > 0);
    }
}
