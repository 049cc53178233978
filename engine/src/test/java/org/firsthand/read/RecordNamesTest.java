// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RecordNamesTest {
    private final RecordNames names = new RecordNames();

    private int of(String classes, String id) {
        var element = new Element("div");
        if (!classes.isEmpty()) {
            element.attr("class", classes);
        }
        return names.of(id.isEmpty() ? element : element.attr("id", id));
    }

    @Test
    void readsClassAndId() {
        assertThat(of("bb-quote", "")).isEqualTo(RecordNames.QUOTE);
        assertThat(of("bb-quote", "score-17")).isEqualTo(RecordNames.QUOTE | RecordNames.FURNITURE);
        assertThat(of("", "")).isZero();
    }

    @Test
    void knowsProfilesWrittenInParts() {
        assertThat(of("post-author-info", "") & RecordNames.FURNITURE).isNotZero();
        assertThat(of("member", "info") & RecordNames.FURNITURE).isNotZero();
    }

    @Test
    void takesAPartOfAProfileForNoName() {
        assertThat(RecordNames.isAuthor(of("comment-author", ""))).isTrue();
        assertThat(RecordNames.isAuthor(of("comment-author-avatar", ""))).isFalse();
    }
}
