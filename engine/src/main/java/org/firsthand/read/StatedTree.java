// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A reply tree put together from what a source states: each post with its id and the id of the one
/// it answers, in any order.
///
/// A post whose parent is not there stands at the top level and says so; the first of a ring stands
/// there, too.
final class StatedTree {
    private final String signal;
    private final double confidence;
    private final Predicate<String> account;
    private final List<Post> posts = new ArrayList<>();
    private final List<@Nullable String> parents = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();

    /// A tree without posts.
    ///
    /// @param signal what states the parents
    /// @param confidence of each parent, 0 to 1
    /// @param account whether an id stands for the account: who answers that answers no post
    StatedTree(String signal, double confidence, Predicate<String> account) {
        this.signal = signal;
        this.confidence = confidence;
        this.account = account;
    }

    /// Adds a post under its ids; `parent` is any id of the one that it answers.
    void add(Post post, @Nullable String parent) {
        for (var id : post.ids()) {
            byId.putIfAbsent(id, posts.size());
        }
        posts.add(post);
        parents.add(parent);
    }

    int size() {
        return posts.size();
    }

    /// The comments, each after the one that it answers and before that one's next answer.
    ReplyTree discussion() {
        var stated = new int[posts.size()];
        for (int i = 0; i < stated.length; i++) {
            stated[i] = stated(i);
        }
        var cut = AnswerOrder.withoutRings(stated);
        var ordered = new ArrayList<Post>();
        var answers = new ArrayList<Answer>();
        var places = new int[stated.length];
        for (int post : AnswerOrder.depthFirst(cut)) {
            int parent = cut[post] == Answer.TOP ? Answer.TOP : places[cut[post]];
            places[post] = ordered.size();
            ordered.add(posts.get(post));
            answers.add(new Answer(parent, isAway(post) ? Answer.AWAY : signal, confidence));
        }
        return ReplyTree.of(ordered, answers, Quotations.of(ordered), 0);
    }

    private boolean isAway(int post) {
        var parent = parents.get(post);
        return parent != null && !account.test(parent) && !byId.containsKey(parent);
    }

    private int stated(int post) {
        var parent = parents.get(post);
        int place = parent == null ? Answer.TOP : byId.getOrDefault(parent, Answer.TOP);
        return place == post ? Answer.TOP : place;
    }
}
