// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Comment;
import org.jspecify.annotations.Nullable;

/// Puts posts and what they answer together as comments, numbered in the order of the source.
final class ReplyTree {
    private ReplyTree() {}

    /// The comments of `posts`, of which the first `opening` are the account itself: what answers
    /// them stands at the top level.
    static List<Comment> of(
            List<Post> posts, List<Answer> answers, Quotations quotations, int opening) {
        var comments = new ArrayList<Comment>();
        for (int i = opening; i < posts.size(); i++) {
            var answer = answers.get(i);
            var parent = answer.parent() < opening ? null : comments.get(answer.parent() - opening);
            comments.add(comment(i - opening, posts.get(i), parent, answer, quotations.traced(i)));
        }
        return List.copyOf(comments);
    }

    private static Comment comment(
            int index, Post post, @Nullable Comment parent, Answer answer, Set<Integer> traced) {
        return new Comment(
                "c" + (index + 1),
                parent == null ? null : parent.id(),
                parent == null ? 0 : parent.depth() + 1,
                post.author(),
                post.time(),
                post.text(traced),
                answer.signal(),
                answer.confidence());
    }
}
