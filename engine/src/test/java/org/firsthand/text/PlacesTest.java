// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static Passage passage(String path, int start, int end) {
        return new Passage(path, Part.BODY, new Span(start, end));
    }

    /// Looks at all passages, one by one.
    private static List<Passage> naive(List<Passage> all, Passage wanted) {
        return all.stream()
                .filter(p -> p.touches(wanted))
                .sorted(Comparator.comparingInt(p -> p.span().start()))
                .toList();
    }

    @Test
    void findsWhatTouchesAsALookAtAllDoes() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var all = new ArrayList<Passage>();
            var places = new Places<Passage>();
            int size = random.nextInt(40);
            for (int i = 0; i < size; i++) {
                int start = random.nextInt(60);
                int length = random.nextInt(random.nextInt(10) == 0 ? 60 : 6);
                var passage = passage("p" + random.nextInt(2), start, start + length);
                all.add(passage);
                places.add(passage, passage);
            }
            for (int i = 0; i < 30; i++) {
                int start = random.nextInt(60);
                var wanted = passage("p" + random.nextInt(3), start, start + random.nextInt(9));
                assertThat(places.touching(wanted)).isEqualTo(naive(all, wanted));
                assertThat(places.count(wanted)).isEqualTo(naive(all, wanted).size());
            }
        }
    }

    @Test
    void partsAreApart() {
        var places = new Places<String>();
        places.add(passage("a", 0, 9), "in the body");
        places.add(new Passage("a", Part.TITLE, new Span(0, 9)), "in the title");

        assertThat(places.touching(passage("a", 3, 4))).containsExactly("in the body");
        assertThat(places.touching(passage("b", 3, 4))).isEmpty();
    }

    @Test
    void whatIsAddedAfterALookIsFoundToo() {
        var places = new Places<String>();
        places.add(passage("a", 5, 9), "second");
        assertThat(places.count(passage("a", 0, 9))).isEqualTo(1);
        places.add(passage("a", 0, 4), "first");

        assertThat(places.touching(passage("a", 0, 9))).containsExactly("first", "second");
    }
}
