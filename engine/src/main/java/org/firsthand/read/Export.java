// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Ping;
import org.firsthand.model.Span;
import org.firsthand.model.Story;
import org.firsthand.text.Language;
import org.jspecify.annotations.Nullable;

/// One account with its discussion, as a publishing or discussion program exports it.
///
/// @param from which program's export it is, for the origin of its facts
/// @param entry what the export calls it, where it holds several; else null
/// @param opening the account itself, if the export holds it
/// @param tree the discussion
/// @param pings notices that other pages link to the account
/// @param notes what the export says that it lacks
record Export(
        String from,
        @Nullable String entry,
        @Nullable String url,
        @Nullable String title,
        @Nullable String outlet,
        Post opening,
        StatedTree tree,
        List<Ping> pings,
        List<Draft.Note> notes) {
    private static final double STATED = 0.95;

    Draft draft() {
        var body = opening.own();
        var discussion = tree.discussion();
        var links = new ArrayList<>(PostLinks.of(opening, Part.BODY));
        links.addAll(discussion.links());
        var all = new ArrayList<>(notes);
        all.addAll(ReplyTree.notes(discussion.comments()));
        return new Draft(
                Document.Kind.PAGE,
                url,
                fact(title),
                fact(outlet),
                opening.author() == null ? List.of() : List.of(stated(opening.author())),
                opening.time() == null ? null : new Fact<>(opening.time(), from, STATED),
                null,
                null,
                language(body, discussion),
                body,
                List.of(new Story(new Span(0, body.length()), null, null, null, null)),
                List.of(),
                discussion.comments(),
                pings,
                links,
                List.of(),
                all,
                null);
    }

    private static String language(String body, ReplyTree discussion) {
        var words = new StringBuilder(body);
        discussion.comments().forEach(comment -> words.append('\n').append(comment.text()));
        return Language.of(words.toString());
    }

    private @Nullable Fact<String> fact(@Nullable String value) {
        return value == null || value.isBlank() ? null : stated(value.strip());
    }

    private Fact<String> stated(String value) {
        return new Fact<>(value, from, STATED);
    }

    /// A contribution whose words are `words`; one that was taken away has none, and no author.
    static Post post(String id, @Nullable String author, @Nullable Moment time, Fragment words) {
        var name = author == null || author.isBlank() ? null : author.strip();
        return new Post(Set.of(id), name, time, words.blocks(), words.anchors());
    }
}
