// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.firsthand.model.Alteration;
import org.firsthand.model.Document;
import org.firsthand.model.Omission;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;

/// Follows the wording of tellers that have to do with each other, parents first: what was left
/// out, and what was altered.
final class Following {
    /// Share of a story that its only parent must explain for the story to count as the parent's
    /// text retold, rather than a text of its own that took some of it.
    private static final double RETOLD = 0.3;

    /// Share of a story that a parent must explain for the headline to stand over its text.
    private static final double HEADLINE = 0.25;

    private final Line line;
    private final Map<Integer, Telling> tellings = new HashMap<>();
    private final List<Omission> omissions = new ArrayList<>();
    private final Alterations alterations;

    /// Tellers that have to do with each other, by their places in this list: all that follows for
    /// them.
    ///
    /// @param parents of each teller, with the share of its text that comes from them
    /// @param earlier the next earlier captures of their documents
    /// @param changed whose text is another than in the earlier capture
    /// @param transcripts of all recordings, the earliest first
    /// @param outlets the words of the names of all outlets; none where nobody has a parent
    record Line(
            List<Teller> tellers,
            List<Map<Integer, Double>> parents,
            Map<Integer, Document> earlier,
            BitSet changed,
            List<Telling> transcripts,
            List<List<String>> outlets) {}

    /// What followed.
    record Outcome(Line line, List<Omission> omissions, List<Alteration> alterations) {}

    private Following(Line line) {
        this.line = line;
        alterations = new Alterations(line.outlets);
    }

    static Outcome of(Line line) {
        var following = new Following(line);
        IntStream.range(0, line.tellers.size())
                .boxed()
                .sorted(
                        Comparator.comparingInt(
                                        (Integer child) -> following.depth(child, new HashSet<>()))
                                .thenComparing(Comparator.naturalOrder()))
                .forEach(following::compare);
        return new Outcome(line, following.omissions, following.alterations.found());
    }

    private int depth(int child, Set<Integer> above) {
        if (!above.add(child)) {
            return 0;
        }
        int deepest = 0;
        for (int parent : line.parents().get(child).keySet()) {
            deepest = Math.max(deepest, 1 + depth(parent, above));
        }
        above.remove(child);
        return deepest;
    }

    private void compare(int child) {
        var document = line.tellers().get(child).document();
        var parents = line.parents().get(child);
        var earlier = line.earlier().get(child);
        if (earlier != null) {
            inherit(earlier, child);
        }
        var retellings = new ArrayList<Retelling>();
        var above = new ArrayList<Integer>();
        parents.forEach((parent, share) -> {
            var source = line.tellers().get(parent).document();
            if (earlier == null || !earlier.path().equals(source.path())) {
                if (share >= HEADLINE) {
                    above.add(parent);
                }
                var retelling = Retelling.of(telling(parent), telling(child));
                retellings.add(retelling);
                var takes =
                        parents.size() == 1 && share >= RETOLD
                                ? Omissions.Takes.WHOLE
                                : Omissions.Takes.PIECES;
                if (earlier == null || line.changed().get(child)) {
                    omissions.addAll(Omissions.of(retelling, document, source, takes));
                }
            }
        });
        compareHeadlines(above, child);
        alterations.add(retellings);
        if (!line.transcripts().isEmpty() && document.kind() != Document.Kind.TRANSCRIPT) {
            var heard = listen(telling(child));
            if (earlier == null) {
                unheard(telling(child), retellings, heard);
            }
        }
    }

    /// What an earlier capture has of the same part.
    private void inherit(Document earlier, int child) {
        for (int i = 0; i < line.tellers().size(); i++) {
            var whole = line.tellers().get(i).whole();
            if (whole.path().equals(earlier.path())
                    && whole.part().equals(line.tellers().get(child).part())) {
                alterations.inherit(Retelling.of(telling(i), telling(child)));
            }
        }
    }

    /// Holds what a text quotes against what was spoken; gives its quotations that were heard.
    private Map<Span, Hearing> listen(Telling print) {
        var heard = new LinkedHashMap<Span, Hearing>();
        for (var quotation : Hearing.quotations(print)) {
            var hearing = Hearing.of(print, quotation, line.transcripts());
            if (hearing != null) {
                heard.put(quotation, hearing);
                var alteration = hearing.alteration();
                if (alteration != null) {
                    alterations.addQuotation(print, alteration);
                }
            }
        }
        return heard;
    }

    /// Adds what a text left out of a recording that it quotes from, and not from what it copied:
    /// by the transcript that has most of its quotations.
    private void unheard(Telling print, List<Retelling> parents, Map<Span, Hearing> heard) {
        var ends = new LinkedHashMap<Telling, List<Integer>>();
        heard.forEach((quotation, hearing) -> {
            if (parents.stream().noneMatch(p -> p.parent().has(print, quotation))) {
                ends.computeIfAbsent(hearing.transcript(), x -> new ArrayList<>())
                        .add(hearing.end());
            }
        });
        ends.entrySet().stream()
                .max(Comparator.comparingInt(e -> e.getValue().size()))
                .ifPresent(e -> omissions.addAll(Unheard.of(print, e.getKey(), e.getValue())));
    }

    /// A story that is put together from several may have its headline from any of them: it goes
    /// beyond what they say where it goes beyond each.
    private void compareHeadlines(List<Integer> parents, int child) {
        var to = line.tellers().get(child).document();
        var headline = Headlines.of(to);
        if (headline == null || to.stories().size() > 1) {
            return;
        }
        var passages = new ArrayList<Passage>();
        boolean within = false;
        for (int parent : parents) {
            var from = line.tellers().get(parent).document();
            if (from.stories().size() > 2) {
                continue;
            }
            var before = Headlines.of(from);
            var beyond = Headlines.beyond(headline, telling(parent), before);
            if (beyond != null) {
                passages.add(telling(parent).passage(beyond));
                continue;
            }
            within = true;
            if (before != null && Headlines.repeats(headline, before)) {
                alterations.addHeadlineAs(headline, before);
            }
        }
        if (!within) {
            passages.forEach(passage -> alterations.addHeadline(headline, passage));
        }
    }

    private Telling telling(int teller) {
        return tellings.computeIfAbsent(teller, i -> Telling.of(line.tellers().get(i)));
    }
}
