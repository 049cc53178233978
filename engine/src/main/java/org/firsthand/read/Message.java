// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Moment;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.Item;
import org.firsthand.read.archive.MimePart;
import org.jspecify.annotations.Nullable;

/// A mail message: who wrote what, when, and what is sent along.
record Message(MimePart root) {
    private static final Set<String> WORDS = Set.of("text/plain", "text/html");

    /// The address between angle brackets, or all there is.
    String id() {
        var ids = ids(field("message-id"));
        return ids.isEmpty() ? "" : ids.getFirst();
    }

    /// What it answers: the message named there first, then those it goes back to, the latest
    /// first.
    List<String> answered() {
        var ids = new ArrayList<>(ids(field("in-reply-to")));
        ids.addAll(ids(field("references")).reversed());
        return ids;
    }

    String subject() {
        return EncodedWords.decoded(field("subject"));
    }

    @Nullable Moment time() {
        return MailDate.of(field("date"));
    }

    /// The name of who wrote it; the address where no name is given; null where nobody is named.
    @Nullable String author() {
        var from = EncodedWords.decoded(field("from"));
        int comment = from.indexOf('(');
        if (comment > 0 && from.endsWith(")") && from.substring(0, comment).indexOf('@') > 0) {
            return from.substring(comment + 1, from.length() - 1).strip();
        }
        int address = from.indexOf('<');
        var name = (address > 0 ? from.substring(0, address) : from).replace("\"", "").strip();
        var bare = address == 0 ? from.substring(1).replace(">", "").strip() : name;
        return bare.isEmpty() ? null : bare;
    }

    String field(String name) {
        return root.fields().get(name);
    }

    /// The part that holds its words: the plain one where both are there; null where none is.
    @Nullable MimePart words() {
        var parts =
                root.all()
                        .filter(part -> part.parts().isEmpty() && !part.isAttached())
                        .filter(part -> WORDS.contains(part.type()))
                        .filter(part -> part.raw().length > 0)
                        .toList();
        return parts.stream()
                .filter(part -> part.type().equals("text/plain") && !isBlank(part))
                .findFirst()
                .orElse(parts.isEmpty() ? null : parts.getFirst());
    }

    private static boolean isBlank(MimePart part) {
        return Decoding.text(part.content(), part.charset()).isBlank();
    }

    /// What is sent along. Pictures that the text shows are none.
    List<Item> attached() {
        var items = new ArrayList<Item>();
        root.all()
                .skip(1)
                .filter(part -> part.parts().isEmpty())
                .filter(part -> part.isAttached() || part.fileName() != null || !isText(part))
                .filter(part -> part.isAttached() || part.fields().get("content-id").isEmpty())
                .forEach(part -> {
                    var name = part.fileName();
                    var label =
                            name == null
                                    ? "part " + (items.size() + 1)
                                    : EncodedWords.decoded(name);
                    items.add(
                            Item.of(label, Bytes.of(part.content()))
                                    .typed(part.type(), part.charset()));
                });
        return items;
    }

    private static boolean isText(MimePart part) {
        return part.type().startsWith("text/");
    }

    private static List<String> ids(String field) {
        var ids = new ArrayList<String>();
        int open = field.indexOf('<');
        while (open >= 0) {
            int close = field.indexOf('>', open);
            if (close < 0) {
                break;
            }
            ids.add(field.substring(open + 1, close).strip());
            open = field.indexOf('<', close);
        }
        return ids;
    }
}
