// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.text.Names;
import org.firsthand.text.Words;

/// Tells who holds an office in a body, and who speaks for it, from what texts say beside the name:
/// `Jan Holm, the chairman of the board`, `the harbour director, Ida Kolm`, or an office below a
/// signature.
final class Members {
    private static final Set<String> SPEAKERS =
            Set.of(
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "secretary",
                    "speaks",
                    "solicitor",
                    "lawyer");

    private static final Set<String> OFFICES =
            Set.of(
                    "chairman",
                    "chairwoman",
                    "chair",
                    "director",
                    "president",
                    "minister",
                    "mayor",
                    "clerk",
                    "engineer",
                    "manager",
                    "member",
                    "treasurer",
                    "head",
                    "chief",
                    "leader",
                    "commissioner",
                    "councillor",
                    "organiser",
                    "founder",
                    "owner",
                    "official",
                    "officer");

    /// Words of an apposition at most.
    private static final int REACH = 9;

    private static final int WINDOW = 90;

    /// Characters before a name in which the body may be named.
    private static final int BACK = 400;

    private final List<Document> documents;
    private final Map<String, Set<String>> told = new HashMap<>();

    Members(List<Document> documents) {
        this.documents = documents;
    }

    /// Whether a person holds an office in a body, or speaks for it.
    boolean belongs(String person, String body) {
        return is(person, body, OFFICES) || speaksFor(person, body);
    }

    /// Whether a person speaks for a body.
    boolean speaksFor(String person, String body) {
        return is(person, body, SPEAKERS);
    }

    private boolean is(String person, String body, Set<String> offices) {
        if (!Parties.isBody(body) || Parties.isBody(person) || Names.isUnnamed(person)) {
            return false;
        }
        var words = Parties.words(body);
        return told.computeIfAbsent(person, this::beside).stream()
                .map(line -> List.of(line.split(" ")))
                .anyMatch(line ->
                        line.stream().anyMatch(offices::contains)
                                && line.stream().anyMatch(words::contains));
    }

    /// What texts say beside a full name, in lower case.
    private Set<String> beside(String person) {
        var lines = new TreeSet<String>();
        if (person.indexOf(' ') < 0) {
            return lines;
        }
        for (var document : documents) {
            var text = document.body();
            for (int at = text.indexOf(person); at >= 0; at = text.indexOf(person, at + 1)) {
                lines.add(withBody(behind(text, at + person.length()), text, at));
                lines.add(withBody(before(text, at), text, at));
            }
        }
        lines.remove("");
        return lines;
    }

    /// What stands beside a name, with the body that was spoken of before, where it names none:
    /// `its chairman`.
    private static String withBody(String line, String text, int at) {
        if (line.isEmpty() || Parties.namesBody(line)) {
            return line;
        }
        int from = Math.max(0, at - BACK);
        var words = Words.of(text, from, at);
        for (int i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i).of(text).toLowerCase(Locale.ROOT);
            if (Parties.namesBody(word)) {
                return line + " " + word;
            }
        }
        return line;
    }

    private static String behind(String text, int from) {
        boolean opens = text.startsWith(", ", from) || text.startsWith("\n", from);
        if (!opens) {
            return "";
        }
        int to = from + 1;
        while (to < Math.min(text.length(), from + WINDOW)
                && ",.;:\n“\"(".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return line(text, from, to);
    }

    /// The apposition before a name: `the secretary of the board, Jan Holm`.
    private static String before(String text, int to) {
        int end = to - 1;
        boolean comma = text.startsWith(", ", to - 2);
        int from = comma ? to - 2 : end;
        while (from > 0 && to - from < WINDOW && ",.;:\n”\"()".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return comma ? line(text, from, to) : "";
    }

    private static String line(String text, int from, int to) {
        var words = Words.of(text, Math.max(0, from), to);
        if (words.size() > REACH) {
            return "";
        }
        var line = new StringBuilder();
        for (var word : words) {
            var low = word.of(text).toLowerCase(Locale.ROOT);
            boolean owned = low.endsWith("'s") || low.endsWith("’s");
            line.append(owned ? low.substring(0, low.length() - 2) : low).append(' ');
        }
        return line.toString().strip();
    }
}
