// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.check.Cited.Reasons;
import org.firsthand.model.Checked;
import org.firsthand.model.Checked.Kind;
import org.firsthand.model.Checked.Verdict;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Clocks;
import org.firsthand.text.Clocks.Clock;

/// Looks for each time of day that a draft names in the pile, in figures or in words.
///
/// A time stands where a source names one that can mean the same minute. It is altered where none
/// does about the same, and a source names another about what is plainly the same.
final class Timing {
    /// Content words around two times that are about the same.
    private static final int SAME_MATTER = 4;

    private final Cited cited;
    private final Matter matter = new Matter();
    private final List<Timed> all = new ArrayList<>();

    private record Timed(Clock clock, Mention mention) {}

    Timing(Voices voices, Preference preference) {
        this.cited = new Cited(voices, preference);
    }

    /// The times of the draft's body that lie outside `but`, checked.
    List<Checked> check(Document draft, List<Span> but, List<Document> pile) {
        var own = timed(draft, Part.BODY);
        own.removeIf(t -> but.stream().anyMatch(s -> s.overlap(t.clock.span()) > 0));
        if (!own.isEmpty()) {
            for (var document : pile) {
                all.addAll(timed(document, Part.BODY));
                document.comments().forEach(c -> all.addAll(timed(document, Part.comment(c.id()))));
            }
        }
        return own.stream().map(this::verdict).toList();
    }

    private List<Timed> timed(Document document, String part) {
        var timed = new ArrayList<Timed>();
        var text = document.text(part);
        for (var clock : Clocks.of(text)) {
            var passage = new Passage(document.path(), part, clock.span());
            var words = matter.around(passage, text);
            var value = clock.span().of(text);
            timed.add(new Timed(clock, new Mention(passage, value, "", words, true)));
        }
        return timed;
    }

    private Checked verdict(Timed own) {
        var same = mentions(own, true);
        if (!same.isEmpty() && same.getFirst().shared(own.mention) > 0) {
            return checked(own, Verdict.VERBATIM, new Reasons(same, List.of()));
        }
        var others =
                mentions(own, false).stream()
                        .filter(m -> m.shared(own.mention) >= SAME_MATTER)
                        .toList();
        return others.isEmpty()
                ? checked(
                        own,
                        Verdict.NOT_FOUND,
                        new Reasons(
                                List.of(), List.of("No source gives this time for the same thing")))
                : checked(own, Verdict.ALTERED, new Reasons(others, List.of()));
    }

    private List<Mention> mentions(Timed own, boolean same) {
        return cited.nearest(
                own.mention,
                all.stream()
                        .filter(t -> t.clock.agrees(own.clock) == same)
                        .map(Timed::mention)
                        .toList());
    }

    private Checked checked(Timed own, Verdict verdict, Reasons reasons) {
        return cited.checked(Kind.NUMBER, own.mention, verdict, reasons);
    }
}
