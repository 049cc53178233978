// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// The comments below a document, in order, found by their id or by what they answer in one step: a
/// list of mail may hold tens of thousands. It never changes.
final class Discussion extends AbstractList<Comment> implements RandomAccess {
    private final List<Comment> comments;
    private final Map<String, Comment> byId;
    private final Map<String, List<Comment>> answers;

    private Discussion(List<Comment> comments) {
        this.comments = List.copyOf(comments);
        this.byId = HashMap.newHashMap(comments.size());
        this.answers = new HashMap<>();
        for (var comment : this.comments) {
            byId.putIfAbsent(comment.id(), comment);
            if (comment.parent() != null) {
                answers.computeIfAbsent(comment.parent(), p -> new ArrayList<>(1)).add(comment);
            }
        }
    }

    static Discussion of(List<Comment> comments) {
        return comments instanceof Discussion known ? known : new Discussion(comments);
    }

    /// The first comment with this id; null where there is none.
    @Nullable Comment withId(String id) {
        return byId.get(id);
    }

    /// The comments that answer the one with this id, in order.
    List<Comment> answers(String id) {
        return List.copyOf(answers.getOrDefault(id, List.of()));
    }

    @Override
    public Comment get(int index) {
        return comments.get(index);
    }

    @Override
    public int size() {
        return comments.size();
    }
}
