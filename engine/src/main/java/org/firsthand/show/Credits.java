// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Part;
import org.firsthand.text.Names;

/// Whom each document names as the source of what it prints, in whatever words.
final class Credits {
    private final Map<String, List<String>> named = new HashMap<>();

    Credits(Answer answer) {
        for (var event : answer.found().events()) {
            if (event.isCredit()) {
                add(event);
            }
        }
    }

    private void add(Event event) {
        named.computeIfAbsent(event.passage().path(), k -> new ArrayList<>())
                .add(String.valueOf(event.to()));
    }

    /// Whether a document names a source: its name stands in the text, the headline or the byline,
    /// or in another form in a credit. A text such as `statement of the Harbour Board` is named
    /// with who made it.
    boolean names(Document document, String source) {
        return Names.sameOutlet(document.publisher(), source)
                || named.getOrDefault(document.path(), List.of()).stream()
                        .anyMatch(n -> Names.sameOutlet(n, source) || Names.sameSource(n, source))
                || texts(document).anyMatch(text -> Names.standsIn(text, maker(source)));
    }

    private static Stream<String> texts(Document document) {
        return Stream.concat(
                Stream.of(document.text(Part.TITLE), document.body()),
                document.authors().stream().map(author -> author.value()));
    }

    /// The words of a name from its first capital on.
    private static String maker(String name) {
        int at = 0;
        while (at < name.length() && !Character.isUpperCase(name.charAt(at))) {
            at++;
        }
        return at == name.length() ? name : name.substring(at);
    }
}
