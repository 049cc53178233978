// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.firsthand.model.Comment;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Ping;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The discussion of a page: a group of repeated records that hold a name, a time and words, taken
/// out of the page so that neither leaks into the other.
///
/// On the page of a forum's topic the opening post is the account, and is left as all that the page
/// holds.
///
/// @param comments what readers wrote
/// @param pings notices that other pages link here, which are no comments
/// @param links what the comments link to
/// @param opening the opening post of a topic; null on other pages
/// @param taken whether anything was taken out of the page
record PageThread(
        List<Comment> comments,
        List<Ping> pings,
        List<Link> links,
        @Nullable Post opening,
        boolean taken) {

    /// Prose beside the posts up to which a page holds nothing but its topic.
    private static final int LITTLE = 200;

    private static final String FOOT_OF_A_WIKI =
            "#footer, footer, .mw-footer, .printfooter, #catlinks";
    private static final double OPENING = 0.9;
    private static final int MOST_OUTSIDE = 400;
    private static final double PART = 0.25;
    private static final double SMALL = 0.3;

    /// Takes the discussion out of `page`, whose body has this outline and which was captured then.
    static PageThread take(Document page, Outline outline, @Nullable Moment captured) {
        var talk = TalkPage.take(outline);
        if (!talk.posts().isEmpty()) {
            page.select(FOOT_OF_A_WIKI).remove();
            var tree = ReplyTree.of(talk.posts(), talk.answers(), Quotations.of(talk.posts()), 0);
            return new PageThread(tree.comments(), List.of(), List.of(), null, true);
        }
        var records = new RecordPage(outline, captured);
        var best = best(records);
        return best == null ? notices(records) : new Taking(best, records).take(page.body());
    }

    /// The notices on a page without a discussion, taken out of it.
    private static PageThread notices(RecordPage page) {
        var named = Notices.named(page.outline());
        if (named.isEmpty()) {
            return new PageThread(List.of(), List.of(), List.of(), null, false);
        }
        var records = RecordGroup.read(named.stream().map(List::of).toList(), page);
        named.forEach(place -> page.outline().element(place).remove());
        return new PageThread(List.of(), Notices.of(records), List.of(), null, true);
    }

    private static @Nullable RecordGroup best(RecordPage page) {
        RecordGroup best = null;
        for (var group : RecordGroups.of(page)) {
            boolean small = best != null && !best.canBeBeatenBy(group.heads().size());
            boolean passed = small || Teasers.are(page, group.heads());
            var read = passed ? null : RecordGroup.of(group, page);
            if (read != null && read.isDiscussion() && (best == null || read.beats(best))) {
                best = read;
            }
        }
        return best;
    }

    /// This discussion, or where the page shows none the comments that it states.
    PageThread or(ReplyTree stated) {
        return comments.isEmpty() && opening == null
                ? new PageThread(stated.comments(), pings, stated.links(), null, taken)
                : this;
    }

    /// What the nodes of the body of `page` are, now that the discussion is out of it.
    Layout left(Document page, PageTags tags) {
        return taken ? Layout.of(Outline.of(page.body())) : tags.layout();
    }

    /// When the opening post says that it was written.
    @Nullable Fact<Moment> published() {
        return opening == null || opening.time() == null
                ? null
                : new Fact<>(opening.time(), "opening post", OPENING);
    }

    /// Who wrote the opening post of a topic; null on other pages.
    @Nullable List<Fact<String>> authors() {
        if (opening == null) {
            return null;
        }
        return Stream.ofNullable(opening.author())
                .map(author -> new Fact<>(author, "opening post", OPENING))
                .toList();
    }

    /// A discussion on its way out of the page.
    private record Taking(RecordGroup group, RecordPage page) {
        PageThread take(Element body) {
            var notices = notices();
            var pings = Notices.of(notices);
            var records = group.records().stream().filter(item -> !Notices.isNotice(item)).toList();
            var read = Talk.of(records);
            boolean topic = isTopic(body, read);
            if (topic && Quotations.isNewestFirst(read.posts())) {
                // Its opening post is the oldest.
                read = Talk.of(records.reversed());
            }
            var posts = read.posts();
            if (topic) {
                leave(body, posts.getFirst(), PostLinks.of(posts.getFirst(), Part.BODY));
            } else {
                remove(body);
                notices.forEach(notice -> notice.parts().forEach(Element::remove));
            }
            var tree = ReplyTree.of(posts, read.answers(), read.quotations(), topic ? 1 : 0);
            return new PageThread(
                    tree.comments(), pings, tree.links(), topic ? posts.getFirst() : null, true);
        }

        /// The posts of a discussion and what each answers.
        private record Talk(List<Post> posts, Quotations quotations, List<Answer> answers) {
            static Talk of(List<RecordGroup.Item> records) {
                var nesting = Nesting.of(records);
                var posts = records.stream().map(RecordGroup.Item::post).toList();
                var quotations = nesting.isFlat() ? Quotations.ofFlat(posts) : Quotations.of(posts);
                return new Talk(posts, quotations, nesting.answers(quotations));
            }
        }

        /// The records that are notices, and what calls itself so beside the records, in the order
        /// of the page.
        private List<RecordGroup.Item> notices() {
            var among = group.records().stream().filter(Notices::isNotice).toList();
            var parts = parts();
            Map<Element, Boolean> inside = new HashMap<>();
            var beside = new ArrayList<List<Integer>>();
            for (var place : Notices.named(page.outline())) {
                var element = page.outline().element(place);
                boolean holds = element.getAllElements().stream().anyMatch(parts::contains);
                if (!holds && !isInside(element.parent(), parts, inside)) {
                    beside.add(List.of(place));
                }
            }
            if (beside.isEmpty()) {
                return among;
            }
            var all = new ArrayList<>(among);
            all.addAll(RecordGroup.read(beside, page));
            Map<Element, Integer> order = new HashMap<>();
            for (int place = page.outline().first(); place < page.outline().size(); place++) {
                if (page.outline().isElement(place)) {
                    order.put(page.outline().element(place), place);
                }
            }
            all.sort(
                    Comparator.comparingInt(
                            item -> order.getOrDefault(item.parts().getFirst(), 0)));
            return all;
        }

        private Set<Element> parts() {
            Set<Element> parts = new HashSet<>();
            group.records().forEach(record -> parts.addAll(record.parts()));
            return parts;
        }

        /// Whether the page holds the posts and nothing else, none of them set below another.
        private boolean isTopic(Element body, Talk talk) {
            boolean flat =
                    talk.answers().stream()
                            .allMatch(answer ->
                                    answer.signal().equals(Quotations.NONE)
                                            || answer.signal().equals(Quotations.QUOTATION)
                                            || answer.signal().equals(Quotations.MENTION));
            if (!flat || group.group().named() || talk.posts().size() < 2) {
                return false;
            }
            var weights = Weights.of(body);
            int prose = 0;
            for (var record : group.records()) {
                for (var part : record.parts()) {
                    prose += weights.at(part).prose();
                }
            }
            int outside = weights.at(body).prose() - prose;
            return outside <= LITTLE
                    || group.group().sort() == RecordGroups.Sort.POSTS && outside <= PART * prose;
        }

        /// Leaves the words of the opening post alone on the page.
        private static void leave(Element body, Post opening, List<Link> links) {
            body.empty();
            var article = body.appendElement("article");
            for (var block : opening.blocks()) {
                article.appendElement("p").text(block.text());
            }
            for (var link : links) {
                // Without words of its own, so that the text stays as it was written.
                article.appendElement("a").attr("href", link.target());
            }
        }

        /// Removes the records, with all around them that holds little else, and the heading above.
        private void remove(Element body) {
            var heads = group.records().stream().map(record -> record.parts().getFirst()).toList();
            var around = RecordGroups.around(heads);
            var weights = Weights.of(body);
            var topmost = topmost();
            int held = topmost.stream().mapToInt(part -> weights.at(part).all()).sum();
            int outside = weights.at(around).all() - held;
            boolean whole =
                    !around.equals(body)
                            && around.selectFirst("h1") == null
                            && outside <= Math.max(MOST_OUTSIDE, SMALL * held);
            if (whole) {
                var above = around.previousElementSibling();
                if (above != null && TalkWords.announces(above.text())) {
                    above.remove();
                }
                around.remove();
            } else {
                topmost.forEach(Element::remove);
            }
        }

        /// The parts of records that stand in no other record.
        private List<Element> topmost() {
            var parts = parts();
            Map<Element, Boolean> inside = new HashMap<>();
            var topmost = new ArrayList<Element>();
            for (var record : group.records()) {
                for (var part : record.parts()) {
                    if (!isInside(part.parent(), parts, inside)) {
                        topmost.add(part);
                    }
                }
            }
            return topmost;
        }

        private static boolean isInside(
                @Nullable Element element, Set<Element> parts, Map<Element, Boolean> known) {
            var path = new ArrayList<Element>();
            var at = element;
            while (at != null && !parts.contains(at) && !known.containsKey(at)) {
                path.add(at);
                at = at.parent();
            }
            boolean inside = at != null && (parts.contains(at) || known.getOrDefault(at, false));
            path.forEach(seen -> known.put(seen, inside));
            return inside;
        }
    }
}
