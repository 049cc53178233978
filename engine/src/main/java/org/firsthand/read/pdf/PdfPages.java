// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What was taken off a PDF file: the words of each page, and what the file says of itself.
///
/// @param title empty where none is given
/// @param author empty where none is given
/// @param created ISO 8601; empty where it is not given
/// @param pages the words of each page that was read, in the order in which they are drawn
/// @param count how many pages there are
/// @param fault why not all was read; empty where all was
record PdfPages(
        String title,
        String author,
        String created,
        List<List<PdfWord>> pages,
        int count,
        String fault) {

    /// Writes it for [#read].
    void write(DataOutputStream out) throws IOException {
        out.writeUTF(title);
        out.writeUTF(author);
        out.writeUTF(created);
        out.writeUTF(fault);
        out.writeInt(count);
        out.writeInt(pages.size());
        for (var page : pages) {
            out.writeInt(page.size());
            for (var word : page) {
                out.writeUTF(word.text());
                out.writeFloat(word.x());
                out.writeFloat(word.y());
                out.writeFloat(word.width());
                out.writeFloat(word.size());
            }
        }
        out.flush();
    }

    static PdfPages read(DataInputStream in) throws IOException {
        var title = in.readUTF();
        var author = in.readUTF();
        var created = in.readUTF();
        var fault = in.readUTF();
        int count = in.readInt();
        var pages = new ArrayList<List<PdfWord>>();
        int read = in.readInt();
        for (int p = 0; p < read; p++) {
            var words = new ArrayList<PdfWord>();
            int size = in.readInt();
            for (int w = 0; w < size; w++) {
                words.add(
                        new PdfWord(
                                in.readUTF(),
                                in.readFloat(),
                                in.readFloat(),
                                in.readFloat(),
                                in.readFloat()));
            }
            pages.add(words);
        }
        return new PdfPages(title, author, created, pages, count, fault);
    }
}
