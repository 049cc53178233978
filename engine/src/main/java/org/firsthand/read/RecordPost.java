// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Moment;
import org.firsthand.read.RecordScan.Piece;
import org.firsthand.read.RecordScan.Role;
import org.firsthand.read.RecordScan.Run;
import org.firsthand.text.Key;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells in the runs of one record who wrote it, when, and what; what recurs in most records of the
/// page is furniture.
final class RecordPost {
    private static final Set<String> LINKS =
            Set.of(
                    "reply",
                    "antworten",
                    "antwort",
                    "répondre",
                    "responder",
                    "rispondi",
                    "odpowiedz",
                    "svara",
                    "reageer",
                    "ответить",
                    "quote",
                    "zitieren",
                    "report",
                    "melden",
                    "permalink",
                    "link",
                    "like",
                    "share",
                    "top",
                    "edit",
                    "parent",
                    "context",
                    "flag",
                    "hide",
                    "vote",
                    "upvote",
                    "downvote",
                    "save",
                    "embed");
    private static final Set<String> REPLY =
            Set.of(
                    "reply",
                    "antworten",
                    "antwort",
                    "répondre",
                    "responder",
                    "rispondi",
                    "odpowiedz",
                    "svara",
                    "reageer",
                    "ответить",
                    "quote",
                    "zitieren",
                    "log");
    private static final String NUMBER = "#";

    /// What Reddit shows in the place of a name and words that were taken away.
    private static final Set<String> GONE = Set.of("[deleted]", "[removed]");

    private static final int LONGEST_LINK = 40;
    private static final int LONGEST_LEFTOVER = 45;
    private static final int LONGEST_RECURRING = 60;
    private static final int LONGEST_HEADER = 120;

    private final List<Run> runs;
    private final Set<String> recurring;
    private int timeRun = -1;
    private int authorRun = -1;
    private @Nullable Piece time;
    private @Nullable Piece authorPiece;
    private @Nullable String author;

    private RecordPost(List<Run> runs, Set<String> recurring) {
        this.runs = runs;
        this.recurring = recurring;
    }

    /// The keys by which runs recur: short ones, figures left out.
    static Set<String> keys(List<Run> runs) {
        var keys = new HashSet<String>();
        for (var run : runs) {
            var key = run.quote() == null ? key(run.text()) : "";
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// Whether one of the runs is a link by which to answer.
    static boolean answerable(List<Run> runs) {
        return runs.stream().anyMatch(run -> run.linked() && opens(run.text(), REPLY));
    }

    /// Whether one of the runs, or a link in one, is the number of a post, `#12`.
    static boolean numbered(List<Run> runs) {
        return runs.stream()
                .filter(run -> run.quote() == null)
                .flatMap(run -> run.pieces().stream())
                .map(piece -> piece.text().strip())
                .anyMatch(text ->
                        text.startsWith("#") && text.length() < 7 && key(text).equals(NUMBER));
    }

    /// The post in a scanned record; an age counts from when the page was captured, where that is
    /// known.
    static Post of(RecordScan scan, Set<String> recurring, @Nullable Moment captured) {
        var reader = new RecordPost(scan.runs, recurring);
        reader.findTime();
        reader.findAuthor();
        var blocks = reader.blocks();
        boolean gone = blocks.size() > 1 && blocks.stream().allMatch(b -> GONE.contains(b.text()));
        return new Post(
                scan.ids,
                reader.author,
                reader.time == null ? null : moment(reader.time, captured),
                gone ? List.of(blocks.getLast()) : blocks,
                withoutPermalink(scan));
    }

    private static @Nullable Moment moment(Piece time, @Nullable Moment captured) {
        return time.moment() != null || captured == null
                ? time.moment()
                : PostAge.of(time.text(), captured);
    }

    /// The links but for those that lead to the record itself.
    private static List<Element> withoutPermalink(RecordScan scan) {
        return scan.anchors.stream()
                .filter(anchor -> {
                    var target = PostMarks.target(anchor.attr("href"));
                    return target == null || !scan.ids.contains(target);
                })
                .toList();
    }

    /// Whether a time of writing stands in the runs.
    static boolean stamped(List<Run> runs) {
        return runs.stream()
                .flatMap(run -> run.pieces().stream())
                .anyMatch(piece -> piece.role() == Role.TIME && piece.strength() > RecordScan.WEAK);
    }

    private static String key(String text) {
        if (text.length() > LONGEST_RECURRING) {
            return "";
        }
        var letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        var key = Key.of(letters.toString());
        return key.isEmpty() && letters.length() < text.length() ? NUMBER : key;
    }

    private void findTime() {
        for (int i = 0; i < runs.size(); i++) {
            for (var piece : runs.get(i).pieces()) {
                boolean better =
                        piece.role() == Role.TIME
                                && (time == null || piece.strength() > time.strength());
                if (better) {
                    time = piece;
                    timeRun = i;
                }
            }
        }
    }

    private void findAuthor() {
        for (int i = 0; i < runs.size(); i++) {
            for (var piece : runs.get(i).pieces()) {
                boolean better =
                        piece.role() == Role.AUTHOR
                                && (authorPiece == null
                                        || piece.strength() > authorPiece.strength())
                                && (piece.strength() == RecordScan.MARKED || inHeader(i));
                if (better) {
                    authorPiece = piece;
                    authorRun = i;
                }
            }
        }
        author = authorPiece == null ? besideTime() : PostAuthor.clean(authorPiece.text());
    }

    /// Whether a run can head the record: it is short and stands with its time or above it, or
    /// opens the record.
    private boolean inHeader(int run) {
        return runs.get(run).text().length() <= LONGEST_HEADER
                && (run <= timeRun && run <= 3 || run == timeRun || run == 0);
    }

    /// The name that stands before the time in its line, or alone in the line above it.
    private @Nullable String besideTime() {
        if (timeRun < 0 || time == null) {
            return null;
        }
        var before = new StringBuilder();
        for (var piece : runs.get(timeRun).pieces()) {
            if (piece.equals(time)) {
                break;
            }
            before.append(piece.text());
        }
        var name = name(Blanks.collapse(before), timeRun);
        if (name == null && timeRun > 0 && timeRun <= 3) {
            name = name(runs.get(timeRun - 1).text(), timeRun - 1);
        }
        return name;
    }

    private @Nullable String name(String text, int run) {
        boolean fits = text.length() <= LONGEST_LINK && !recurring.contains(key(text));
        var name = fits && !isLink(runs.get(run)) ? PostAuthor.clean(text) : null;
        if (name != null) {
            authorRun = run;
        }
        return name;
    }

    private List<Post.Block> blocks() {
        var blocks = new ArrayList<Post.Block>();
        var leftovers = new ArrayList<Post.Block>();
        int header = Math.max(timeRun > authorRun + 4 ? -1 : timeRun, authorRun);
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            boolean left =
                    run.heading() && i <= header + 1 && i != authorRun
                            || run.furniture()
                            || i < authorRun && TalkWords.announces(run.text())
                            || isFurniture(run);
            if (run.quote() != null) {
                i = quote(i, blocks);
            } else if (!left && (i == timeRun || i == authorRun)) {
                leftover(run, i, blocks, leftovers);
            } else if (!left) {
                blocks.add(new Post.Block(run.text(), null));
            }
        }
        return blocks.isEmpty() ? leftovers : blocks;
    }

    private void leftover(Run run, int at, List<Post.Block> blocks, List<Post.Block> leftovers) {
        var rest = new StringBuilder();
        for (var piece : run.pieces()) {
            boolean name = piece.equals(authorPiece) || authorPiece == null && at == authorRun;
            if (!piece.equals(time) && !name) {
                rest.append(piece.text());
            }
        }
        var text = Blanks.collapse(rest);
        if (text.length() > LONGEST_LEFTOVER) {
            blocks.add(new Post.Block(text, null));
        } else if (PostAuthor.clean(text) != null) {
            leftovers.add(new Post.Block(text, null));
        }
    }

    private boolean isFurniture(Run run) {
        return !recurring.isEmpty() && recurring.contains(key(run.text()))
                || isLink(run)
                || isBullet(run.text())
                || RecordMarks.isReplyLine(run);
    }

    /// Whether a run does nothing but part two others.
    private static boolean isBullet(String text) {
        return text.chars().allMatch(c -> "•·∙⋅| ".indexOf(c) >= 0);
    }

    private static boolean isLink(Run run) {
        return run.linked() && run.text().length() <= LONGEST_LINK && opens(run.text(), LINKS);
    }

    private static boolean opens(String text, Set<String> words) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > 0
                && text.length() <= LONGEST_LINK
                && words.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /// Adds the quotation that begins at run `from`, and gives its last run.
    private int quote(int from, List<Post.Block> blocks) {
        var quoted = runs.get(from).quote();
        if (quoted == null) {
            return from;
        }
        var name = quoted.author();
        int i = from;
        if (name == null
                && !blocks.isEmpty()
                && blocks.getLast().quote() == null
                && blocks.getLast().text().endsWith(":")) {
            name = PostAuthor.quoted(blocks.getLast().text());
            if (name != null) {
                blocks.removeLast();
            }
        }
        var words = new StringBuilder();
        for (; i < runs.size() && quoted.equals(runs.get(i).quote()); i++) {
            var text = runs.get(i).text();
            var said = words.isEmpty() ? PostAuthor.quoted(text) : null;
            boolean attribution = said != null && text.length() <= LONGEST_LINK + 20;
            name = attribution && name == null ? said : name;
            if (!attribution) {
                words.append(words.isEmpty() ? "" : "\n").append(withoutNumber(text));
            }
        }
        blocks.add(new Post.Block(words.toString(), new Post.Quote(name, quoted.target())));
        return i - 1;
    }

    /// Without the number of a post before the words, `#6`.
    private static String withoutNumber(String text) {
        int end = text.startsWith("#") ? 1 : 0;
        while (end > 0 && end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > 1 ? text.substring(end).strip() : text;
    }
}
