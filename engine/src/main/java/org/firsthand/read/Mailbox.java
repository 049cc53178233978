// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.Contents;
import org.firsthand.read.archive.Item;
import org.firsthand.read.archive.LimitReached;
import org.firsthand.read.archive.MimePart;
import org.firsthand.text.Dates;

/// A mailbox in the format [mbox](https://www.rfc-editor.org/rfc/rfc4155): each thread of its
/// messages is one document, its first message the body and the others the discussion.
///
/// Memory: of each message its place and what it answers; the messages of one thread, at most
/// [Budget#MOST_ITEM_BYTES].
final class Mailbox {
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};
    private static final int WINDOW = 1 << 16;
    private static final int LOOKED_AT = 40;
    private static final Set<String> FIELDS =
            Set.of(
                    "from",
                    "to",
                    "cc",
                    "date",
                    "subject",
                    "message-id",
                    "received",
                    "return-path",
                    "delivered-to",
                    "reply-to",
                    "sender",
                    "mime-version",
                    "content-type",
                    "status",
                    "x-status",
                    "x-mozilla-status",
                    "x-gm-thrid");
    private static final double BY_ANSWER = 0.97;
    private static final double BY_REFERENCE = 0.95;

    private final Bytes source;
    private final Budget budget;

    /// Where each message begins; behind them the size of the source.
    private final List<Long> starts = new ArrayList<>();

    private final List<Heading> headings = new ArrayList<>();

    /// What a message is called and what it answers; its place among the messages, -1 for none.
    private record Heading(String id, List<String> answered, int parent, boolean direct) {
        Heading under(int other, boolean named) {
            return new Heading(id, answered, other, named);
        }
    }

    /// Takes the threads.
    interface Threads {
        void thread(String name, byte[] bytes, List<MailThread.Reply> thread) throws IOException;
    }

    private Mailbox(Bytes source, Budget budget) {
        this.source = source;
        this.budget = budget;
    }

    /// Whether the bytes begin as a mailbox does: the line `From ` gives an address or a time, and
    /// a named field follows; or two fields that messages have.
    static boolean begins(byte[] head) {
        if (head.length <= FROM.length
                || !Arrays.equals(head, 0, FROM.length, FROM, 0, FROM.length)) {
            return false;
        }
        var lines =
                new String(head, StandardCharsets.ISO_8859_1)
                        .replace("\r", "")
                        .split("\n", LOOKED_AT);
        int fields = lines.length > 1 && !field(lines[1]).isEmpty() ? 1 : 0;
        int known = 0;
        for (int i = 1; i + 1 < lines.length && !lines[i].isEmpty(); i++) {
            known += FIELDS.contains(field(lines[i])) ? 1 : 0;
        }
        return fields > 0 && (known > 1 || isEnvelope(lines[0]));
    }

    /// The name of the field that a line begins with, in lower case; empty where it does not.
    private static String field(String line) {
        int colon = line.indexOf(':');
        var name = colon < 0 ? "" : line.substring(0, colon);
        return name.indexOf(' ') >= 0 ? "" : name.toLowerCase(Locale.ROOT);
    }

    /// Whether an address stands in the line, or a month and a time.
    private static boolean isEnvelope(String line) {
        boolean month = false;
        boolean time = false;
        for (var word : line.split(" ", -1)) {
            int at = word.indexOf('@');
            if (at > 0 && at + 1 < word.length()) {
                return true;
            }
            month |= Dates.month(word) > 0;
            int colon = word.indexOf(':');
            time |=
                    colon > 0
                            && colon + 1 < word.length()
                            && isFigure(word.charAt(colon - 1))
                            && isFigure(word.charAt(colon + 1));
        }
        return month && time;
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    /// Hands over all threads in the order of their first messages, named by their offsets.
    static void read(Bytes source, Budget budget, Contents contents, Threads threads)
            throws IOException {
        var box = new Mailbox(source, budget);
        box.find();
        box.join(contents);
        box.hand(contents, threads);
    }

    /// Finds the lines that begin with `From ` behind an empty one.
    private void find() throws IOException {
        var window = new byte[WINDOW + FROM.length];
        long at = 0;
        int breaks = 2;
        while (at < source.size()) {
            int count = source.read(at, window, 0, window.length);
            boolean last = at + count >= source.size();
            int stop = last ? count : Math.max(1, count - FROM.length);
            for (int i = 0; i < stop; i++) {
                boolean from =
                        breaks >= 2
                                && i + FROM.length <= count
                                && Arrays.equals(window, i, i + FROM.length, FROM, 0, FROM.length);
                if (from) {
                    starts.add(at + i);
                }
                breaks = window[i] == '\n' ? breaks + 1 : window[i] == '\r' ? breaks : 0;
            }
            at += stop;
        }
        starts.add(source.size());
    }

    private Message message(int i) throws IOException {
        return new Message(MimePart.of(bytes(i), budget));
    }

    /// A message without the line that parts it from the one above.
    private byte[] bytes(int i) throws IOException {
        var all = source.copy(starts.get(i), starts.get(i + 1));
        int line = 0;
        while (line < all.length && all[line] != '\n') {
            line++;
        }
        return unescaped(Arrays.copyOfRange(all, Math.min(all.length, line + 1), all.length));
    }

    /// Lines that began with `From ` were written with `>` before it.
    private static byte[] unescaped(byte[] message) {
        var out = new ByteArrayOutputStream(message.length);
        boolean line = true;
        for (int i = 0; i < message.length; i++) {
            int p = i;
            while (line && p < message.length && message[p] == '>') {
                p++;
            }
            boolean escaped =
                    line
                            && p > i
                            && p + FROM.length <= message.length
                            && Arrays.equals(message, p, p + FROM.length, FROM, 0, FROM.length);
            if (!escaped) {
                out.write(message[i]);
            }
            line = message[i] == '\n';
        }
        return out.toByteArray();
    }

    /// Ties each message to the one that it answers; one that would close a ring is tied to none.
    private void join(Contents contents) throws IOException {
        var byId = new HashMap<String, Integer>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            var heading = heading(i, contents);
            headings.add(heading);
            if (!heading.id().isEmpty()) {
                byId.putIfAbsent(heading.id(), i);
            }
        }
        var roots = new Roots(headings.size());
        for (int i = 0; i < headings.size(); i++) {
            var answered = headings.get(i).answered();
            for (int a = 0; a < answered.size(); a++) {
                int parent = byId.getOrDefault(answered.get(a), -1);
                if (parent >= 0 && roots.join(i, parent)) {
                    headings.set(i, headings.get(i).under(parent, a == 0));
                    break;
                }
            }
        }
    }

    private Heading heading(int i, Contents contents) throws IOException {
        if (starts.get(i + 1) - starts.get(i) > Budget.MOST_ITEM_BYTES) {
            contents.problem(
                    starts.get(i).toString(),
                    null,
                    "The message is larger than " + Budget.MOST_ITEM_BYTES + " bytes",
                    Budget.ITEM_BYTES);
            return new Heading("", List.of(), -2, false);
        }
        try {
            var message = message(i);
            return new Heading(message.id(), message.answered(), -1, false);
        } catch (LimitReached e) {
            if (!e.limit().startsWith("message")) {
                throw e;
            }
            contents.problem(starts.get(i).toString(), null, e.what(), e.limit());
            return new Heading("", List.of(), -2, false);
        }
    }

    /// Which messages hang together, so that no ring is closed.
    private static final class Roots {
        private final int[] above;

        Roots(int count) {
            above = new int[count];
            Arrays.setAll(above, i -> i);
        }

        boolean join(int child, int parent) {
            if (top(parent) == child) {
                return false;
            }
            above[child] = top(parent);
            return true;
        }

        private int top(int i) {
            int top = i;
            while (above[top] != top) {
                above[top] = above[above[top]];
                top = above[top];
            }
            return top;
        }
    }

    private void hand(Contents contents, Threads threads) throws IOException {
        var replies = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < headings.size(); i++) {
            replies.computeIfAbsent(headings.get(i).parent(), p -> new ArrayList<>()).add(i);
        }
        for (int root : replies.getOrDefault(-1, List.of())) {
            thread(root, replies, contents, threads);
        }
    }

    /// Puts a thread together, each message before those that answer it.
    private void thread(
            int root, Map<Integer, List<Integer>> replies, Contents contents, Threads threads)
            throws IOException {
        var thread = new ArrayList<MailThread.Reply>();
        var bytes = new ByteArrayOutputStream();
        var places = new HashMap<Integer, Integer>();
        var open = new ArrayDeque<Integer>(List.of(root));
        var name = starts.get(root).toString();
        while (!open.isEmpty()) {
            int i = open.pop();
            var raw = bytes(i);
            if (bytes.size() + raw.length > Budget.MOST_ITEM_BYTES) {
                contents.problem(
                        name,
                        "from byte " + starts.get(i),
                        "The thread is larger than " + Budget.MOST_ITEM_BYTES + " bytes",
                        Budget.ITEM_BYTES);
                break;
            }
            bytes.writeBytes(raw);
            places.put(i, thread.size());
            thread.add(reply(i, places, raw));
            replies.getOrDefault(i, List.of()).reversed().forEach(open::push);
        }
        threads.thread(name, bytes.toByteArray(), thread);
    }

    private MailThread.Reply reply(int i, Map<Integer, Integer> places, byte[] raw)
            throws IOException {
        var heading = headings.get(i);
        return new MailThread.Reply(
                new Message(MimePart.of(raw, budget)),
                heading.parent() < 0 ? -1 : places.getOrDefault(heading.parent(), -1),
                heading.direct() ? "in-reply-to" : "references",
                heading.direct() ? BY_ANSWER : BY_REFERENCE);
    }

    /// What is sent along with the messages of a thread.
    static List<Item> attached(List<MailThread.Reply> thread) {
        return thread.stream().flatMap(reply -> reply.message().attached().stream()).toList();
    }
}
