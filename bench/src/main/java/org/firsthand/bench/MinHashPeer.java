// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.bench.Pile.Pair;
import org.firsthand.text.Hash;

/// The peer: MinHash signatures by hash4j, and the usual banding over them.
///
/// It finds pairs of documents that are much alike as a whole, and neither passages nor who has
/// them from whom: it does less, and is here to tell how far we are from the price of the least.
/// Shingles of five words, 128 components in 32 bands of four (Leskovec, Rajaraman & Ullman,
/// "Mining of Massive Datasets", 3.4); a pair counts from half of the components on.
final class MinHashPeer implements Contestant {
    private static final int SHINGLE = 5;
    private static final int COMPONENTS = 128;
    private static final int BANDS = 32;
    private static final int ROWS = COMPONENTS / BANDS;
    private static final double ALIKE = 0.5;

    private final SimilarityHashPolicy policy =
            SimilarityHashing.superMinHash(COMPONENTS, Integer.SIZE);

    @Override
    public String name() {
        return "hash4j 0.31.0 SuperMinHash + banding (pairs of documents)";
    }

    @Override
    public Work on(Pile pile) {
        var names = List.copyOf(pile.texts().keySet());
        var texts = List.copyOf(pile.texts().values());
        return () -> new Pairs(run(names, texts));
    }

    private record Pairs(Set<Pair> pairs) implements Outcome {
        @Override
        public String sum() {
            return Hash.sha256(pairs.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        }
    }

    private Set<Pair> run(List<String> names, List<String> texts) {
        var signatures =
                texts.parallelStream()
                        .map(text ->
                                policy.createHasher()
                                        .compute(ElementHashProvider.ofValues(shingles(text))))
                        .toList();
        var pairs = new TreeSet<Pair>();
        for (int band = 0; band < BANDS; band++) {
            for (var bucket : buckets(signatures, band)) {
                addAlike(bucket, names, signatures, pairs);
            }
        }
        return pairs;
    }

    private List<List<Integer>> buckets(List<byte[]> signatures, int band) {
        var buckets = new HashMap<Long, List<Integer>>();
        for (int i = 0; i < signatures.size(); i++) {
            long key = 0;
            for (int row = 0; row < ROWS; row++) {
                key =
                        key * 0x9E3779B97F4A7C15L
                                + policy.getComponent(signatures.get(i), band * ROWS + row);
            }
            buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        return buckets.values().stream().filter(bucket -> bucket.size() > 1).toList();
    }

    private void addAlike(
            List<Integer> bucket, List<String> names, List<byte[]> signatures, Set<Pair> pairs) {
        for (int i : bucket) {
            for (int j : bucket) {
                if (i < j
                        && policy.getFractionOfEqualComponents(signatures.get(i), signatures.get(j))
                                >= ALIKE) {
                    pairs.add(Pair.of(names.get(i), names.get(j)));
                }
            }
        }
    }

    /// Hashes of all runs of five words; white space divides words, which is the cheapest way there
    /// is.
    private static long[] shingles(String text) {
        var words = text.split("\\s+");
        var hashes = new long[Math.max(1, words.length - SHINGLE + 1)];
        var hasher = Hashing.xxh3_64();
        for (int i = 0; i < hashes.length; i++) {
            var stream = hasher.hashStream();
            for (int k = i; k < Math.min(i + SHINGLE, words.length); k++) {
                stream.putString(words[k]);
            }
            hashes[i] = stream.getAsLong();
        }
        return hashes;
    }
}
