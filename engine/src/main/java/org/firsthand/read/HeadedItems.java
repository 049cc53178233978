// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds the posts of a discussion that a plain text prints without bullets or numbers, by who is
/// said to have written each: `Ada, 3 June 2018, 18:05` above it, `Ada: ` before it, `-- Ada, 3
/// June 2018` behind it, or below a heading `Ada` alone. What answers a post is indented below it.
///
/// Names before words may as well be those of an interview, of the minutes of a meeting, or no
/// names at all. So without a heading that says no more than that a discussion follows, the
/// indentation must show one, and somebody must write twice. What follows the posts, and is of
/// none, must be short.
final class HeadedItems {
    private static final List<PostHead.Kind> UNANNOUNCED =
            List.of(PostHead.Kind.SIGNED, PostHead.Kind.TIMED, PostHead.Kind.NAMED);
    private static final Set<String> BYLINES = Set.of("by", "von", "par", "por", "di", "door");
    private static final String ENDS = ".!?…\"”»):";
    private static final int MOST_HEADINGS = 8;
    private static final int MOST_STARTS = 8;
    private static final int FEWEST = 2;
    private static final int REPLIES = 2;
    private static final int WORDS_OF_A_HEADING = 2;
    private static final int LONGEST_TAIL = 3;

    /// The part of paragraphs that must be headed.
    private static final double HEADED = 0.4;

    /// The part of posts that must end as sentences do, where nothing but a word before a colon
    /// calls them posts.
    private static final double SENTENCES = 0.6;

    private final String text;
    private final List<Row> rows;
    private final int year;
    private final Map<PostHead.Kind, Heads> heads = new EnumMap<>(PostHead.Kind.class);

    private HeadedItems(String text, List<Row> rows, int year) {
        this.text = text;
        this.rows = rows;
        this.year = year;
    }

    /// The rows that have a head of one kind, and how many paragraphs have none.
    ///
    /// @param loose from each row on; a paragraph is what follows a blank row
    private record Heads(BitSet rows, int[] loose) {
        /// Whether enough of the paragraphs from a row on have a head.
        boolean areDense(int from) {
            int headed = rows.get(from, Math.max(from, rows.length())).cardinality();
            return headed >= HEADED * (headed + loose[from]);
        }
    }

    /// The posts; none where no discussion is seen.
    ///
    /// @param year completes a date without one; 0 where it is not known
    static List<PostItem> of(String text, List<Row> rows, int year) {
        var found = new HeadedItems(text, rows, year);
        for (int heading : found.headings()) {
            var items = found.announced(heading);
            if (!items.isEmpty()) {
                return items;
            }
        }
        if (rows.stream().noneMatch(row -> row.column() > PostItem.SLACK && !row.blank())) {
            return List.of();
        }
        for (var kind : UNANNOUNCED) {
            var items = found.unannounced(kind);
            if (!items.isEmpty()) {
                return items;
            }
        }
        return List.of();
    }

    /// The first rows that announce a discussion.
    private List<Integer> headings() {
        var headings = new ArrayList<Integer>();
        for (int i = 0; i < rows.size() && headings.size() < MOST_HEADINGS; i++) {
            var row = rows.get(i);
            if (!row.marked() && TalkWords.announces(row.span().of(text))) {
                headings.add(i);
            }
        }
        return headings;
    }

    /// The posts below a heading, the first of them right below it: by the kind of heads that makes
    /// the most.
    private List<PostItem> announced(int heading) {
        int first = heading + 1;
        while (first < rows.size() && rows.get(first).blank()) {
            first++;
        }
        List<PostItem> most = List.of();
        for (var kind : PostHead.Kind.values()) {
            var items = items(kind, first);
            if (items.size() >= FEWEST
                    && items.size() > most.size()
                    && isTalk(kind, items, heading)) {
                most = items;
            }
        }
        return most;
    }

    /// Whether posts below a heading are a discussion: without a time the names alone tell it only
    /// where the heading says nothing else, or where some are indented and one comes again.
    private boolean isTalk(PostHead.Kind kind, List<PostItem> items, int heading) {
        boolean timed = kind == PostHead.Kind.SIGNED || kind == PostHead.Kind.TIMED;
        var line = rows.get(heading).span().of(text);
        long words =
                Words.of(line).stream()
                        .filter(word -> Character.isLetter(line.charAt(word.start())))
                        .count();
        boolean bare = kind == PostHead.Kind.NAMED && words <= WORDS_OF_A_HEADING;
        return timed || bare || replies(items) > 0 && comesAgain(kind, items);
    }

    private List<PostItem> unannounced(PostHead.Kind kind) {
        var found = heads(kind);
        int tried = 0;
        for (int at = found.rows.nextSetBit(0);
                at >= 0 && tried < MOST_STARTS;
                at = found.rows.nextSetBit(at + 1)) {
            if (kind == PostHead.Kind.SIGNED || !isByline(at) && found.areDense(at)) {
                tried++;
                var items = items(kind, kind == PostHead.Kind.SIGNED ? paragraph(at) : at);
                if (isTalk(kind, items)) {
                    return items;
                }
            }
        }
        return List.of();
    }

    private boolean isTalk(PostHead.Kind kind, List<PostItem> items) {
        long replies = replies(items);
        boolean named = kind == PostHead.Kind.NAMED;
        return replies >= REPLIES
                && items.size() > replies
                && items.stream().allMatch(item -> hasWords(kind, item))
                && authors(kind, items) >= (named ? FEWEST + 1 : FEWEST)
                && (!named || comesAgain(kind, items) && areSentences(items));
    }

    private static long replies(List<PostItem> items) {
        return items.stream().filter(item -> item.parent() >= 0).count();
    }

    private long authors(PostHead.Kind kind, List<PostItem> items) {
        return items.stream().map(item -> author(kind, item)).distinct().count();
    }

    private boolean comesAgain(PostHead.Kind kind, List<PostItem> items) {
        return authors(kind, items) < items.size();
    }

    private boolean areSentences(List<PostItem> items) {
        return items.stream().filter(this::endsSentence).count() >= SENTENCES * items.size();
    }

    private @Nullable String author(PostHead.Kind kind, PostItem item) {
        var head = PostHead.of(text, item, kind, year);
        return head == null ? null : head.author();
    }

    /// Whether an item says more than who wrote it and when.
    private boolean hasWords(PostHead.Kind kind, PostItem item) {
        var head = PostHead.of(text, item, kind, year);
        return item.rows().stream().skip(1).anyMatch(row -> !row.blank())
                || head != null && head.span().length() < item.first().text(text).length();
    }

    private boolean endsSentence(PostItem item) {
        for (var row : item.rows().reversed()) {
            if (!row.blank()) {
                return ENDS.indexOf(text.charAt(row.span().end() - 1)) >= 0;
            }
        }
        return false;
    }

    private boolean isByline(int row) {
        var line = rows.get(row).text(text);
        int space = line.indexOf(' ');
        return space > 0 && BYLINES.contains(line.substring(0, space).toLowerCase(Locale.ROOT));
    }

    private Heads heads(PostHead.Kind kind) {
        return heads.computeIfAbsent(
                kind,
                k -> {
                    var found = new BitSet(rows.size());
                    for (int i = 0; i < rows.size(); i++) {
                        found.set(i, isHead(k, i));
                    }
                    var loose = new int[rows.size() + 1];
                    for (int i = rows.size() - 1; i >= 0; i--) {
                        boolean opens = i > 0 && !rows.get(i).blank() && rows.get(i - 1).blank();
                        loose[i] = loose[i + 1] + (opens && !found.get(i) ? 1 : 0);
                    }
                    return new Heads(found, loose);
                });
    }

    private boolean isHead(PostHead.Kind kind, int i) {
        var row = rows.get(i);
        if (row.blank() || row.marked()) {
            return false;
        }
        return switch (kind) {
            case SIGNED -> PostHead.signed(text, row, year) != null;
            case TIMED -> PostHead.timed(text, row, year) != null;
            case NAMED -> PostHead.named(text, row) != null;
            case BARE ->
                    opensParagraph(i)
                            && i + 1 < rows.size()
                            && !rows.get(i + 1).blank()
                            && PostHead.bare(text, row) != null;
        };
    }

    private boolean opensParagraph(int i) {
        return i == 0
                || rows.get(i - 1).blank()
                || rows.get(i - 1).column() != rows.get(i).column();
    }

    /// The posts from a row on; none where too few paragraphs are headed, or much follows that is
    /// of no post.
    private List<PostItem> items(PostHead.Kind kind, int from) {
        var found = heads(kind);
        if (kind == PostHead.Kind.SIGNED) {
            return signed(found.rows, from);
        }
        if (!found.rows.get(from) || !found.areDense(from)) {
            return List.of();
        }
        var pile = new PostItem.Pile();
        for (int i = from; i < rows.size(); i++) {
            if (found.rows.get(i)) {
                pile.open(rows.get(i));
            } else {
                pile.runOn(rows.get(i));
            }
        }
        return withoutTail(pile.items());
    }

    /// Where no other post has a second paragraph at its own margin, one behind the last is of no
    /// post: a few lines are furniture, more are the account that goes on.
    private static List<PostItem> withoutTail(List<PostItem> items) {
        var last = items.getLast();
        int end = second(last);
        if (end < 0 || items.stream().limit(items.size() - 1).anyMatch(item -> second(item) >= 0)) {
            return items;
        }
        var tail = last.rows().subList(end, last.rows().size());
        if (tail.stream().filter(row -> !row.blank()).count() > LONGEST_TAIL) {
            return List.of();
        }
        tail.clear();
        return items;
    }

    /// The first row of an item behind a blank one that stands no further in than its head; -1
    /// where there is none.
    private static int second(PostItem item) {
        var rows = item.rows();
        for (int i = 2; i < rows.size(); i++) {
            boolean opens = !rows.get(i).blank() && rows.get(i - 1).blank();
            if (opens && rows.get(i).column() <= item.first().column()) {
                return i;
            }
        }
        return -1;
    }

    /// The posts from a row on that end where they are signed; none where more than a few lines of
    /// furniture follow.
    private List<PostItem> signed(BitSet heads, int from) {
        int last = heads.length();
        long tail = rows.stream().skip(last).filter(row -> !row.blank()).count();
        if (last <= from || tail > LONGEST_TAIL) {
            return List.of();
        }
        var pile = new PostItem.Pile();
        boolean open = false;
        for (int i = from; i < last; i++) {
            var row = rows.get(i);
            if (open) {
                pile.runOn(row);
            } else if (!row.blank()) {
                pile.open(row);
            }
            open = (open || !row.blank()) && !heads.get(i);
        }
        return pile.items();
    }

    /// The first row of the paragraph that holds one.
    private int paragraph(int row) {
        int first = row;
        while (first > 0 && !rows.get(first - 1).blank()) {
            first--;
        }
        return first;
    }
}
