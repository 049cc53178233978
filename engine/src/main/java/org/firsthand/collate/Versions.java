// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Version;
import org.firsthand.text.Address;
import org.firsthand.text.Key;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// The captures of one address, in the order of their making, and what changed between them.
///
/// Captures whose order nothing tells are no versions, and neither are those that share too little:
/// an address may show another article every day.
final class Versions {
    /// Share of the shorter capture's words that the other must have.
    private static final double SAME_ARTICLE = 0.3;

    /// Words of a line without closing mark up to which it is furniture: a counter, a caption, the
    /// title of another article.
    private static final int FURNITURE = 12;

    private static final int SHORTEST_KEY = 3;

    /// What a paper says when it owns up to a change.
    private static final List<String> OWNS_UP =
            List.of(
                    "correction",
                    "corrections",
                    "clarification",
                    "corrected",
                    "earlier version",
                    "previous version",
                    "original version",
                    "earlier report",
                    "article was amended",
                    "has been amended",
                    "was amended",
                    "has been changed",
                    "has been updated to",
                    "was updated to",
                    "has been removed",
                    "was removed from this",
                    "has since been",
                    "editor s note",
                    "originally said",
                    "originally stated",
                    "originally gave",
                    "incorrectly said",
                    "incorrectly stated",
                    "wrongly said",
                    "wrongly stated",
                    "misstated",
                    "in error",
                    "by mistake",
                    "we regret",
                    "we apologise",
                    "we apologize",
                    "we are sorry",
                    "happy to make clear");

    /// When a capture was made, as nearly as it is known; the first of these that tells decides.
    private static final List<Function<Document, @Nullable Fact<Moment>>> CLOCKS =
            List.of(Document::captured, Document::updated, Document::published);

    private final Map<String, Document> earlierOf = new HashMap<>();
    private final List<Version> versions = new ArrayList<>();

    private Versions(List<Document> documents) {
        var byAddress = new TreeMap<String, List<Document>>();
        for (var document : documents) {
            var url = document.url();
            if (url != null && !url.isBlank()) {
                byAddress
                        .computeIfAbsent(Address.canonical(url), x -> new ArrayList<>())
                        .add(document);
            }
        }
        byAddress.forEach(this::compare);
    }

    /// The versions among these documents.
    static Versions of(List<Document> documents) {
        return new Versions(documents);
    }

    /// What changed, in order.
    List<Version> changes() {
        return versions.stream().sorted().toList();
    }

    /// The capture of the same address before this one, or null.
    @Nullable Document earlier(Document document) {
        return earlierOf.get(document.path());
    }

    /// Whether a later capture differs from the one before it.
    boolean isChanged(Document later) {
        return versions.stream().anyMatch(v -> v.later().equals(later.path()));
    }

    private void compare(String url, List<Document> captures) {
        var inOrder = new ArrayList<Document>();
        for (var capture : captures) {
            int at = inOrder.size();
            while (at > 0 && order(capture, inOrder.get(at - 1)) < 0) {
                at--;
            }
            inOrder.add(at, capture);
        }
        for (int i = 1; i < inOrder.size(); i++) {
            var earlier = inOrder.get(i - 1);
            var later = inOrder.get(i);
            if (order(earlier, later) < 0) {
                compare(url, earlier, later);
            }
        }
    }

    /// Below 0 when the first was captured before the second, 0 when nothing tells.
    private static int order(Document a, Document b) {
        for (var clock : CLOCKS) {
            var one = clock.apply(a);
            var other = clock.apply(b);
            if (one != null && other != null && one.value().before(other.value())) {
                return -1;
            }
            if (one != null && other != null && other.value().before(one.value())) {
                return 1;
            }
        }
        return 0;
    }

    private void compare(String url, Document earlier, Document later) {
        var before = body(earlier);
        var after = body(later);
        var removed = Retelling.of(before, after);
        var added = Retelling.of(after, before);
        if (Math.max(share(removed), share(added)) < SAME_ARTICLE) {
            return;
        }
        earlierOf.put(later.path(), earlier);
        var gone = lacking(removed);
        var fresh = lacking(added);
        var media = removedMedia(earlier, later);
        var correction = correction(after, added);
        if (!gone.isEmpty() || !fresh.isEmpty() || !media.isEmpty()) {
            versions.add(
                    new Version(url, earlier.path(), later.path(), gone, fresh, media, correction));
        }
    }

    private static Telling body(Document document) {
        return Telling.of(document, Part.BODY, new Span(0, document.body().length()));
    }

    private static double share(Retelling retelling) {
        double held = 0;
        for (int s = 0; s < retelling.parent().sentences().size(); s++) {
            held += retelling.held(s) * retelling.parent().length(s);
        }
        return held / Math.max(1, retelling.parent().words().size());
    }

    /// Sentences of the parent of which the child lacks a word, neighbours as one span.
    private static List<Span> lacking(Retelling retelling) {
        var parent = retelling.parent();
        var keys = new HashSet<String>();
        for (var sentence : retelling.child().sentences()) {
            keys.add(Key.of(sentence.of(retelling.child().text())));
        }
        var spans = new ArrayList<Span>();
        int last = -2;
        for (int s = 0; s < parent.sentences().size(); s++) {
            var key = Key.of(parent.sentence(s));
            boolean kept = keys.contains(key) || retelling.held(s) == 1;
            if (kept || key.length() < SHORTEST_KEY || isFurniture(parent, s)) {
                continue;
            }
            var span = parent.sentences().get(s);
            if (last == s - 1) {
                span = new Span(spans.removeLast().start(), span.end());
            }
            spans.add(span);
            last = s;
        }
        return spans;
    }

    private static boolean isFurniture(Telling telling, int sentence) {
        return telling.length(sentence) <= FURNITURE && !telling.isClosed(sentence);
    }

    private static List<Link> removedMedia(Document earlier, Document later) {
        var kept = new HashSet<String>();
        later.media().forEach(link -> kept.add(Address.canonical(link.target())));
        return earlier.media().stream()
                .filter(link -> !kept.contains(Address.canonical(link.target())))
                .distinct()
                .toList();
    }

    /// The sentences in which the later capture owns up to a change that the earlier one does not
    /// have.
    private static @Nullable Passage correction(Telling later, Retelling added) {
        int count = later.sentences().size();
        for (int first = 0; first < count; first++) {
            if (added.held(first) < 1 && ownsUp(later.sentence(first))) {
                int last = first;
                while (last + 1 < count && added.held(last + 1) < 1) {
                    last++;
                }
                return later.passage(first, last);
            }
        }
        return null;
    }

    private static boolean ownsUp(String sentence) {
        var plain = " " + Words.plain(sentence) + " ";
        return OWNS_UP.stream().anyMatch(words -> plain.contains(" " + words + " "));
    }
}
