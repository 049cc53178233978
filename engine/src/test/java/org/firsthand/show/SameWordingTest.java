// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which statements of a claim stand under one line.
class SameWordingTest {
    private static final String GATES =
            "The new lock gates at Fennmouth will weigh ninety tonnes and be hung before the regatta";

    private static List<Integer> sizes(String... said) {
        var builder = new AnswerBuilder();
        var ids = new ArrayList<String>();
        for (var words : said) {
            var head = new AnswerBuilder.Head("Paper " + ids.size(), null, null, null);
            var document = builder.document("p" + ids.size() + ".html", head, words);
            ids.add(builder.says(document, null, words));
        }
        var lookup = new Lookup(builder.build());
        var statements = ids.stream().flatMap(id -> lookup.statement(id).stream()).toList();
        return SameWording.groups(statements, lookup).stream().map(List::size).toList();
    }

    @Test
    void putsNearlyEqualWordsTogether() {
        assertThat(sizes(GATES, GATES, GATES.replace("hung before", "hung well before")))
                .containsExactly(3);
    }

    @Test
    void keepsAnotherNumberOrCertaintyApart() {
        assertThat(
                        sizes(
                                GATES,
                                GATES.replace("ninety", "seventy"),
                                GATES.replace("will weigh", "may weigh"),
                                GATES.replace("will weigh", "will not weigh"),
                                GATES))
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void keepsOtherWordsApart() {
        assertThat(sizes(GATES, "Ninety tonnes is what each of the gates will weigh"))
                .containsExactly(1, 1);
    }
}
