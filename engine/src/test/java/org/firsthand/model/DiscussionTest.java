// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.DocumentBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscussionTest {
    private static Comment comment(String id, @Nullable String parent, String text) {
        return new Comment(id, parent, parent == null ? 0 : 1, "Ruth", null, text, "id", 1);
    }

    private static final List<Comment> COMMENTS =
            List.of(
                    comment("a", null, "It was found."),
                    comment("b", "a", "Where?"),
                    comment("a", null, "It was found again."),
                    comment("c", "a", "When?"));

    @Test
    void isTheListItIsMadeOf() {
        assertThat(Discussion.of(COMMENTS)).isEqualTo(COMMENTS).hasSameHashCodeAs(COMMENTS);
        assertThat(COMMENTS).isEqualTo(Discussion.of(COMMENTS));
    }

    @Test
    void ofTwoWithOneIdTheFirstIsFound() {
        var discussion = Discussion.of(COMMENTS);

        assertThat(discussion.withId("a")).isEqualTo(COMMENTS.getFirst());
        assertThat(discussion.withId("d")).isNull();
    }

    @Test
    void tellsWhatAnswersAComment() {
        var discussion = Discussion.of(COMMENTS);

        assertThat(discussion.answers("a")).containsExactly(COMMENTS.get(1), COMMENTS.get(3));
        assertThat(discussion.answers("b")).isEmpty();
    }

    @Test
    void neverChanges() {
        var source = new ArrayList<>(COMMENTS);
        var discussion = Discussion.of(source);
        source.clear();

        assertThat(discussion).hasSize(4);
        assertThatThrownBy(() -> discussion.remove(0))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aDocumentFindsItsCommentsByTheirPart() {
        var document = DocumentBuilder.of("a.txt", "A body.").comments(COMMENTS).build();

        assertThat(document.comment(Part.comment("b"))).isEqualTo(COMMENTS.get(1));
        assertThat(document.comment(Part.BODY)).isNull();
        assertThat(document.text(Part.comment("c"))).isEqualTo("When?");
        assertThat(document.answers(COMMENTS.getFirst())).hasSize(2);
    }
}
