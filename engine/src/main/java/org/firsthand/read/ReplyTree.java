// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Link;
import org.firsthand.model.Problem;
import org.jspecify.annotations.Nullable;

/// Posts and what they answer, put together as comments: in the order of the source, or where an
/// answer stands above what it answers, each behind the one that it answers.
///
/// A ring of posts that answer one another is cut at its first.
///
/// @param links what the comments link to
record ReplyTree(List<Comment> comments, List<Link> links) {
    ReplyTree {
        comments = List.copyOf(comments);
        links = List.copyOf(links);
    }

    /// The comments of `posts`, of which the first `opening` are the account itself: what answers
    /// them stands at the top level.
    static ReplyTree of(
            List<Post> posts, List<Answer> answers, Quotations quotations, int opening) {
        var parents = AnswerOrder.withoutRings(parents(answers, opening));
        var ordered = new ArrayList<Post>();
        var comments = new ArrayList<Comment>();
        var byPlace = new Comment[parents.length];
        for (int i : AnswerOrder.of(parents)) {
            var parent = parents[i] == Answer.TOP ? null : byPlace[parents[i]];
            var post = posts.get(i + opening);
            var text = post.text(quotations.traced(i + opening));
            byPlace[i] = comment(comments.size(), post, text, parent, answers.get(i + opening));
            comments.add(byPlace[i]);
            ordered.add(post);
        }
        return new ReplyTree(comments, PostLinks.of(ordered, comments));
    }

    /// What there is to say of comments that answer some which are not in the capture.
    static List<Draft.Note> notes(List<Comment> comments) {
        long away =
                comments.stream().filter(comment -> comment.signal().equals(Answer.AWAY)).count();
        return away == 0
                ? List.of()
                : List.of(
                        Draft.Note.at(
                                Problem.DISCUSSION,
                                away == 1
                                        ? "One comment answers one that is not in the capture"
                                        : away
                                                + " comments answer some that are not in the capture"));
    }

    private static int[] parents(List<Answer> answers, int opening) {
        return answers.stream()
                .skip(opening)
                .mapToInt(answer -> Math.max(Answer.TOP, answer.parent() - opening))
                .toArray();
    }

    private static Comment comment(
            int index, Post post, String text, @Nullable Comment parent, Answer answer) {
        return new Comment(
                "c" + (index + 1),
                parent == null ? null : parent.id(),
                parent == null ? 0 : parent.depth() + 1,
                post.author(),
                post.time(),
                text,
                answer.signal(),
                answer.confidence());
    }
}
