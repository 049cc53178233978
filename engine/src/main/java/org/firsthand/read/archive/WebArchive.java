// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.firsthand.read.archive.Records.WebRecord;
import org.jspecify.annotations.Nullable;

/// A web archive in WARC or ARC, packed record by record, as a whole, or not at all. What is
/// damaged is passed over up to the next place where a record begins, and said.
///
/// Memory: one record, at most [Budget#MOST_ITEM_BYTES], twice, since what is packed is held with
/// what came out of it; its body without codings; of each page a place and two numbers in maps, for
/// the records that point back to it.
public final class WebArchive {
    private static final int OPENING = 9;
    private static final int MAGIC = 4;

    private final Bytes source;
    private final Budget budget;
    private final Budget again;
    private final Captures captures;
    private final Gaps gaps;
    private final Search search;
    private @Nullable Packing packing;

    private WebArchive(Bytes source, Budget budget, Contents contents) throws IOException {
        this.source = source;
        this.budget = budget;
        this.again = new Budget(source.size());
        this.gaps = new Gaps(contents);
        this.search = new Search(source, budget, MAGIC);
        this.captures = new Captures(this::reopen, budget, again, contents);
    }

    /// Hands over what was captured, in the order of the archive.
    public static void read(Bytes source, Budget budget, Contents contents) throws IOException {
        var archive = new WebArchive(source, budget, contents);
        try {
            archive.read();
        } finally {
            archive.gaps.finish();
            archive.captures.finish();
        }
    }

    private void read() throws IOException {
        packing = packing();
        if (packing == null) {
            records(source, new Place(-1, 0), null);
        } else {
            members(packing);
        }
    }

    /// Whether unpacked bytes begin as a web archive does.
    public static boolean begins(byte[] head) {
        var start =
                new String(head, 0, Math.min(head.length, OPENING), StandardCharsets.ISO_8859_1);
        return start.startsWith("WARC/")
                || start.equals("filedesc:")
                || RecordHeader.begins(head, 0, head.length, true);
    }

    /// How the records are packed; where the first one is damaged, by what comes behind it.
    private @Nullable Packing packing() throws IOException {
        var head = new byte[OPENING];
        int count = source.read(0, head, 0, OPENING);
        if (Packing.GZIP.begins(head, 0, count)) {
            return Packing.GZIP;
        }
        var zstd = ZstdPacking.of(source, budget);
        if (zstd.begins(head, 0, count)) {
            return zstd;
        }
        boolean packed = !begins(head) && record(Packing.GZIP, 0) < source.size();
        return packed ? Packing.GZIP : null;
    }

    private void members(Packing packing) throws IOException {
        long at = 0;
        while (at < source.size()) {
            var head = new byte[MAGIC];
            int count = source.read(at, head, 0, MAGIC);
            if (!packing.begins(head, 0, count)) {
                long next = record(packing, at + 1);
                lost(at, next, "no compressed record begins here");
                at = next;
                continue;
            }
            try (var member = Member.read(packing, source, at, budget)) {
                if (member.sound()) {
                    records(member.content(), new Place(at, 0), null);
                    at = member.end();
                } else {
                    at = damaged(packing, member);
                }
            }
        }
    }

    /// Takes what can be proved whole from a damaged member, and tells where the next one begins.
    private long damaged(Packing packing, Member member) throws IOException {
        long next = record(packing, member.start() + 1);
        boolean cut = member.cut() && next == source.size();
        var damage = member.damage() == null ? "" : member.damage();
        int before = captures.seen();
        if (cut) {
            records(member.content(), new Place(member.start(), 0), null);
        } else {
            records(member.content(), new Place(member.start(), 0), damage);
        }
        if (cut || captures.seen() == before) {
            lost(member.start(), next, damage);
        }
        return next;
    }

    private void lost(long from, long to, String why) {
        gaps.tell("bytes " + from + " to " + to, "The archive is damaged here: " + why);
    }

    /// Where the next packed record begins, judged by what comes out there.
    private long record(Packing packing, long from) throws IOException {
        long at = search.next(from, packing::begins);
        while (at < source.size() && !opensRecord(packing, at)) {
            at = search.next(at + 1, packing::begins);
        }
        return at;
    }

    private boolean opensRecord(Packing packing, long at) throws IOException {
        try (var stream = packing.open(source, at, budget)) {
            var head = stream.readNBytes(OPENING);
            return RecordHeader.opens(head);
        } catch (ZipException | java.io.EOFException e) {
            return false;
        }
    }

    private void records(Bytes unpacked, Place place, @Nullable String damage) throws IOException {
        new Records(unpacked, budget)
                .each(
                        new Records.Sink() {
                            @Override
                            public void record(WebRecord record) throws IOException {
                                budget.item();
                                captures.take(place.at(record.start()), record, damage);
                            }

                            @Override
                            public void broken(long end) {
                                if (damage == null) {
                                    gaps.tell(
                                            place.at(end).words(),
                                            "The archive breaks off here: records may be missing");
                                }
                            }

                            @Override
                            public void gap(long from, long to) {
                                if (damage == null) {
                                    gaps.tell(
                                            place.at(from).words() + ", " + (to - from) + " bytes",
                                            "No record begins here: this was passed over");
                                }
                            }
                        });
    }

    private @Nullable WebRecord reopen(Place place) throws IOException {
        if (packing == null || place.member() < 0) {
            return new Records(source, again).at(place.offset());
        }
        try (var member = Member.read(packing, source, place.member(), again)) {
            var record = new Records(member.content(), again).at(place.offset());
            return record == null ? null : record.held();
        }
    }
}
