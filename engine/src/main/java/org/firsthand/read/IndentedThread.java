// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.model.Comment;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// The discussion that a plain text prints below its account, as a list whose nesting lies in the
/// indentation alone: ` 1.` at the top, bullets below, paragraphs that run on under the marker.
///
/// A list is a discussion when a heading says so (`Comments (10)`), when its items open with a name
/// and a time, or when many long items that ask and exclaim answer each other.
///
/// @param bodyEnd where the account ends: behind its last character before heading and list
record IndentedThread(int bodyEnd, List<Comment> comments) {
    private static final String INDENTATION = "indentation";
    private static final int MOST_ROWS = 500_000;
    private static final int HEAD = 3_000;

    /// Lines of page furniture that may follow the list.
    private static final int LONGEST_TAIL = 3;

    /// Columns by which siblings may differ.
    private static final int SLACK = 1;

    private static final double SURE = 0.95;
    private static final double GAP = 0.6;
    private static final int MOST_STEP = 6;
    private static final double OFTEN = 0.35;
    private static final double SELDOM = 0.15;

    /// The discussion at the end of `text`, or null where it holds none.
    static @Nullable IndentedThread of(String text) {
        var rows = Row.of(text, MOST_ROWS);
        int end = afterList(rows);
        int start = end < 0 ? -1 : firstItem(rows, end);
        if (start < 0) {
            return null;
        }
        var items = items(rows.subList(start, end));
        int heading = before(rows, start);
        boolean announced = heading >= 0 && TalkWords.announces(rows.get(heading).span().of(text));
        var posts = new ItemPosts(text, year(text)).posts(items);
        if (!announced && !TalkWords.isTalk(posts, items)) {
            return null;
        }
        int last = announced ? before(rows, heading) : heading;
        if (last < 0) {
            return null;
        }
        var tree = ReplyTree.of(posts, answers(items), Quotations.of(posts), 0);
        return new IndentedThread(rows.get(last).span().end(), tree.comments());
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

    /// A list item: its marker's row and the rows that run on below it.
    ///
    /// @param parent the place of the item above it; -1 at the top
    /// @param step columns it stands right of its parent
    record Item(List<Row> rows, int parent, int step) {}

    private static List<Answer> answers(List<Item> items) {
        return items.stream()
                .map(item ->
                        new Answer(
                                item.parent(), INDENTATION, item.step() > MOST_STEP ? GAP : SURE))
                .toList();
    }

    /// The row behind the last one of a list that ends the text, or -1 where none does: all that
    /// follows its first unindented line is at most a few lines of furniture.
    private static int afterList(List<Row> rows) {
        int end = rows.size();
        int tail = 0;
        while (end > 0 && tail <= LONGEST_TAIL) {
            var row = rows.get(end - 1);
            if (row.marked() || row.column() > 0 && !row.blank()) {
                return end;
            }
            tail += row.blank() ? 0 : 1;
            end--;
        }
        return -1;
    }

    /// The first item of the list that ends at `end`: where it counts from 1 for the last time at
    /// the margin of the list, else its first marker; -1 where there is none.
    private static int firstItem(List<Row> rows, int end) {
        int start = end;
        while (start > 0 && belongs(rows.get(start - 1))) {
            start--;
        }
        int margin = Integer.MAX_VALUE;
        int first = -1;
        int one = -1;
        for (int i = start; i < end; i++) {
            var row = rows.get(i);
            if (!row.marked()) {
                continue;
            }
            first = first < 0 ? i : first;
            boolean opens = row.mark() == Row.NUMBERED && row.number() == 1;
            if (opens && row.column() <= margin) {
                margin = row.column();
                one = i;
            }
        }
        return one >= 0 ? one : first;
    }

    private static boolean belongs(Row row) {
        return row.blank() || row.marked() || row.column() > 0;
    }

    /// The last row before `row` that is not blank, or -1.
    private static int before(List<Row> rows, int row) {
        int i = row - 1;
        while (i >= 0 && rows.get(i).blank()) {
            i--;
        }
        return i;
    }

    private static List<Item> items(List<Row> rows) {
        var items = new ArrayList<Item>();
        var open = new ArrayDeque<Integer>();
        var bullets = bullets(rows);
        var first = rows.getFirst();
        int number = first.number() - 1;
        for (var row : rows) {
            boolean numbered = first.mark() == Row.NUMBERED && isNext(row, first, number);
            boolean bullet = row.mark() != Row.NUMBERED && bullets.indexOf(row.mark()) >= 0;
            if (!numbered && !bullet) {
                items.getLast().rows().add(row);
                continue;
            }
            number += numbered ? 1 : 0;
            close(items, open, numbered ? -1 : row.column());
            int parent = open.isEmpty() ? -1 : open.peek();
            int step = parent < 0 ? 0 : row.column() - items.get(parent).rows().getFirst().column();
            open.push(items.size());
            items.add(new Item(new ArrayList<>(List.of(row)), parent, step));
        }
        return items;
    }

    /// Whether the row is the next numbered item at the margin of the first one.
    private static boolean isNext(Row row, Row first, int number) {
        return row.mark() == Row.NUMBERED
                && row.number() == number + 1
                && (Math.abs(row.textColumn() - first.textColumn()) <= SLACK
                        || Math.abs(row.column() - first.column()) <= SLACK);
    }

    /// Closes the items that one at `column` is not below; -1 closes all.
    private static void close(List<Item> items, ArrayDeque<Integer> open, int column) {
        while (!open.isEmpty()
                && (column < 0 || column <= column(items.get(open.peek())) + SLACK)) {
            open.pop();
        }
    }

    /// A number begins left of where its own digits shift it.
    private static int column(Item item) {
        var row = item.rows().getFirst();
        return row.mark() == Row.NUMBERED ? row.column() - SLACK : row.column();
    }

    /// The bullets that open items: of drawn ones all where they are usual, of hyphens and stars
    /// only those used often, since writers use them too.
    private static String bullets(List<Row> rows) {
        Map<Character, Integer> counts = new HashMap<>();
        int all = 0;
        int drawn = 0;
        for (var row : rows) {
            if (row.marked() && row.mark() != Row.NUMBERED) {
                counts.merge(row.mark(), 1, Integer::sum);
                all++;
                drawn += Row.isDrawn(row.mark()) ? 1 : 0;
            }
        }
        boolean usual = 2 * drawn >= all;
        var bullets = new StringBuilder();
        for (var entry : new TreeMap<>(counts).entrySet()) {
            boolean often = entry.getValue() >= (usual ? OFTEN : SELDOM) * all;
            if (often || usual && Row.isDrawn(entry.getKey())) {
                bullets.append(entry.getKey().charValue());
            }
        }
        return bullets.toString();
    }

    /// The words of a list's rows.
    private record ItemPosts(String text, int year) {
        private static final int NARROWEST = 50;
        private static final int WIDEST = 110;
        private static final int LONGEST_HEADER = 100;
        private static final double MOSTLY = 0.6;

        List<Post> posts(List<Item> items) {
            long headed = items.stream().filter(item -> header(item) != null).count();
            boolean headers = headed >= 2 && headed >= MOSTLY * items.size();
            return items.stream().map(item -> post(item, headers)).toList();
        }

        private Post post(Item item, boolean headers) {
            var header = headers ? header(item) : null;
            var paragraphs = new ArrayList<String>();
            if (header == null) {
                paragraphs.add(item.rows().getFirst().text(text));
            } else if (!header.rest().isEmpty()) {
                paragraphs.add(header.rest());
            }
            runOn(item, paragraphs);
            var blocks =
                    paragraphs.stream()
                            .map(ItemPosts::block)
                            .filter(block -> !block.text().isEmpty())
                            .toList();
            return new Post(
                    java.util.Set.of(),
                    header == null ? null : header.author(),
                    header == null ? null : header.time().moment(),
                    blocks,
                    List.of());
        }

        private static Post.Block block(String paragraph) {
            return paragraph.startsWith("> ")
                    ? new Post.Block(paragraph.substring(2), new Post.Quote(null, null))
                    : new Post.Block(paragraph, null);
        }

        /// Adds the rows below the marker's; a row goes on with the line above it where its first
        /// word had no room there, which only lines of some length tell.
        private void runOn(Item item, List<String> paragraphs) {
            int width = item.rows().stream().mapToInt(Row::endColumn).max().orElse(0);
            var above = item.rows().getFirst();
            for (var row : item.rows().subList(1, item.rows().size())) {
                var words = row.span().of(text);
                boolean goesOn =
                        !above.blank()
                                && !row.blank()
                                && !paragraphs.isEmpty()
                                && width >= NARROWEST
                                && width <= WIDEST
                                && above.endColumn() + 1 + firstWord(words) > width;
                if (goesOn) {
                    paragraphs.add(paragraphs.removeLast() + " " + words);
                } else if (!row.blank()) {
                    paragraphs.add(words);
                }
                above = row;
            }
        }

        private static int firstWord(String words) {
            int space = words.indexOf(' ');
            return space < 0 ? words.length() : space;
        }

        /// Who wrote an item and when, as its first line says.
        private record Header(String author, PostTime time, String rest) {}

        private @Nullable Header header(Item item) {
            var line = item.rows().getFirst().text(text);
            var head = line.length() > LONGEST_HEADER ? line.substring(0, LONGEST_HEADER) : line;
            var time = PostTime.of(head, year);
            if (time == null) {
                return null;
            }
            var author = PostAuthor.clean(head.substring(0, time.span().start()));
            var rest = afterMarks(line, time.span().end());
            boolean alone = rest.isEmpty() || "):".indexOf(line.charAt(time.span().end())) >= 0;
            return author == null || !alone ? null : new Header(author, time, rest);
        }

        private static String afterMarks(String line, int end) {
            int p = end;
            while (p < line.length()
                    && !Character.isLetterOrDigit(line.charAt(p))
                    && "\"“„«'‘[@>".indexOf(line.charAt(p)) < 0) {
                p++;
            }
            return new Span(p, line.length()).of(line);
        }
    }
}
