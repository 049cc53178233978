// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the posts of a discussion that a plain text prints without bullets or numbers, by who is
/// said to have written each: `Ada, 3 June 2018, 18:05` above it, `Ada: ` before it, `-- Ada, 3
/// June 2018` behind it, or below a heading `Ada` alone. What answers a post is indented below it.
///
/// Without a heading the indentation must show it: a run of paragraphs with names may as well be an
/// interview, the minutes of a meeting, or several accounts.
final class HeadedItems {
    private static final List<PostHead.Kind> UNANNOUNCED =
            List.of(PostHead.Kind.SIGNED, PostHead.Kind.TIMED, PostHead.Kind.NAMED);
    private static final Set<String> BYLINES = Set.of("by", "von", "par", "por", "di", "door");
    private static final String ENDS = ".!?…\"”»):";
    private static final int MOST_HEADINGS = 8;
    private static final int MOST_STARTS = 8;
    private static final int FEWEST = 2;
    private static final int REPLIES = 2;
    private static final int LONGEST_TAIL = 3;

    /// The part of paragraphs that must be headed.
    private static final double HEADED = 0.4;

    /// The part of posts that must end as sentences do, where nothing but a word before a colon
    /// calls them posts.
    private static final double SENTENCES = 0.6;

    private final String text;
    private final List<Row> rows;
    private final int year;
    private final Map<PostHead.Kind, BitSet> heads = new EnumMap<>(PostHead.Kind.class);

    private HeadedItems(String text, List<Row> rows, int year) {
        this.text = text;
        this.rows = rows;
        this.year = year;
    }

    /// The posts; none where no discussion is seen.
    ///
    /// @param year completes a date without one; 0 where it is not known
    static List<PostItem> of(String text, List<Row> rows, int year) {
        var found = new HeadedItems(text, rows, year);
        for (int heading : found.headings()) {
            for (var kind : PostHead.Kind.values()) {
                var items = found.announced(kind, heading + 1);
                if (items.size() >= FEWEST) {
                    return items;
                }
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

    /// The posts below a heading, the first of them right below it.
    private List<PostItem> announced(PostHead.Kind kind, int from) {
        int first = from;
        while (first < rows.size() && rows.get(first).blank()) {
            first++;
        }
        if (kind == PostHead.Kind.SIGNED) {
            return signed(first);
        }
        return heads(kind).get(first) && isDense(kind, first) ? headed(kind, first) : List.of();
    }

    private List<PostItem> unannounced(PostHead.Kind kind) {
        var heads = heads(kind);
        int tried = 0;
        for (int at = heads.nextSetBit(0);
                at >= 0 && tried < MOST_STARTS;
                at = heads.nextSetBit(at + 1)) {
            if (kind != PostHead.Kind.SIGNED && (isByline(at) || !isDense(kind, at))) {
                continue;
            }
            tried++;
            var items = kind == PostHead.Kind.SIGNED ? signed(paragraph(at)) : headed(kind, at);
            if (isTalk(kind, items)) {
                return items;
            }
        }
        return List.of();
    }

    private boolean isTalk(PostHead.Kind kind, List<PostItem> items) {
        long replies = items.stream().filter(item -> item.parent() >= 0).count();
        return replies >= REPLIES
                && items.size() > replies
                && items.stream().allMatch(item -> hasWords(kind, item))
                && items.stream().map(item -> author(kind, item)).distinct().count() >= FEWEST
                && (kind != PostHead.Kind.NAMED
                        || items.stream().filter(this::endsSentence).count()
                                >= SENTENCES * items.size());
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

    /// The rows that have a head of one kind.
    private BitSet heads(PostHead.Kind kind) {
        return heads.computeIfAbsent(
                kind,
                k -> {
                    var found = new BitSet(rows.size());
                    for (int i = 0; i < rows.size(); i++) {
                        found.set(i, isHead(k, i));
                    }
                    return found;
                });
    }

    private boolean isHead(PostHead.Kind kind, int i) {
        var row = rows.get(i);
        if (row.blank() || row.marked()) {
            return false;
        }
        return switch (kind) {
            case TIMED -> PostHead.timed(text, row, year) != null;
            case SIGNED -> PostHead.signed(text, row, year) != null;
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

    /// Whether enough of the paragraphs from a row on have a head.
    private boolean isDense(PostHead.Kind kind, int from) {
        var heads = heads(kind);
        int headed = 0;
        int loose = 0;
        for (int i = from; i < rows.size(); i++) {
            headed += heads.get(i) ? 1 : 0;
            loose += !heads.get(i) && !rows.get(i).blank() && rows.get(i - 1).blank() ? 1 : 0;
        }
        return headed >= HEADED * (headed + loose);
    }

    private List<PostItem> headed(PostHead.Kind kind, int from) {
        var heads = heads(kind);
        var pile = new PostItem.Pile();
        for (int i = from; i < rows.size(); i++) {
            if (heads.get(i)) {
                pile.open(rows.get(i));
            } else {
                pile.runOn(rows.get(i));
            }
        }
        return pile.items();
    }

    /// The posts from a row on that end where they are signed; none where more than a few lines of
    /// furniture follow.
    private List<PostItem> signed(int from) {
        var heads = heads(PostHead.Kind.SIGNED);
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
