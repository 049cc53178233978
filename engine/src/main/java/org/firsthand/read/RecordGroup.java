// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.firsthand.read.RecordGroups.Group;
import org.firsthand.text.Key;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// A group of like elements read as posts, and whether they are a discussion.
///
/// @param records those that say anything, in the order of the page
record RecordGroup(Group group, List<Item> records) {
    private static final int MOST_RECORDS = 20_000;
    private static final double MOSTLY = 0.7;
    private static final double HALF = 0.5;
    private static final double SOME = 0.3;
    private static final double A_PART = 0.2;
    private static final int ENOUGH = 4;
    private static final double CLOSE = 0.1;
    private static final int NEAR = 4;

    /// What phpBB, vBulletin, MyBB and XenForo call what was written in a post.
    private static final Evaluator FORUM_POST =
            Selector.evaluatorOf(
                    ".postbody,.postcontent,.post_message,.post_body,.message-userContent");

    /// One record read.
    ///
    /// @param parts its elements; the first is its head
    /// @param teaser whether a heading in it leads to another page
    record Item(
            List<Element> parts,
            Post post,
            RecordMarks marks,
            boolean stamped,
            boolean answerable,
            boolean numbered,
            boolean teaser) {
        boolean valid() {
            return (post.author() != null || stamped) && !post.blocks().isEmpty();
        }
    }

    /// Reads a group of `page`; null where it holds no posts.
    static @Nullable RecordGroup of(Group group, RecordPage page) {
        var heads = group.heads();
        if (heads.size() > MOST_RECORDS || !mayHold(page, heads)) {
            return null;
        }
        var single = heads.stream().map(List::of).toList();
        boolean may = heads.stream().anyMatch(head -> page.hasSign(head, page.outline().end(head)));
        var items = may ? read(single, page) : List.<Item>of();
        long valid = items.stream().filter(Item::valid).count();
        if (2 * valid < heads.size()) {
            for (var whole : List.of(runs(page, heads), around(page, heads))) {
                var read = whole.equals(single) ? List.<Item>of() : read(whole, page);
                long more = read.stream().filter(Item::valid).count();
                if (more > 2 * valid) {
                    items = read;
                    valid = more;
                }
            }
        }
        var kept = items.stream().filter(item -> says(item)).toList();
        return kept.isEmpty() ? null : new RecordGroup(group, kept);
    }

    /// Whether there may be a name or a time in one of the elements, or beside it.
    private static boolean mayHold(RecordPage page, List<Integer> heads) {
        var outline = page.outline();
        for (int head : heads) {
            int around = Math.max(outline.first(), outline.parent(head));
            if (page.hasSign(around + 1, outline.end(around))) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Item item) {
        return !item.post().blocks().isEmpty() || item.post().author() != null && item.stamped();
    }

    /// The elements right around the heads, where each head has one of its own and none stands in
    /// another: the head is what was written, and who wrote it stands beside.
    private static List<List<Integer>> around(RecordPage page, List<Integer> heads) {
        var outline = page.outline();
        var around = new ArrayList<List<Integer>>();
        var seen = new BitSet();
        for (int head : heads) {
            int parent = outline.parent(head);
            if (parent < 0 || outline.element(parent).nameIs("body") || seen.get(parent)) {
                return List.of();
            }
            seen.set(parent);
            around.add(List.of(parent));
        }
        for (int parent = seen.nextSetBit(0); parent >= 0; parent = seen.nextSetBit(parent + 1)) {
            int next = seen.nextSetBit(parent + 1);
            if (next >= 0 && next < outline.end(parent)) {
                return List.of();
            }
        }
        return around;
    }

    /// Each head with its siblings up to the next head, no more of them than usual.
    private static List<List<Integer>> runs(RecordPage page, List<Integer> heads) {
        var all = new BitSet();
        heads.forEach(all::set);
        var runs = new ArrayList<List<Integer>>();
        int longest = 1;
        for (int head : heads) {
            var run = new ArrayList<Integer>(List.of(head));
            int next = page.outline().next(head);
            while (next >= 0
                    && !all.get(next)
                    && run.size() < 12
                    && !Notices.isNamed(page.outline().element(next))) {
                run.add(next);
                next = page.outline().next(next);
            }
            boolean closed = next >= 0 && all.get(next);
            longest = closed ? Math.max(longest, run.size()) : longest;
            runs.add(closed ? run : run.subList(0, Math.min(run.size(), longest)));
        }
        return runs;
    }

    /// Reads records, each by the places of its elements.
    static List<Item> read(List<List<Integer>> records, RecordPage page) {
        var heads = new BitSet();
        records.forEach(record -> heads.set(record.getFirst()));
        var scans = new ArrayList<RecordScan>();
        Map<String, Integer> counts = new HashMap<>();
        for (var parts : records) {
            var scan = new RecordScan(page, parts.getFirst(), heads);
            for (int part : parts) {
                scan.scan(part);
            }
            scans.add(scan);
            RecordPost.keys(scan.runs).forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        int often = Math.max(3, (int) Math.ceil(HALF * records.size()));
        Set<String> recurring = new HashSet<>();
        counts.forEach((key, count) -> {
            if (count >= often) {
                recurring.add(key);
            }
        });
        var items = new ArrayList<Item>();
        for (int i = 0; i < scans.size(); i++) {
            var post = RecordPost.of(scans.get(i), recurring, page.captured());
            var parts = records.get(i).stream().map(page.outline()::element).toList();
            items.add(item(parts, scans.get(i), post));
        }
        return items;
    }

    private static Item item(List<Element> parts, RecordScan scan, Post post) {
        return new Item(
                parts,
                post,
                scan.marks,
                RecordPost.stamped(scan.runs),
                RecordPost.answerable(scan.runs),
                RecordPost.numbered(scan.runs),
                scan.marks.isTeaser());
    }

    /// Whether a heading above the records, or a name of what is around them, announces talk.
    private boolean isAnnounced() {
        var at =
                RecordGroups.around(records.stream().map(item -> item.parts().getFirst()).toList());
        for (int i = 0; i < NEAR && at != null && !at.nameIs("body"); i++) {
            for (var name : Names.of(at)) {
                if (TalkWords.isName(name)) {
                    return true;
                }
            }
            for (var near : new Element[] {at.firstElementChild(), at.previousElementSibling()}) {
                if (near != null && TalkWords.announces(near)) {
                    return true;
                }
            }
            at = at.parent();
        }
        return false;
    }

    /// Whether the records are talk: enough speaks for it and nothing against it.
    boolean isDiscussion() {
        int size = records.size();
        long valid = records.stream().filter(Item::valid).count();
        double authors = share(item -> item.post().author() != null);
        if (valid < HALF * size || share(Item::teaser) > SOME) {
            return false;
        }
        if (authors < (group.named() ? SOME : HALF) || !group.named() && voices() < 2) {
            return false;
        }
        boolean announced = isAnnounced();
        var only = records.getFirst();
        boolean marked = only.stamped() || isNumbered(only.parts().getFirst());
        boolean calledFor = announced && marked || only.answerable();
        if (size == 1 && !(calledFor && isAlone())) {
            return false;
        }
        boolean talk = isTalk();
        int points =
                switch (group.sort()) {
                    case COMMENTS -> 3;
                    case POSTS -> 1;
                    case UNNAMED -> 0;
                };
        points += announced ? 2 : 0;
        points += talk ? 2 : 0;
        points += authors >= MOSTLY ? 1 : 0;
        points += share(Item::stamped) >= MOSTLY ? 1 : 0;
        points += share(item -> !item.post().ids().isEmpty()) >= MOSTLY ? 1 : 0;
        points -= voices() == 1 && size > 2 ? 3 : 0;
        return points >= ENOUGH && (group.named() || announced || talk);
    }

    /// Whether an element is called by a number, as `comment-17` is.
    private static boolean isNumbered(Element head) {
        var id = head.id();
        return !id.isEmpty() && Character.isDigit(id.charAt(id.length() - 1));
    }

    /// Whether a single record can be a comment: it is called so and says who wrote it.
    private boolean isAlone() {
        var only = records.getFirst();
        return group.named() && only.post().author() != null && !only.post().blocks().isEmpty();
    }

    private static boolean isForumPost(Element head) {
        return head.selectFirst(FORUM_POST) != null;
    }

    /// Whether the records can be answered, are numbered, state their place in a tree, quote or
    /// address each other, or are built as a forum program builds posts. That they stand one in
    /// another is no sign: lists of links do so too.
    private boolean isTalk() {
        return share(Item::answerable) >= SOME
                || share(Item::numbered) >= MOSTLY
                || Nesting.isStated(records) && (group.named() || voices() > 2)
                || group.sort() == RecordGroups.Sort.POSTS
                        && share(item -> isForumPost(item.parts().getFirst())) >= MOSTLY
                || Quotations.ofFlat(records.stream().map(Item::post).toList()).answers().stream()
                        .anyMatch(answer -> answer.parent() >= 0);
    }

    private double share(Predicate<Item> test) {
        return (double) records.stream().filter(test).count() / records.size();
    }

    /// How many people speak.
    private long voices() {
        return records.stream()
                .map(item -> item.post().author())
                .filter(author -> author != null)
                .map(Key::of)
                .distinct()
                .count();
    }

    /// Whether this reading tells more than `other`; of two that tell as much, the one whose
    /// records stand around the other's.
    boolean beats(RecordGroup other) {
        double mine = worth();
        double theirs = other.worth();
        if (Math.abs(mine - theirs) > CLOSE * Math.max(mine, theirs)) {
            return mine > theirs;
        }
        return RecordGroups.isAncestor(
                records.getFirst().parts().getFirst(), other.records.getFirst().parts().getFirst());
    }

    /// Whether a group of so many records could tell more.
    boolean canBeBeatenBy(int size) {
        return size >= (1 - CLOSE) * worth();
    }

    private double worth() {
        return records.stream()
                .filter(Item::valid)
                .mapToDouble(item -> item.post().author() != null && item.stamped() ? 1 : A_PART)
                .sum();
    }
}
