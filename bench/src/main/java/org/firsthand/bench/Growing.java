// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.firsthand.collate.Collator;
import org.firsthand.collate.Memory;
import org.firsthand.model.Document;

/// Measures what one document more costs where all others are known: drawn by seed, it is taken out
/// of the pile, which is not counted, and put back, which is.
final class Growing {
    private final List<Document> documents;
    private final SplittableRandom random;
    private final Memory memory = new Memory();

    Growing(Pile pile, long seed) {
        documents = pile.documents().stream().sorted().toList();
        random = new SplittableRandom(seed);
    }

    /// Takes a document out and puts it back.
    Stopwatch.Lap lap() throws IOException {
        var others = new ArrayList<>(documents);
        others.remove(random.nextInt(others.size()));
        Collator.collate(others, List.of(), memory);
        var watch = Stopwatch.start();
        var collation = Collator.collate(documents, List.of(), memory);
        Collating.lines(documents, collation);
        return watch.lap();
    }

    /// Whether it comes to the same lines as all of them from nothing.
    boolean isRight() throws IOException {
        return Arrays.equals(
                Collating.lines(documents, Collator.collate(documents, List.of(), memory)),
                Collating.lines(documents, Collator.collate(documents, List.of())));
    }
}
