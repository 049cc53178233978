// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Problem;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Contents;
import org.firsthand.read.archive.Item;
import org.firsthand.read.archive.LimitReached;
import org.jspecify.annotations.Nullable;

/// Reads one source and all that is nested in it, within one budget: each item comes out as a draft
/// or as a problem.
final class Unpacking {
    /// What parts a container from the item in it.
    private static final String IN = "#";

    /// Takes what comes out.
    interface Sink {
        void draft(String path, Item item, byte[] bytes, Draft draft);

        void problem(Problem problem);

        /// When the item at `path` was captured, where that was given by hand.
        @Nullable Fact<Moment> captured(String path);
    }

    private final Budget budget;
    private final Sink sink;

    Unpacking(Budget budget, Sink sink) {
        this.budget = budget;
        this.sink = sink;
    }

    /// Reads the item found at `path`.
    void read(String path, Item item) throws IOException {
        if (item.content().size() == 0) {
            problem(path, "The file is empty");
            return;
        }
        var container = Container.of(item);
        if (container != null) {
            open(path, item, container);
        } else if (item.content().size() > Reader.MOST_BYTES) {
            sink.problem(
                    new Problem(
                            path,
                            null,
                            "The file is larger than " + Reader.MOST_BYTES + " bytes",
                            "file bytes"));
        } else {
            content(path, item, item.content().copy(0, item.content().size()));
        }
    }

    private void open(String path, Item item, Container container) throws IOException {
        try {
            budget.enter();
            try {
                container.open(item, budget, in(path));
            } finally {
                budget.leave();
            }
        } catch (LimitReached e) {
            sink.problem(
                    new Problem(path, null, e.getMessage() + ": the rest was not read", e.limit()));
        }
    }

    private Contents in(String path) {
        return new Contents() {
            @Override
            public void item(Item item) throws IOException {
                read(path + IN + item.name(), item);
            }

            @Override
            public void problem(
                    String name, @Nullable String where, String what, @Nullable String limit) {
                sink.problem(
                        new Problem(name.isEmpty() ? path : path + IN + name, where, what, limit));
            }
        };
    }

    private void content(String path, Item item, byte[] bytes) {
        switch (Format.of(item.label(), item.type(), bytes)) {
            case Format.Foreign foreign -> problem(path, foreign.why());
            case Format.Text text ->
                    sink.draft(path, item, bytes, TextReader.read(item.label(), text(item, bytes)));
            case Format.Transcript transcript ->
                    sink.draft(
                            path,
                            item,
                            bytes,
                            TranscriptReader.read(item.label(), text(item, bytes)));
            case Format.Page page -> page(path, item, bytes);
        }
    }

    private static String text(Item item, byte[] bytes) {
        return Decoding.text(bytes, item.charset());
    }

    private void page(String path, Item item, byte[] bytes) {
        var markup = Markup.parse(Decoding.page(bytes, item.charset()));
        if (PageReader.isOwnReport(markup)) {
            problem(path, "A report of Firsthand's own is no source");
            return;
        }
        var given = sink.captured(path);
        var known = new SavedPage(item.url(), given != null ? given : item.captured());
        sink.draft(path, item, bytes, PageReader.read(item.label(), markup, known));
    }

    private void problem(String path, String what) {
        sink.problem(new Problem(path, null, what, null));
    }
}
