// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.List;
import java.util.Locale;
import org.firsthand.model.Change;
import org.firsthand.model.Descent;
import org.firsthand.model.Family;
import org.firsthand.model.Passage;
import org.firsthand.model.Resemblance;
import org.firsthand.model.Reuse;
import org.firsthand.model.Strand;

/// The lines of shared wording: `reuse`, `strand`, `descent` and `family`, and of what is alike and
/// no copy: `formula` and `paraphrase`.
final class CollationLines {
    private final Json json;
    private final Offsets offsets;

    CollationLines(Json json, Offsets offsets) {
        this.json = json;
        this.offsets = offsets;
    }

    void reuse(Reuse reuse) {
        var a = offsets.of(reuse.a());
        var b = offsets.of(reuse.b());
        json.begin("reuse")
                .string("a", reuse.a().path())
                .string("in", reuse.a().part())
                .ends("aStart", "aEnd", reuse.a().span(), a)
                .string("b", reuse.b().path())
                .string("bIn", reuse.b().part())
                .ends("bStart", "bEnd", reuse.b().span(), b)
                .share("identity", reuse.identity())
                .spans("added", reuse.added(), b)
                .spans("dropped", reuse.dropped(), a)
                .unknown("moved")
                .objects(
                        "changes",
                        reuse.changes(),
                        change ->
                                json.string("kind", word(change.kind()))
                                        .span("a", change.a(), a)
                                        .span("b", change.b(), b))
                .end();
    }

    /// What is the same in both and shows no copy.
    void resemblance(String type, Resemblance both) {
        begin(type, both).share("identity", both.degree()).end();
    }

    void paraphrase(Resemblance paraphrase) {
        begin("paraphrase", paraphrase)
                .share("likeness", paraphrase.degree())
                .strings("words", paraphrase.words())
                .end();
    }

    private Json begin(String type, Resemblance both) {
        return json.begin(type)
                .string("a", both.a().path())
                .string("in", both.a().part())
                .ends("aStart", "aEnd", both.a().span(), offsets.of(both.a()))
                .string("b", both.b().path())
                .string("bIn", both.b().part())
                .ends("bStart", "bEnd", both.b().span(), offsets.of(both.b()));
    }

    void strand(Strand strand) {
        json.begin("strand")
                .string("id", strand.id())
                .objects("passages", strand.passages(), passage -> json.place(passage, offsets))
                .objects("roots", strand.roots(), this::root)
                .end();
    }

    private void root(Strand.Root root) {
        var passage = root.passage();
        if (passage == null) {
            json.unknown("path").unknown("in").unknown("start").unknown("end");
        } else {
            json.place(passage, offsets);
        }
        json.flag("unseen", passage == null)
                .string("unseenName", root.unseen())
                .flag("certain", root.certain());
    }

    void descent(Descent descent) {
        var child = descent.child();
        var parent = descent.parent();
        var points = offsets.of(child);
        json.begin("descent")
                .string("child", child.path())
                .string("parent", parent == null ? null : parent.path())
                .flag("unseen", descent.unseen())
                .string("unseenName", descent.unseenName())
                .share("probability", descent.probability())
                .share("share", descent.share())
                .spans("spans", List.of(child.span()), points)
                .string("strand", descent.strand())
                .strings("because", descent.because())
                .string("in", child.part())
                .ends("childStart", "childEnd", child.span(), points);
        if (parent == null) {
            json.unknown("parentIn").unknown("parentStart").unknown("parentEnd");
        } else {
            json.string("parentIn", parent.part())
                    .ends("parentStart", "parentEnd", parent.span(), offsets.of(parent));
        }
        json.end();
    }

    void family(Family family) {
        var paths = family.stories().stream().map(Passage::path).distinct().sorted().toList();
        json.begin("family")
                .strings("documents", paths)
                .objects(
                        "stories",
                        family.stories(),
                        story ->
                                json.string("path", story.path())
                                        .ends("start", "end", story.span(), offsets.of(story)))
                .strings("strands", family.strands())
                .objects("origins", family.origins(), this::root)
                .end();
    }

    private static String word(Change.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
