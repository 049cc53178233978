// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Where documents begin in the bytes of a source, found naively: by the bytes that each of them
/// begins with, whatever stands around them.
interface Heads {
    /// The offsets of the documents that must be read or listed.
    List<Integer> in(byte[] source);

    /// A source that is one document, whatever happens to it.
    Heads ONE = source -> List.of(0);

    String RECORD = "WARC/1.0\r\nWARC-Type: re";

    /// Records one behind the other. One that lies in another, whose length is right, is a part of
    /// that.
    Heads RECORDS =
            source -> {
                var heads = new ArrayList<Integer>();
                var text = new String(source, StandardCharsets.ISO_8859_1);
                int at = text.indexOf(RECORD);
                while (at >= 0) {
                    heads.add(at);
                    int end = end(text, at);
                    boolean right =
                            end > at
                                    && end <= text.length()
                                    && (end == text.length()
                                            || text.startsWith("\r\n", end)
                                            || text.startsWith("WARC/", end));
                    at = text.indexOf(RECORD, right ? end : at + 1);
                }
                return heads;
            };

    /// Records each in a gzip member of its own.
    Heads MEMBERS =
            source -> {
                var heads = new ArrayList<Integer>();
                var text = new String(source, StandardCharsets.ISO_8859_1);
                int at = text.indexOf("\u001f\u008b\u0008\0\0\0\0\0\0");
                while (at >= 0) {
                    if (beginsWithRecord(source, at + 10)) {
                        heads.add(at);
                    }
                    at = text.indexOf("\u001f\u008b\u0008\0\0\0\0\0\0", at + 1);
                }
                return heads;
            };

    /// The entries of a ZIP file that stand both in its directory and before their bytes, as far as
    /// their number goes. Where the file ends with its directory, that begins where its end says.
    Heads ENTRIES =
            source -> {
                var before = all(source, "PK\u0003\u0004");
                var listed = all(source, "PK\u0001\u0002");
                var ends = all(source, "PK\u0005\u0006");
                int end = ends.isEmpty() ? source.length : ends.getLast();
                if (end + 20 <= source.length) {
                    int begin =
                            ByteBuffer.wrap(source).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 16);
                    listed =
                            listed.contains(begin)
                                    ? listed.subList(listed.indexOf(begin), listed.size())
                                    : listed;
                }
                return before.subList(0, Math.min(before.size(), listed.size()));
            };

    /// The messages of a mailbox.
    Heads MESSAGES =
            source -> {
                var text = new String(source, StandardCharsets.ISO_8859_1);
                var heads = new ArrayList<Integer>();
                int at = text.indexOf("From ");
                while (at >= 0) {
                    boolean parted =
                            at == 0
                                    || text.startsWith("\n\r\n", at - 3)
                                    || at > 1 && text.startsWith("\n\n", at - 2);
                    if (parted) {
                        heads.add(at);
                    }
                    at = text.indexOf("From ", at + 1);
                }
                return heads;
            };

    private static int end(String text, int at) {
        int body = text.indexOf("\r\n\r\n", at);
        int field = text.indexOf("Content-Length: ", at);
        if (body < 0 || field < 0 || field > body) {
            return -1;
        }
        var value = text.substring(field + "Content-Length: ".length(), text.indexOf('\r', field));
        try {
            return Math.addExact(body + 4, Integer.parseInt(value.strip()));
        } catch (NumberFormatException | ArithmeticException e) {
            return -1;
        }
    }

    private static boolean beginsWithRecord(byte[] source, int from) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(
                    source, Math.min(from, source.length), Math.max(0, source.length - from));
            var head = new byte[RECORD.length()];
            int count = inflater.inflate(head);
            return new String(head, 0, count, StandardCharsets.ISO_8859_1).equals(RECORD);
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static List<Integer> all(byte[] source, String mark) {
        var text = new String(source, StandardCharsets.ISO_8859_1);
        var places = new ArrayList<Integer>();
        int at = text.indexOf(mark);
        while (at >= 0) {
            places.add(at);
            at = text.indexOf(mark, at + 1);
        }
        return places;
    }
}
