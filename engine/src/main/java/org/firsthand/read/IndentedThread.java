// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.firsthand.model.Comment;
import org.firsthand.model.Moment;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// The discussion that a plain text prints below its account, whose nesting lies in the indentation
/// alone: a list with markers, or posts that open with who wrote them.
///
/// A list is a discussion when a heading says so (`Comments (10)`), when its items open with a name
/// and a time, or when many long items that ask and exclaim answer each other.
///
/// @param bodyEnd where the account ends: behind its last character before heading and posts; 0
///   where there is none
record IndentedThread(int bodyEnd, List<Comment> comments) {
    private static final String INDENTATION = "indentation";
    private static final int MOST_ROWS = 500_000;
    private static final int HEAD = 3_000;
    private static final double SURE = 0.95;
    private static final double GAP = 0.6;
    private static final int MOST_STEP = 6;
    private static final List<PostHead.Kind> LISTED =
            List.of(PostHead.Kind.SIGNED, PostHead.Kind.TIMED, PostHead.Kind.NAMED);
    private static final List<PostHead.Kind> HEADED = List.of(PostHead.Kind.values());

    /// The discussion at the end of `text`, or null where it holds none.
    static @Nullable IndentedThread of(String text) {
        var rows = Row.of(text, MOST_ROWS);
        int year = year(text);
        var listed = listed(text, rows, year);
        return listed != null ? listed : headed(text, rows, year);
    }

    private static @Nullable IndentedThread listed(String text, List<Row> rows, int year) {
        var items = ListedItems.of(rows);
        if (items.isEmpty()) {
            return null;
        }
        int heading = heading(text, rows, items);
        var posts = new ItemPosts(text, year, LISTED).posts(items);
        int end = bodyEnd(rows, items, heading);
        boolean signed = posts.stream().allMatch(post -> post.author() != null);
        boolean talk = heading >= 0 || (end > 0 || signed) && TalkWords.isTalk(posts, items);
        return talk ? of(posts, items, end) : null;
    }

    private static @Nullable IndentedThread headed(String text, List<Row> rows, int year) {
        var items = HeadedItems.of(text, rows, year);
        return items.isEmpty()
                ? null
                : of(
                        new ItemPosts(text, year, HEADED).posts(items),
                        items,
                        bodyEnd(rows, items, heading(text, rows, items)));
    }

    private static IndentedThread of(List<Post> posts, List<PostItem> items, int bodyEnd) {
        var tree = ReplyTree.of(posts, answers(items), Quotations.of(posts), 0);
        return new IndentedThread(bodyEnd, tree.comments());
    }

    /// The row above the first item where it announces a discussion; else -1.
    private static int heading(String text, List<Row> rows, List<PostItem> items) {
        int above = before(rows, rows.indexOf(items.getFirst().first()));
        return above >= 0 && TalkWords.announces(rows.get(above).span().of(text)) ? above : -1;
    }

    /// Where the account above the heading ends; a heading with nothing above it is all there is of
    /// an account.
    private static int bodyEnd(List<Row> rows, List<PostItem> items, int heading) {
        int last = before(rows, heading < 0 ? rows.indexOf(items.getFirst().first()) : heading);
        int row = last < 0 ? heading : last;
        return row < 0 ? 0 : rows.get(row).span().end();
    }

    /// The year of the first whole date above, which dates without one are taken to mean; 0 where
    /// there is none.
    private static int year(String text) {
        for (var date : Dates.of(text, 0, Math.min(text.length(), HEAD))) {
            if (date.moment().precision() == Moment.Precision.DAY
                    || date.moment().precision() == Moment.Precision.MINUTE) {
                return Integer.parseInt(date.moment().value().substring(0, 4));
            }
        }
        return 0;
    }

    private static List<Answer> answers(List<PostItem> items) {
        return items.stream()
                .map(item ->
                        new Answer(
                                item.parent(), INDENTATION, item.step() > MOST_STEP ? GAP : SURE))
                .toList();
    }

    /// The last row before `row` that is not blank, or -1.
    private static int before(List<Row> rows, int row) {
        int i = row - 1;
        while (i >= 0 && rows.get(i).blank()) {
            i--;
        }
        return i;
    }

    /// The words of the items, without who wrote them and when.
    private record ItemPosts(String text, int year, List<PostHead.Kind> kinds) {
        private static final int NARROWEST = 50;
        private static final int WIDEST = 110;
        private static final int FEWEST = 2;
        private static final double MOSTLY = 0.6;

        List<Post> posts(List<PostItem> items) {
            var heads = heads(items);
            var posts = new ArrayList<Post>();
            for (int i = 0; i < items.size(); i++) {
                posts.add(post(items.get(i), heads.isEmpty() ? null : heads.get(i)));
            }
            return posts;
        }

        /// What most items say in the way that the most of them do of who wrote them, null for
        /// those that do not; none where there is no such way.
        private List<@Nullable PostHead> heads(List<PostItem> items) {
            List<@Nullable PostHead> best = List.of();
            long most = Math.max(FEWEST, (long) StrictMath.ceil(MOSTLY * items.size())) - 1;
            for (var kind : kinds) {
                var heads = new ArrayList<@Nullable PostHead>();
                items.forEach(item -> heads.add(PostHead.of(text, item, kind, year)));
                long headed = heads.stream().filter(Objects::nonNull).count();
                if (headed > most) {
                    best = heads;
                    most = headed;
                }
            }
            return best;
        }

        private Post post(PostItem item, @Nullable PostHead head) {
            var blocks =
                    paragraphs(item, head).stream()
                            .map(ItemPosts::block)
                            .filter(block -> !block.text().isEmpty())
                            .toList();
            return new Post(
                    Set.of(),
                    head == null ? null : head.author(),
                    head == null ? null : head.time(),
                    blocks,
                    List.of());
        }

        private static Post.Block block(String paragraph) {
            return paragraph.startsWith("> ")
                    ? new Post.Block(paragraph.substring(2), new Post.Quote(null, null))
                    : new Post.Block(paragraph, null);
        }

        /// The rows of an item as paragraphs; a row goes on with the line above it where its first
        /// word had no room there, which only lines of some length tell.
        private List<String> paragraphs(PostItem item, @Nullable PostHead head) {
            var paragraphs = new ArrayList<String>();
            int width = item.rows().stream().mapToInt(Row::endColumn).max().orElse(0);
            var above = item.first();
            for (var row : item.rows()) {
                var words =
                        words(
                                row,
                                row.equals(item.first()) ? row.textStart() : row.span().start(),
                                head);
                boolean goesOn =
                        !above.blank()
                                && !words.isEmpty()
                                && !paragraphs.isEmpty()
                                && width >= NARROWEST
                                && width <= WIDEST
                                && above.endColumn() + 1 + firstWord(words) > width;
                if (goesOn) {
                    paragraphs.add(paragraphs.removeLast() + " " + words);
                } else if (!words.isEmpty()) {
                    paragraphs.add(words);
                }
                above = row;
            }
            return paragraphs;
        }

        /// The characters of a row from `from` on that are not its post's head.
        private String words(Row row, int from, @Nullable PostHead head) {
            int end = row.span().end();
            if (head == null || head.span().start() >= end || head.span().end() <= from) {
                return text.substring(from, end);
            }
            return (text.substring(from, Math.max(from, head.span().start()))
                            + text.substring(Math.min(end, head.span().end()), end))
                    .strip();
        }

        private static int firstWord(String words) {
            int space = words.indexOf(' ');
            return space < 0 ? words.length() : space;
        }
    }
}
