// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.read.archive.Records.WebRecord;
import org.jspecify.annotations.Nullable;

/// Turns the records of a web archive into items: what a server answered, checked against the
/// digests that the archive states. What is no text is counted, and told once.
final class Captures {
    private static final int MOST_KINDS = 40;

    /// How many times looking through its bytes it costs to read a page.
    private static final int PARSING = 4;

    private static final Set<String> READ =
            Set.of(
                    "",
                    "text/html",
                    "application/xhtml+xml",
                    "text/plain",
                    "text/markdown",
                    "text/vtt",
                    "application/x-subrip",
                    "application/pdf",
                    "message/rfc822",
                    "multipart/related",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// Finds a record again.
    interface Reopening {
        @Nullable WebRecord at(Place place) throws IOException;
    }

    private final Reopening reopening;
    private final Budget budget;
    private final Budget again;
    private final Contents contents;
    private final Map<Long, Place> byDigest = new HashMap<>();
    private final Set<Sight> sights = new HashSet<>();
    private final Map<String, Integer> passed = new TreeMap<>();
    private boolean exhausted;
    private int seen;

    /// What was seen where and when.
    private record Sight(long digest, @Nullable String url, @Nullable String date) {
        static Sight of(Digest digest, Capture capture) {
            return new Sight(
                    digest.key(), capture.url(), capture.header().fields().get("warc-date"));
        }
    }

    /// Budgets are for what is read once, and for what is read again since a later record points
    /// back to it.
    Captures(Reopening reopening, Budget budget, Budget again, Contents contents) {
        this.reopening = reopening;
        this.budget = budget;
        this.again = again;
        this.contents = contents;
    }

    /// How many records were taken.
    int seen() {
        return seen;
    }

    /// Takes the next record.
    ///
    /// @param damage what is wrong with the member that it came out of; null where nothing is
    void take(Place place, WebRecord record, @Nullable String damage) throws IOException {
        seen++;
        var name = place.name();
        var url = record.header().target();
        switch (record.header().type()) {
            case "response", "resource", "revisit" -> {
                try {
                    capture(new Capture(name, url, place, record, damage));
                } catch (ItemTooLarge e) {
                    problem(name, url, ItemTooLarge.WHAT, Budget.ITEM_BYTES);
                } catch (LimitReached e) {
                    throw e;
                } catch (IOException e) {
                    problem(name, url, "The record could not be read: " + e.getMessage(), null);
                }
            }
            case "warcinfo", "request", "metadata", "conversion" -> beside(name, record, damage);
            case "continuation" ->
                    problem(name, url, "A continued record is not put together", null);
            default ->
                    problem(
                            name,
                            url,
                            "The record is of no type that is known: it was passed over",
                            null);
        }
    }

    /// Tells what was passed over.
    void finish() {
        if (!passed.isEmpty()) {
            var words = new StringBuilder("Passed over, since these hold no text of a source: ");
            passed.forEach(
                    (kind, count) -> words.append(count).append(" × ").append(kind).append(", "));
            words.setLength(words.length() - 2);
            contents.problem("", null, words.toString(), null);
        }
    }

    private void beside(String name, WebRecord record, @Nullable String damage) {
        if (damage != null || record.damage() != null) {
            problem(name, null, "A record beside the captures is damaged", null);
        }
    }

    private void capture(Capture capture) throws IOException {
        var record = capture.record();
        if (record.block().size() > Budget.MOST_ITEM_BYTES) {
            large(capture);
            return;
        }
        var block = record.block().copy(0, record.block().size());
        var http = HttpMessage.of(block);
        var type = capture.type(http);
        if (http == null && capture.header().type().equals("response") && capture.isWeb()) {
            problem(
                    capture.name(),
                    capture.url(),
                    record.damage() == null
                            ? "The record holds no answer of a web server that can be read"
                            : "The record is damaged ("
                                    + record.damage()
                                    + "): nothing of it is read",
                    null);
        } else if (capture.isRevisit()) {
            revisit(capture, http);
        } else if (http != null && (http.status() < 200 || http.status() > 299)) {
            pass(capture, "an answer with status " + http.status());
        } else if (capture.isOfTheCrawler()) {
            pass(capture, "a note of the crawler");
        } else if (!READ.contains(type)) {
            pass(capture, type);
        } else {
            content(capture, http, block);
        }
    }

    /// A record too large to hold: the head of its answer tells whether it would be read.
    private void large(Capture capture) throws IOException {
        var head = capture.record().block().copy(0, RecordHeader.LONGEST);
        var type = capture.type(HttpMessage.of(head));
        if (READ.contains(type)) {
            throw new ItemTooLarge();
        }
        pass(capture, type);
    }

    private void pass(Capture capture, String kind) {
        if (capture.fault() != null) {
            problem(
                    capture.name(),
                    capture.url(),
                    "The record is damaged (" + capture.fault() + "): " + kind,
                    null);
        }
        var named = EntryName.printed(kind);
        var key = passed.containsKey(named) || passed.size() < MOST_KINDS ? named : "other kinds";
        passed.merge(key, 1, Integer::sum);
    }

    private void content(Capture capture, @Nullable HttpMessage http, byte[] block)
            throws IOException {
        if (http != null && http.foreignCoding() != null) {
            problem(
                    capture.name(),
                    capture.url(),
                    "Content in the coding '" + http.foreignCoding() + "' is not read",
                    null);
            return;
        }
        var body =
                http != null ? http.body(block, budget) : new HttpMessage.Body(block, block, null);
        var proof = Proof.of(capture.header(), block, http, body);
        if (capture.damage() != null && proof != Proof.WHOLE) {
            problem(
                    capture.name(),
                    capture.url(),
                    "The record is damaged and was not read: " + capture.damage(),
                    null);
            return;
        }
        if (body.content().length == 0) {
            if (body.damage() == null) {
                pass(capture, "an empty answer");
            } else {
                problem(
                        capture.name(),
                        capture.url(),
                        "Nothing of its content is here: " + body.damage(),
                        null);
            }
            return;
        }
        var truncated = capture.truncated(body);
        tell(capture, proof);
        remember(capture, proof);
        contents.item(capture.item(http, body, truncated));
    }

    private void tell(Capture capture, Proof proof) {
        if (capture.damage() != null) {
            problem(
                    capture.name(),
                    capture.url(),
                    "Its compressed bytes are damaged ("
                            + capture.damage()
                            + "): its digest proves the content, not the address and time",
                    null);
        } else if (proof == Proof.DIFFERS && !capture.record().cut()) {
            problem(
                    capture.name(),
                    capture.url(),
                    "The content is not the one that was captured: its digest differs",
                    null);
        } else if (capture.record().damage() != null && !capture.record().cut()) {
            problem(
                    capture.name(),
                    capture.url(),
                    "The record is damaged: " + capture.record().damage(),
                    null);
        }
        if (capture.url() == null) {
            problem(capture.name(), null, "The record names no address", null);
        }
    }

    private void remember(Capture capture, Proof proof) {
        var digest = Digest.of(capture.header().fields().get("warc-payload-digest"));
        if (digest != null && proof == Proof.WHOLE) {
            byDigest.putIfAbsent(digest.key(), capture.place());
            sights.add(Sight.of(digest, capture));
        }
    }

    /// Content that was stored before, seen again at another time or address.
    private void revisit(Capture capture, @Nullable HttpMessage http) throws IOException {
        var digest = Digest.of(capture.header().fields().get("warc-payload-digest"));
        var place = digest == null ? null : byDigest.get(digest.key());
        if (digest == null || place == null) {
            passRevisit(capture, http, "not in this file");
        } else if (capture.damage() != null) {
            problem(
                    capture.name(),
                    capture.url(),
                    "The record is damaged and was not read: " + capture.damage(),
                    null);
        } else if (!sights.add(Sight.of(digest, capture))) {
            passRevisit(capture, http, "at the same address and time");
        } else if (exhausted) {
            passRevisit(capture, http, "not read again");
        } else {
            reopen(capture, http, place);
        }
    }

    private void passRevisit(Capture capture, @Nullable HttpMessage http, String why) {
        var type = http == null ? "" : http.type();
        pass(capture, (READ.contains(type) ? "content" : type) + " seen before, " + why);
    }

    /// Hands stored content over for a later record. The limit of what is read again ends only
    /// that.
    private void reopen(Capture capture, @Nullable HttpMessage http, Place place)
            throws IOException {
        Item item;
        try {
            item = stored(capture, place);
        } catch (LimitReached e) {
            exhausted = true;
            problem("", null, "Of content seen before no more was read again", e.limit());
            passRevisit(capture, http, "not read again");
            return;
        }
        if (item == null) {
            passRevisit(capture, http, "not in this file");
        } else {
            contents.item(item);
        }
    }

    private @Nullable Item stored(Capture capture, Place place) throws IOException {
        var record = reopening.at(place);
        if (record == null) {
            return null;
        }
        var block = record.block().copy(0, record.block().size());
        var http = HttpMessage.of(block);
        var body =
                http != null ? http.body(block, again) : new HttpMessage.Body(block, block, null);
        again.searched((long) PARSING * body.content().length);
        return capture.item(http, body, null);
    }

    private void problem(String name, @Nullable String url, String what, @Nullable String limit) {
        contents.problem(name, url, what, limit);
    }
}
