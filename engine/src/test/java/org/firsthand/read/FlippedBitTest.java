// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.read.Warcs.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.Contents;
import org.firsthand.read.archive.Item;
import org.firsthand.read.archive.WebArchive;
import org.firsthand.text.Hash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One flipped bit in an archive of a hundred records: what it costs, and whether it is told.
/// `-Dfirsthand.flips=20000` for more of them.
class FlippedBitTest {
    private static final int RECORDS = 100;
    private static final int FLIPS = Integer.getInteger("firsthand.flips", 200);

    private static byte[] archive(boolean packed) {
        var archive = packed ? Warcs.gzip() : Warcs.plain();
        for (int i = 0; i < RECORDS; i++) {
            var random = new Random(i);
            var words = new StringBuilder("Record " + i + " of the harbour says:");
            for (int w = 0; w < 60; w++) {
                words.append(' ').append(Long.toString(random.nextLong(1 << 24), 36));
            }
            archive.page(
                    "https://star.example/" + i,
                    "2019-05-14T10:15:30Z",
                    html("Page " + i, words.toString()));
        }
        return archive.bytes();
    }

    /// What came out of an archive: the digest of each content by address, and where problems lie.
    private record Yield(Map<String, String> contents, List<String> problems) implements Contents {
        static Yield of(byte[] archive) throws IOException {
            var yield = new Yield(new TreeMap<>(), new ArrayList<>());
            WebArchive.read(Bytes.of(archive), new Budget(archive.length), yield);
            return yield;
        }

        @Override
        public void item(Item item) throws IOException {
            var bytes = item.content().copy(0, item.content().size());
            contents.put(item.name(), Hash.sha256(bytes));
            if (item.truncated() != null) {
                problems.add(item.name());
            }
        }

        @Override
        public void problem(
                String name, @Nullable String where, String what, @Nullable String limit) {
            problems.add(name);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void costsOneRecordAtMostAndNoChangeGoesUntold(boolean packed) throws IOException {
        var archive = archive(packed);
        var whole = new HashSet<>(Yield.of(archive).contents().values());
        assertThat(whole).hasSize(RECORDS);
        var random = new Random(20190514);
        int lost = 0;
        int worst = 0;
        for (int i = 0; i < FLIPS; i++) {
            int at = random.nextInt(archive.length);
            int bit = 1 << random.nextInt(8);
            archive[at] ^= (byte) bit;
            var yield = Yield.of(archive);
            archive[at] ^= (byte) bit;
            int missing = missing(whole, yield);
            lost += missing;
            worst = Math.max(worst, missing);
            assertThat(missing == 0 || !yield.problems().isEmpty())
                    .as("a loss is told, byte %s bit %s", at, bit)
                    .isTrue();
            yield.contents()
                    .forEach((name, digest) ->
                            assertThat(whole.contains(digest) || yield.problems().contains(name))
                                    .as("a change of %s is told, byte %s bit %s", name, at, bit)
                                    .isTrue());
        }
        System.getLogger(FlippedBitTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        (packed ? "packed" : "plain")
                                + ": mean records lost "
                                + (double) lost / FLIPS
                                + ", worst "
                                + worst);
        assertThat((double) lost / FLIPS).isLessThanOrEqualTo(1);
        assertThat(worst).isLessThanOrEqualTo(2);
    }

    private static int missing(Set<String> whole, Yield yield) {
        var left = new HashSet<>(whole);
        left.removeAll(yield.contents().values());
        return left.size();
    }
}
