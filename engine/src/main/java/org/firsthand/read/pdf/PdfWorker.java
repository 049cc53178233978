// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.pdf;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The process that takes words off the pages of PDF files: files come in on standard input, each
/// with its length before it, and pages go out on standard output. It asks for no font of the
/// machine, so that the same file gives the same words everywhere.
public final class PdfWorker {
    private static final int MOST_PAGES = 5_000;
    private static final int MOST_WORDS = 1_000_000;
    private static final int LONGEST_WORD = 2_000;
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PdfWorker() {}

    /// Reads files until there are no more.
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("org.apache").setLevel(Level.OFF);
        FontMappers.set(new OneFont());
        serve(System.in, System.out);
    }

    private static void serve(InputStream from, OutputStream to) throws IOException {
        var in = new DataInputStream(from);
        var out = new DataOutputStream(new BufferedOutputStream(to, 1 << 16));
        while (true) {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException noMore) {
                return;
            }
            pages(in.readNBytes(length)).write(out);
        }
    }

    /// The words of a file; what cannot be read of it is a fault and never ends the process.
    static PdfPages pages(byte[] bytes) {
        var pages = new ArrayList<List<PdfWord>>();
        try (var file = Loader.loadPDF(new RandomAccessReadBuffer(bytes))) {
            int count = file.getNumberOfPages();
            var fault = words(file, pages);
            var facts = file.getDocumentInformation();
            return new PdfPages(
                    text(facts.getTitle()),
                    text(facts.getAuthor()),
                    iso(facts.getCreationDate()),
                    pages,
                    count,
                    fault);
        } catch (InvalidPasswordException e) {
            return broken(pages, "it is locked by a password");
        } catch (IOException | RuntimeException e) {
            return broken(pages, "it is damaged");
        } catch (StackOverflowError e) {
            return broken(pages, "its parts lie in one another too deep");
        } catch (OutOfMemoryError e) {
            return broken(pages, "it needs more memory than is granted");
        }
    }

    private static PdfPages broken(List<List<PdfWord>> pages, String fault) {
        return new PdfPages("", "", "", pages, pages.size(), fault);
    }

    private static String words(PDDocument file, List<List<PdfWord>> pages) throws IOException {
        int words = 0;
        var fault = "";
        for (int i = 1; i <= file.getNumberOfPages(); i++) {
            if (i > MOST_PAGES || words > MOST_WORDS) {
                return "it holds more than "
                        + (i > MOST_PAGES ? MOST_PAGES + " pages" : MOST_WORDS + " words");
            }
            var page = new PageWords();
            try {
                page.setStartPage(i);
                page.setEndPage(i);
                page.getText(file);
            } catch (IOException | RuntimeException e) {
                fault = fault.isEmpty() ? "page " + i + " is damaged" : fault;
            }
            pages.add(page.words);
            words += page.words.size();
        }
        return fault;
    }

    private static String text(@Nullable String value) {
        var words = value == null ? "" : value.strip();
        return words.length() > LONGEST_WORD ? words.substring(0, LONGEST_WORD) : words;
    }

    private static String iso(@Nullable Calendar time) {
        return time == null ? "" : time.toInstant().toString();
    }

    /// Collects the words of one page.
    private static final class PageWords extends PDFTextStripper {
        private final List<PdfWord> words = new ArrayList<>();

        PageWords() {
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            if (letters.isEmpty() || text.isBlank() || words.size() > MOST_WORDS) {
                return;
            }
            var first = letters.getFirst();
            var last = letters.getLast();
            float right = last.getXDirAdj() + last.getWidthDirAdj();
            words.add(
                    new PdfWord(
                            text(text),
                            first.getXDirAdj(),
                            first.getYDirAdj(),
                            Math.max(0, right - first.getXDirAdj()),
                            Math.max(1, first.getFontSizeInPt())));
        }
    }

    /// One font stands for all that are not in the file.
    private static final class OneFont implements FontMapper {
        private final TrueTypeFont font;

        OneFont() throws IOException {
            try (var resource = PDFont.class.getResourceAsStream(FONT)) {
                if (resource == null) {
                    throw new IOException("The font that stands for others is missing: " + FONT);
                }
                font = new TTFParser().parse(new RandomAccessReadBuffer(resource));
            }
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(
                String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(
                String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public CIDFontMapping getCIDFont(
                String name,
                @Nullable PDFontDescriptor descriptor,
                @Nullable PDCIDSystemInfo system) {
            return new CIDFontMapping(null, font, true);
        }
    }
}
