// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.read.archive.MimePart;
import org.firsthand.text.Key;
import org.jspecify.annotations.Nullable;

/// Reads messages that answer one another as one document: the first is its body, the others are
/// its discussion.
final class MailThread {
    private static final double SURE = 0.95;
    private static final List<String> ATTRIBUTIONS =
            List.of("wrote:", "writes:", "schrieb:", "écrit :", "écrit\u00a0:", "escribió:");
    private static final List<String> STARTS = List.of("On ", "Am ", "Le ", "El ");

    /// A message and what it answers.
    ///
    /// @param parent its place among the messages, always an earlier one; -1 for the first
    record Reply(Message message, int parent, String signal, double confidence) {}

    private MailThread() {}

    /// Reads a thread, parents before the messages that answer them.
    static Draft read(String label, List<Reply> thread) {
        var first = thread.getFirst().message();
        var words = words(label, first);
        var subject = first.subject();
        var author = first.author();
        var time = first.time();
        var notes = new ArrayList<>(words.notes());
        if (first.root().all().anyMatch(MimePart::cut)) {
            notes.add(
                    new Draft.Note(
                            null,
                            "The message ends before its last part does",
                            null,
                            Draft.Loss.TAIL));
        }
        if (!first.answered().isEmpty()) {
            notes.add(
                    Draft.Note.at("In-Reply-To", "It answers a message that is not in this file"));
        }
        if (time == null && !first.field("date").isBlank()) {
            notes.add(Draft.Note.at("Date", "`" + first.field("date").strip() + "` is no date"));
        }
        return new Draft(
                Document.Kind.MAIL,
                null,
                subject.isEmpty() ? words.title() : new Fact<>(subject, "Subject", SURE),
                null,
                author == null ? List.of() : List.of(new Fact<>(author, "From", SURE)),
                time == null ? words.published() : new Fact<>(time, "Date", SURE),
                null,
                null,
                words.language(),
                words.body(),
                words.stories(),
                List.of(),
                comments(thread),
                List.of(),
                links(words.links()),
                List.of(),
                notes,
                words.charset());
    }

    private static List<Link> links(List<Link> links) {
        return links.stream().filter(link -> link.part().equals("body")).toList();
    }

    /// The words of the first message, with the stories in them.
    private static Draft words(String label, Message message) {
        var part = message.words();
        if (part == null) {
            return TextReader.read(label, "");
        }
        if (part.type().equals("text/html")) {
            var page = Decoding.ofPage(part.content(), part.charset());
            return PageReader.read(
                            label, Markup.parse(page.characters()), new SavedPage(null, null))
                    .of(page);
        }
        var text = Decoding.ofText(part.content(), part.charset());
        return TextReader.plain(label, text.text()).of(text);
    }

    private static List<Comment> comments(List<Reply> thread) {
        var said = new Said(thread);
        var comments = new ArrayList<Comment>();
        for (int i = 1; i < thread.size(); i++) {
            var reply = thread.get(i);
            var parent = reply.parent() <= 0 ? null : comments.get(reply.parent() - 1);
            comments.add(
                    new Comment(
                            "c" + i,
                            parent == null ? null : parent.id(),
                            parent == null ? 0 : parent.depth() + 1,
                            reply.message().author(),
                            reply.message().time(),
                            own(reply.message(), said),
                            reply.signal(),
                            reply.confidence()));
        }
        return comments;
    }

    /// What a reply says in words of its own, and what it quotes that nobody in the thread said: it
    /// was altered, or is from a message that is not here.
    private static String own(Message message, Predicate<String> isKnown) {
        var part = message.words();
        if (part == null) {
            return "";
        }
        if (part.type().equals("text/html")) {
            var page =
                    Markup.parse(Decoding.ofPage(part.content(), part.charset()).characters())
                            .tree();
            page.select("blockquote, .gmail_quote").remove();
            return Blocks.of(page.body(), null, new Stampline(List.of())).body();
        }
        return withoutQuotation(Decoding.text(part.content(), part.charset()), isKnown);
    }

    /// What the messages of a thread say themselves: whether a quoted line is of it. A line with
    /// hardly a word is taken to be.
    private static final class Said implements Predicate<String> {
        private static final int SHORT = 12;

        /// Characters that are looked through in all: a line beyond that is kept.
        private static final long MOST = 400_000_000;

        private final List<Reply> thread;
        private @Nullable String keys;
        private long looked;

        Said(List<Reply> thread) {
            this.thread = thread;
        }

        /// Read only where somebody quotes.
        private String keys() {
            if (keys == null) {
                var all = new StringBuilder();
                for (var reply : thread) {
                    all.append(Key.of(own(reply.message(), line -> true))).append('\n');
                }
                keys = all.toString();
            }
            return keys;
        }

        @Override
        public boolean test(String line) {
            var key = Key.of(line);
            if (key.length() < SHORT
                    || ATTRIBUTIONS.stream().anyMatch(line.stripTrailing()::endsWith)) {
                return true;
            }
            looked += keys().length();
            return looked <= MOST && keys().contains(key);
        }
    }

    /// Drops the lines behind `>` where each is known, the line `X wrote:` above them, and a
    /// signature behind `-- `.
    static String withoutQuotation(String text, Predicate<String> isKnown) {
        var kept = new ArrayList<String>();
        var said = new ArrayDeque<Integer>();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var words = lines[i].stripTrailing();
            if (lines[i].equals("-- ") || lines[i].equals("-- \r")) {
                break;
            }
            if (isQuoted(lines[i])) {
                int end = i;
                while (end < lines.length && isQuoted(lines[end])) {
                    end++;
                }
                var quoted = Arrays.asList(lines).subList(i, end);
                if (quoted.stream().allMatch(isKnown)) {
                    dropAttribution(kept, said);
                } else {
                    said.push(kept.size() + quoted.size() - 1);
                    quoted.forEach(line -> kept.add(line.stripTrailing()));
                }
                i = end - 1;
            } else {
                if (!words.isEmpty()) {
                    said.push(kept.size());
                }
                kept.add(words);
            }
        }
        return String.join("\n", kept).strip();
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    /// Takes away the one or two lines that name who wrote what is quoted below them.
    ///
    /// @param said the places of the lines that are not blank, the last one first
    private static void dropAttribution(List<String> kept, Deque<Integer> said) {
        int last = said.isEmpty() ? -1 : said.peek();
        if (last < 0 || ATTRIBUTIONS.stream().noneMatch(kept.get(last)::endsWith)) {
            return;
        }
        said.pop();
        boolean wrapped = last > 0 && STARTS.stream().anyMatch(kept.get(last - 1)::startsWith);
        if (wrapped) {
            said.pop();
        }
        kept.subList(wrapped ? last - 1 : last, kept.size()).clear();
    }
}
