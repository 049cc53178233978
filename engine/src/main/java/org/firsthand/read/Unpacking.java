// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import java.util.List;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Problem;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.Contents;
import org.firsthand.read.archive.EntryName;
import org.firsthand.read.archive.Item;
import org.firsthand.read.archive.Labels;
import org.firsthand.read.archive.LimitReached;
import org.firsthand.read.archive.MimePart;
import org.firsthand.read.archive.Packed;
import org.firsthand.read.archive.TarArchive;
import org.firsthand.read.archive.Wacz;
import org.firsthand.read.archive.WebArchive;
import org.firsthand.read.archive.ZipArchive;
import org.firsthand.read.pdf.PdfProcess;
import org.jspecify.annotations.Nullable;

/// Reads one source and all that is nested in it, within one budget: each item comes out as a draft
/// or as a problem.
final class Unpacking {
    /// What parts a container from the item in it.
    private static final String IN = "#";

    private static final double SURE = 0.95;

    /// Takes what comes out.
    interface Sink {
        void draft(String path, Item item, byte[] bytes, Draft draft);

        void problem(Problem problem);

        /// When the item at `path` was captured, where that was given by hand.
        @Nullable Fact<Moment> captured(String path);
    }

    private final Budget budget;
    private final Sink sink;
    private final PdfProcess process;

    /// How many drafts and problems came out.
    private int told;

    Unpacking(Budget budget, Sink sink, PdfProcess process) {
        this.budget = budget;
        this.sink = sink;
        this.process = process;
    }

    /// Reads the item found at `path`.
    void read(String path, Item item) throws IOException {
        if (item.content().size() == 0) {
            problem(path, "The file is empty");
            return;
        }
        var container = Container.of(item);
        if (container != null) {
            int before = told;
            within(path, contents -> open(path, item, container, contents));
            if (told == before) {
                problem(path, "Nothing that is read lies in it");
            }
        } else if (item.content().size() > Reader.MOST_BYTES) {
            tell(
                    new Problem(
                            path,
                            null,
                            "The file is larger than " + Reader.MOST_BYTES + " bytes",
                            "file bytes"));
        } else {
            content(path, item, item.content().copy(0, item.content().size()));
        }
    }

    private void open(String path, Item item, Container container, Contents contents)
            throws IOException {
        var bytes = item.content();
        switch (container) {
            case WEB_ARCHIVE -> WebArchive.read(bytes, budget, contents);
            case GZIP -> Packed.read(item, budget, contents);
            case TAR -> TarArchive.read(bytes, budget, contents);
            case ZIP -> {
                var zip = ZipArchive.of(bytes, budget);
                if (Wacz.is(zip)) {
                    Wacz.read(zip, budget, contents);
                } else {
                    zip.read(contents);
                }
            }
            case MAILBOX ->
                    Mailbox.read(
                            bytes,
                            budget,
                            contents,
                            (name, raw, thread) ->
                                    thread(
                                            path + IN + name,
                                            Item.of(name, Bytes.of(raw)),
                                            raw,
                                            thread));
        }
    }

    /// What is done with the inside of a container.
    private interface Opening {
        void open(Contents contents) throws IOException;
    }

    private void within(String path, Opening opening) throws IOException {
        try {
            budget.enter();
            try {
                opening.open(in(path));
            } finally {
                budget.leave();
            }
        } catch (LimitReached e) {
            tell(new Problem(path, null, e.what() + ": the rest was not read", e.limit()));
        } catch (IOException e) {
            problem(path, "This could not be read to its end: " + e.getMessage());
        }
    }

    private Contents in(String path) {
        return new Contents() {
            @Override
            public void item(Item item) throws IOException {
                try {
                    read(path + IN + item.name(), item);
                } catch (LimitReached e) {
                    throw e;
                } catch (IOException e) {
                    Unpacking.this.problem(
                            path + IN + item.name(), "This could not be read: " + e.getMessage());
                }
            }

            @Override
            public void problem(
                    String name, @Nullable String where, String what, @Nullable String limit) {
                tell(new Problem(name.isEmpty() ? path : path + IN + name, where, what, limit));
            }
        };
    }

    private void content(String path, Item item, byte[] bytes) throws IOException {
        switch (Format.of(item.label(), item.type(), bytes)) {
            case Format.Foreign foreign -> problem(path, foreign.why());
            case Format.Text text -> words(path, item, bytes, TextReader::read);
            case Format.Transcript transcript -> words(path, item, bytes, TranscriptReader::read);
            case Format.Markdown markdown -> words(path, item, bytes, MarkdownReader::read);
            case Format.Page page -> page(path, item, bytes, bytes);
            case Format.Pdf pdf ->
                    draft(path, item, bytes, PdfReader.read(item.label(), bytes, process));
            case Format.Word word -> within(path, contents -> word(path, item, bytes));
            case Format.Exported exported -> exported(path, item, bytes);
            case Format.Mail mail -> within(path, contents -> mail(path, item, bytes));
            case Format.SavedAsMessage saved -> within(path, contents -> saved(path, item, bytes));
        }
    }

    /// Reads the characters of something, which it is told the label of.
    private interface WordsReader {
        Draft read(String label, String text);
    }

    private void words(String path, Item item, byte[] bytes, WordsReader reader) {
        var decoded = Decoding.ofText(bytes, item.charset());
        draft(path, item, bytes, reader.read(item.label(), decoded.text()).of(decoded));
        zeros(path, decoded, "shown as \uFFFD");
    }

    /// Tells of characters that no text holds.
    private void zeros(String path, Decoded decoded, String treatment) {
        int zeros = decoded.zeros();
        if (zeros > 0) {
            problem(
                    path,
                    (zeros == 1 ? "1 character in it is NUL" : zeros + " characters in it are NUL")
                            + ", which no text holds: "
                            + treatment);
        }
    }

    private void word(String path, Item item, byte[] bytes) throws IOException {
        var zip = ZipArchive.of(item.content(), budget);
        if (WordReader.is(zip)) {
            draft(path, item, bytes, WordReader.read(item.label(), zip));
        } else {
            problem(path, "This is no text in the format of Word, or it is damaged");
        }
    }

    private void exported(String path, Item item, byte[] bytes) {
        var decoded = Decoding.ofText(bytes, item.charset());
        var text = decoded.text();
        var speech = SpeechReader.read(item.label(), text);
        if (speech != null) {
            draft(path, item, bytes, speech.of(decoded));
            zeros(path, decoded, "shown as \uFFFD");
            return;
        }
        var exports = Exports.of(text);
        if (exports.why() != null) {
            problem(path, exports.why());
        }
        for (var export : exports.exports()) {
            var entry = export.entry();
            draft(
                    entry == null ? path : path + IN + entry,
                    item,
                    bytes,
                    export.draft().of(decoded));
        }
    }

    private void mail(String path, Item item, byte[] bytes) throws IOException {
        var message = new Message(MimePart.of(bytes, budget));
        thread(path, item, bytes, List.of(new MailThread.Reply(message, -1, "", 1)));
    }

    private void thread(String path, Item item, byte[] bytes, List<MailThread.Reply> thread)
            throws IOException {
        draft(path, item, bytes, MailThread.read(item.label(), thread));
        var labels = new Labels();
        for (var attached : Mailbox.attached(thread)) {
            var printed = labels.free(EntryName.printed(attached.label()));
            read(path + IN + printed, attached.named(printed));
        }
    }

    /// A page that a browser saved as a message: its first part in HTML, from where and when the
    /// message says.
    private void saved(String path, Item item, byte[] bytes) throws IOException {
        var message = MimePart.of(bytes, budget);
        var page =
                message.all()
                        .filter(part -> part.parts().isEmpty() && part.type().endsWith("html"))
                        .findFirst()
                        .orElse(null);
        if (page == null) {
            problem(path, "The saved page holds no part in HTML");
            return;
        }
        var stated = message.fields().get("snapshot-content-location");
        var address = stated.isEmpty() ? page.fields().get("content-location") : stated;
        var time = MailDate.of(message.fields().get("date"));
        boolean cut = message.all().anyMatch(MimePart::cut);
        var known =
                new Item(
                        item.name(),
                        item.label(),
                        item.content(),
                        item.url() != null ? item.url() : address.isEmpty() ? null : address,
                        item.title(),
                        time == null ? item.captured() : new Fact<>(time, "Date", SURE),
                        null,
                        page.charset(),
                        cut ? "the message ends before its last part does" : item.truncated());
        page(path, known, page.content(), bytes);
    }

    /// @param whole what the digest of the document is taken of
    private void page(String path, Item item, byte[] bytes, byte[] whole) throws IOException {
        var decoded = Decoding.ofPage(bytes, item.charset());
        var markup = Markup.parse(decoded.characters());
        if (PageReader.isOwnReport(markup)) {
            problem(path, "A report of Firsthand's own is no source");
            return;
        }
        var given = sink.captured(path);
        var known = new SavedPage(item.url(), given != null ? given : item.captured());
        draft(path, item, whole, PageReader.read(item.label(), markup, known).of(decoded));
        zeros(path, decoded, "left out, as browsers do");
    }

    private void draft(String path, Item item, byte[] bytes, Draft draft) {
        told++;
        sink.draft(path, item, bytes, draft);
    }

    private void tell(Problem problem) {
        told++;
        sink.problem(problem);
    }

    private void problem(String path, String what) {
        tell(new Problem(path, null, what, null));
    }
}
