// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Link;
import org.firsthand.model.Part;

/// What posts link to on the web, in their own words.
final class PostLinks {
    private PostLinks() {}

    /// The links of one post, as links of `part`.
    static List<Link> of(Post post, String part) {
        var links = new ArrayList<Link>();
        for (var anchor : post.anchors()) {
            var target = anchor.absUrl("href");
            if (target.startsWith("http://") || target.startsWith("https://")) {
                links.add(new Link(target, anchor.text(), part));
            }
        }
        return links;
    }

    /// The links of posts, each as those of the comment that was made of it.
    static List<Link> of(List<Post> posts, List<Comment> comments) {
        var links = new ArrayList<Link>();
        for (int i = 0; i < posts.size(); i++) {
            links.addAll(of(posts.get(i), Part.comment(comments.get(i).id())));
        }
        return links;
    }
}
