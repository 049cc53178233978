// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Hole;
import org.firsthand.model.Omission;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Caveats;
import org.firsthand.text.Sentences;
import org.firsthand.text.Wording;
import org.jspecify.annotations.Nullable;

/// What takes a claim back, or answers it, and those who live off the text left out: a denial that
/// any of them lacks, a caveat or an answer that most lack, and what takes back the very words that
/// a report quotes from a recording.
///
/// Copies cut at different places, so it is judged sentence by sentence; neighbours that the same
/// copies lack are one passage.
final class LeftOut {
    /// Fewer copies that leave out a caveat show no habit of theirs.
    private static final int SOME = 2;

    private final Sources sources;
    private final Map<String, Set<String>> children = new HashMap<>();
    private final List<Missing> holes = new ArrayList<>();

    private LeftOut(Sources sources) {
        this.sources = sources;
    }

    /// One hole for each passage.
    static List<Missing> of(List<Omission> omissions, List<Descent> descents, Sources sources) {
        var left = new LeftOut(sources);
        for (var descent : descents) {
            var parent = descent.parent();
            if (parent != null) {
                left.children(parent.path()).add(descent.child().path());
            }
        }
        var byParent = new TreeMap<Passage, TreeMap<Span, Set<String>>>();
        for (var omission : omissions) {
            left.children(omission.from().path()).add(omission.story().path());
            if (isChosen(omission)) {
                var from = omission.from();
                var part = new Passage(from.path(), from.part(), new Span(0, 0));
                var lacked = byParent.computeIfAbsent(part, x -> new TreeMap<>());
                left.sentences(from)
                        .forEach(sentence ->
                                lacked.computeIfAbsent(sentence, x -> new TreeSet<>())
                                        .add(omission.story().path()));
            }
        }
        byParent.forEach(left::ofParent);
        return left.holes;
    }

    private Set<String> children(String parent) {
        return children.computeIfAbsent(parent, x -> new TreeSet<>());
    }

    private static boolean isChosen(Omission omission) {
        return omission.when() == Omission.When.AFTER
                && omission.where() != Omission.Where.NOT_CAPTURED;
    }

    private List<Span> sentences(Passage passage) {
        var document = sources.of(passage.path());
        return document == null
                ? List.of()
                : Sentences.of(
                        document.text(passage.part()),
                        passage.span().start(),
                        passage.span().end());
    }

    private void ofParent(Passage part, Map<Span, Set<String>> lacked) {
        Span open = null;
        Set<String> by = Set.of();
        for (var sentence : lacked.entrySet()) {
            var paths = sentence.getValue();
            boolean counts = isHole(part, sentence.getKey(), paths);
            boolean same = by.containsAll(paths) || paths.containsAll(by);
            boolean quoted = by.equals(paths) && isQuotation(part, sentence.getKey());
            boolean next = open != null && isNext(part, open, sentence.getKey());
            if (open != null && next && (counts && same || quoted)) {
                open = new Span(open.start(), sentence.getKey().end());
                by = by.size() < paths.size() ? by : paths;
            } else {
                add(part, open, by);
                open = counts ? sentence.getKey() : null;
                by = paths;
            }
        }
        add(part, open, by);
    }

    /// Whether it was spoken: then nobody can tell how many reports there are of it.
    private boolean isHeard(Passage passage) {
        var document = sources.of(passage.path());
        return document != null && document.kind() == Document.Kind.TRANSCRIPT;
    }

    private boolean isNext(Passage part, Span one, Span other) {
        var document = sources.of(part.path());
        return document != null
                && document.text(part.part()).substring(one.end(), other.start()).isBlank();
    }

    private boolean isQuotation(Passage part, Span sentence) {
        var document = sources.of(part.path());
        return document != null
                && "\"\u201c\u201e\u00ab"
                                .indexOf(document.text(part.part()).charAt(sentence.start()))
                        >= 0;
    }

    private boolean isHole(Passage part, Span sentence, Set<String> paths) {
        var document = sources.of(part.path());
        if (document == null) {
            return false;
        }
        var words = Wording.Side.of(document.text(part.part()), sentence).keys();
        boolean most =
                isHeard(part)
                        || paths.size() >= SOME && 2 * paths.size() > children(part.path()).size();
        return Caveats.denies(words) || most && (Caveats.answers(words) || Caveats.limits(words));
    }

    private void add(Passage part, @Nullable Span span, Set<String> by) {
        if (span != null) {
            var from = new Passage(part.path(), part.part(), span);
            int all = children(part.path()).size();
            var because =
                    "left out by "
                            + (isHeard(from) ? "" : by.size() + " of " + all + ": ")
                            + String.join(", ", by);
            holes.add(
                    new Missing(
                            new Hole(
                                    Hole.Kind.LEFT_OUT,
                                    sources.quote(from),
                                    null,
                                    from.path(),
                                    from,
                                    List.of(because)),
                            List.of(from)));
        }
    }
}
