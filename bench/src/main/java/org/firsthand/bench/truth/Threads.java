// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Answer;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.jspecify.annotations.Nullable;

/// Which comment of the program is which of the truth: the same author, and the opening words at
/// the beginning, or else further down, where a comment quotes before it speaks.
///
/// The first post of a forum's topic, which answers nobody, may stand as the account itself: then
/// it is the [#BODY], by the author of the document.
///
/// @param ids the program's id of each comment of the truth that was found, by path and number
record Threads(Map<String, Map<Integer, String>> ids) {
    /// The id of an opening post that stands as the account.
    static final String BODY = "";

    static Threads of(Answer answer, Truth truth) {
        var ids = new TreeMap<String, Map<Integer, String>>();
        for (var source : truth.documents()) {
            answer.documents().stream()
                    .filter(document -> document.path().equals(source.path()))
                    .forEach(document -> ids.put(source.path(), match(source, document)));
        }
        return new Threads(ids);
    }

    @Nullable String id(String path, int number) {
        var found = ids.get(path);
        return found == null ? null : found.get(number);
    }

    private static Map<Integer, String> match(Truth.Source source, Document document) {
        var ids = new TreeMap<Integer, String>();
        var used = new TreeSet<String>();
        for (var wanted : source.comments()) {
            var id = first(wanted, document.comments(), used);
            if (id == null && isOpening(wanted, source, document)) {
                id = BODY;
            }
            if (id != null) {
                used.add(id);
                ids.put(wanted.n(), id);
            }
        }
        return ids;
    }

    private static boolean isOpening(Truth.Comment wanted, Truth.Source source, Document document) {
        return wanted.equals(source.comments().getFirst())
                && wanted.parent() == null
                && document.authors().size() == 1
                && author(wanted.author(), document.authors().getFirst().value())
                && Places.oneLine(document.body()).startsWith(Places.oneLine(wanted.opens()));
    }

    private static @Nullable String first(
            Truth.Comment wanted, List<Comment> comments, Set<String> used) {
        var opens = Places.oneLine(wanted.opens());
        String holds = null;
        for (var comment : comments) {
            if (used.contains(comment.id()) || !author(wanted.author(), comment.author())) {
                continue;
            }
            var text = Places.oneLine(comment.text());
            if (text.startsWith(opens)) {
                return comment.id();
            }
            if (holds == null && text.contains(opens)) {
                holds = comment.id();
            }
        }
        return holds;
    }

    private static boolean author(@Nullable String wanted, @Nullable String found) {
        return wanted == null || found != null && wanted.strip().equalsIgnoreCase(found.strip());
    }
}
