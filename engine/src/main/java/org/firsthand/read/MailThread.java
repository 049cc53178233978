// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.read.archive.MimePart;

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
            notes.add(Draft.Note.at("In-Reply-To", "It answers a message that is not here"));
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
                            own(reply.message()),
                            reply.signal(),
                            reply.confidence()));
        }
        return comments;
    }

    /// What a reply says in words of its own: without what it quotes.
    private static String own(Message message) {
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
        return withoutQuotation(Decoding.text(part.content(), part.charset()));
    }

    /// Drops the lines behind `>`, the line `X wrote:` above them, and a signature behind `-- `.
    static String withoutQuotation(String text) {
        var kept = new ArrayList<String>();
        var said = new ArrayDeque<Integer>();
        for (var line : text.split("\n", -1)) {
            var words = line.stripTrailing();
            if (line.equals("-- ") || line.equals("-- \r")) {
                break;
            }
            if (words.stripLeading().startsWith(">")) {
                dropAttribution(kept, said);
            } else {
                if (!words.isEmpty()) {
                    said.push(kept.size());
                }
                kept.add(words);
            }
        }
        return String.join("\n", kept).strip();
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
