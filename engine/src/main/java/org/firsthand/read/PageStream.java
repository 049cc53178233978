// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/// The characters of a page on their way to the parser, up to a limit, and what is to be known of
/// them once it has read them.
final class PageStream extends Reader {
    private final Reader page;
    private final int most;
    private final int mostTags;
    private boolean stopped;
    private int read;
    private int tags;
    private int open = -1;
    private int close = -1;
    private boolean tooLong;

    /// @param most how many characters are let through
    /// @param mostTags how many `<` are let through; negative where they need not be counted
    PageStream(Reader page, int most, int mostTags) {
        this.page = page;
        this.most = most;
        this.mostTags = mostTags;
    }

    @Override
    public int read(char[] into, int at, int length) throws IOException {
        int room = Math.min(length, most - read);
        int count = stopped || room == 0 ? -1 : page.read(into, at, room);
        if (count <= 0) {
            return count;
        }
        int let = mostTags < 0 ? count : withinTags(into, at, count);
        note(into, at, let);
        read += count;
        return let == 0 ? -1 : let;
    }

    /// How many of the characters stand before the first tag too many.
    private int withinTags(char[] text, int at, int count) {
        for (int i = 0; i < count; i++) {
            tags += text[at + i] == '<' ? 1 : 0;
            if (tags > mostTags) {
                stopped = true;
                return i;
            }
        }
        return count;
    }

    private void note(char[] text, int at, int count) {
        for (int i = count - 1; i >= 0; i--) {
            if (text[at + i] == '<') {
                open = read + i;
                break;
            }
        }
        for (int i = count - 1; i >= 0; i--) {
            if (text[at + i] == '>') {
                close = read + i;
                break;
            }
        }
    }

    /// Reads what the parser left.
    void readOn() {
        var rest = new char[1024];
        try {
            while (!stopped && read < most && read(rest, 0, rest.length) >= 0) {
                // What is to be known is noted on the way.
            }
            while (read < most) {
                int count = page.read(rest, 0, Math.min(rest.length, most - read));
                if (count < 0) {
                    return;
                }
                read += count;
            }
            tooLong = page.read() >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether there are more characters than were let through.
    boolean isTooLong() {
        return tooLong;
    }

    /// Whether there are more tags than were let through.
    boolean hasTooManyTags() {
        return stopped;
    }

    /// Whether the last tag begun is not ended.
    boolean endsInTag() {
        return open > close;
    }

    /// How many characters stand behind the last tag; none where there is no tag.
    int behindTags() {
        return close < 0 ? 0 : read - close - 1;
    }

    /// Nothing is closed: the parser does so before all is read, and the page lies in memory.
    @Override
    public void close() {}
}
