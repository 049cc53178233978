// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Comment;
import org.firsthand.model.Link;
import org.jspecify.annotations.Nullable;

/// A reply tree put together from what a source states: each post with its id and the id of the one
/// it answers, in any order.
///
/// A post whose parent is not there stands at the top level, as does the first of a ring.
final class StatedTree {
    private static final int NOBODY = -1;

    private final String signal;
    private final double confidence;
    private final List<Post> posts = new ArrayList<>();
    private final List<@Nullable String> parents = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();

    /// A tree without posts.
    ///
    /// @param signal what states the parents
    /// @param confidence of each parent, 0 to 1
    StatedTree(String signal, double confidence) {
        this.signal = signal;
        this.confidence = confidence;
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

    /// Comments and what they link to.
    record Discussion(List<Comment> comments, List<Link> links) {}

    /// The comments, each after the one that it answers and before that one's next answer.
    Discussion discussion() {
        var below = below();
        var ordered = new ArrayList<Post>();
        var answers = new ArrayList<Answer>();
        var open = new ArrayDeque<Answered>();
        below.getOrDefault(NOBODY, List.of()).forEach(i -> open.addLast(new Answered(i, NOBODY)));
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            int place = ordered.size();
            ordered.add(posts.get(next.post()));
            answers.add(new Answer(next.parent(), signal, confidence));
            below.getOrDefault(next.post(), List.of())
                    .reversed()
                    .forEach(i -> open.addFirst(new Answered(i, place)));
        }
        var comments = ReplyTree.of(ordered, answers, Quotations.of(ordered), 0);
        return new Discussion(comments, PostLinks.of(ordered, comments));
    }

    /// A post and the place in the new order of the one that it answers.
    private record Answered(int post, int parent) {}

    private Map<Integer, List<Integer>> below() {
        var cut = rings();
        var below = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < posts.size(); i++) {
            int parent = cut.contains(i) ? NOBODY : stated(i);
            below.computeIfAbsent(parent, k -> new ArrayList<>()).add(i);
        }
        return below;
    }

    /// One post of each ring of posts that answer one another.
    private Set<Integer> rings() {
        var rings = new HashSet<Integer>();
        var settled = new HashSet<Integer>();
        for (int i = 0; i < posts.size(); i++) {
            var way = new HashSet<Integer>();
            int at = i;
            while (at != NOBODY && !settled.contains(at) && way.add(at)) {
                at = stated(at);
            }
            if (way.contains(at)) {
                rings.add(at);
            }
            settled.addAll(way);
        }
        return rings;
    }

    private int stated(int post) {
        var parent = parents.get(post);
        int place = parent == null ? NOBODY : byId.getOrDefault(parent, NOBODY);
        return place == post ? NOBODY : place;
    }
}
