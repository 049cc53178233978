// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firsthand.Papers;
import org.firsthand.collate.Sites.Kind;
import org.firsthand.collate.Sites.Standing;
import org.junit.jupiter.api.Test;

@SuppressWarnings("EnumOrdinal")
class SitesTest {
    private static final String LEAD =
            "The organ of Orle will be silent for 14 weeks from the beginning of May because mice"
                    + " have eaten its bellows, the sexton wrote to the parish on Sunday.";
    private static final String COST =
            "New bellows of sheepskin would cost 620 crowns, according to the tanner, who has been"
                    + " asked whether he can have them ready before the harbour feast.";
    private static final String REPLY =
            "The tanner has never made bellows and would like to see the old ones, and sheep are"
                    + " dear this year because so many drowned in the spring.";
    private static final String STORY = String.join("\n", LEAD, COST, REPLY);

    /// Of a place at which `changed` differs from the story: how it stands when the first paper has
    /// the story, the second the change, and others what is said.
    private static List<String> places(String changed, String... others) {
        var papers = new Papers().undated("A", STORY).undated("B", changed);
        for (int i = 0; i < others.length; i++) {
            papers.undated("Other " + i, others[i]);
        }
        var tied = new Tied(papers);
        return named(tied.sites().counts(tied.of("A"), tied.of("B")));
    }

    private static List<String> named(int[] counts) {
        var places = new ArrayList<String>();
        for (var kind : Kind.values()) {
            for (var standing : Standing.values()) {
                int count = counts[Sites.at(kind, standing)];
                for (int i = 0; i < count; i++) {
                    places.add(kind + " " + standing);
                }
            }
        }
        return places;
    }

    @Test
    void tellsWhatDiffers() {
        assertThat(places(STORY.replace("620", "640"))).containsExactly("NUMBER BOTH_ALONE");
        assertThat(places(STORY.replace("harbour", "harbor"))).containsExactly("HOUSE BOTH_ALONE");
        assertThat(places(STORY.replace("bellows of sheepskin", "bellows of shepskin")))
                .containsExactly("SPELLING BOTH_ALONE");
        assertThat(places(STORY.replace("has never made", "knows nothing of")))
                .containsExactly("WORDING BOTH_ALONE");
        assertThat(places(STORY.replace(" of sheepskin", ""))).containsExactly("LACKS BOTH_ALONE");
        assertThat(places(STORY.replace("like to see", "very much like to see")))
                .containsExactly("HAS BOTH_ALONE");
        assertThat(places(STORY.replace(", according to the tanner,", "")))
                .containsExactly("LACKS_SPEAKER BOTH_ALONE");
        assertThat(places(STORY.replace("feast.\n", "feast. ")))
                .containsExactly("LAYOUT BOTH_ALONE");
        assertThat(places(STORY)).isEmpty();
    }

    @Test
    void tellsWhoStandsWithWhom() {
        var changed = STORY.replace("620", "640");

        assertThat(places(changed, STORY)).containsExactly("NUMBER CHILD_ALONE");
        assertThat(places(changed, changed)).containsExactly("NUMBER PARENT_ALONE");
        assertThat(places(changed, STORY, changed)).containsExactly("NUMBER SPLIT");
        assertThat(places(changed, STORY.replace("620", "650")))
                .containsExactly("NUMBER BOTH_ALONE");
    }

    @Test
    void looksTheOtherWayFromTheOtherSide() {
        var tied =
                new Tied(
                        new Papers()
                                .undated("A", STORY)
                                .undated("B", STORY.replace(" of sheepskin", "")));

        assertThat(named(tied.sites().counts(tied.of("B"), tied.of("A"))))
                .containsExactly("HAS BOTH_ALONE");
    }

    @Test
    void takesThoseBelowAChildForNoWitnesses() {
        var changed = STORY.replace("620", "640");
        var tied =
                new Tied(
                        new Papers()
                                .undated("A", STORY)
                                .undated("B", changed)
                                .undated("C", changed)
                                .undated("D", STORY));
        int copy = tied.of("C");

        assertThat(named(tied.sites().counts(tied.of("A"), tied.of("B"), x -> x == copy)))
                .containsExactly("NUMBER CHILD_ALONE");
    }

    @Test
    void countsWhereThoseThatComeFromATellerAgreeAgainstIt() {
        var tied =
                new Tied(
                        new Papers()
                                .undated("A", STORY.replace("620", "640").replace("14", "40"))
                                .undated("B", STORY)
                                .undated("C", STORY.replace("dear", "cheap"))
                                .undated("D", STORY.replace("14", "40")));
        var all = List.of(tied.of("B"), tied.of("C"), tied.of("D"));

        assertThat(tied.sites().against(tied.of("A"), all)).isOne();
        assertThat(tied.sites().against(tied.of("A"), all.subList(0, 2))).isEqualTo(2);
        assertThat(tied.sites().against(tied.of("B"), List.of(tied.of("C")))).isZero();
    }

    @Test
    void seesWhatTwoHaveInCommonAndMostHaveNot() {
        var changed = STORY.replace("620", "640");
        var tied =
                new Tied(
                        new Papers()
                                .undated("A", STORY)
                                .undated("B", changed)
                                .undated("C", changed)
                                .undated("D", STORY)
                                .undated("E", STORY));

        assertThat(tied.sites().rare(tied.of("B"), tied.of("C"))[Kind.NUMBER.ordinal()]).isOne();
        assertThat(Arrays.stream(tied.sites().rare(tied.of("A"), tied.of("D"))).sum()).isZero();
    }
}
