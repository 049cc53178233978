// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Found;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Reference;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.firsthand.text.Names;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// The papers of a pile, and where one of them is named by another: who publishes in the pile is an
/// outlet whatever words its name is made of (see also `OutletMentions`, which knows the words of
/// such names alone).
///
/// A paper passes on what others say; who speaks for itself alone is a body or a firm, and to name
/// it points at nothing that it published.
public final class Press {
    /// People and bodies that a document quotes from which on its outlet is a paper.
    private static final int SEVERAL = 2;

    /// Characters of a line that may be the name of a paper, at most.
    private static final int HEAD = 40;

    /// Characters before a word of a name, at most: one space.
    private static final int GAP = 1;

    private final Map<String, List<Form>> byFirst = new HashMap<>();
    private final Map<String, List<Reference>> known = new HashMap<>();
    private final Map<String, List<Span>> credits = new HashMap<>();
    private final List<Reference> found = new ArrayList<>();

    /// One way to name a paper.
    ///
    /// @param words as comparison keys
    private record Form(String outlet, List<String> words) {}

    private Press(List<Document> documents, Found all) {
        all.references()
                .forEach(r ->
                        known.computeIfAbsent(place(r.passage()), x -> new ArrayList<>()).add(r));
        all.events().stream()
                .filter(e -> e.kind() == Event.Kind.REPUBLISH)
                .map(Event::passage)
                .forEach(p ->
                        credits.computeIfAbsent(place(p), x -> new ArrayList<>()).add(p.span()));
        papers(documents, all).forEach(this::learn);
    }

    /// What was found, with the places where documents name a paper of the pile and nothing that it
    /// published.
    public static Found mentioned(List<Document> documents, Found all) {
        var press = new Press(documents, all);
        for (var document : documents) {
            if (document.analysed()) {
                press.in(document, Part.BODY);
                document.comments().forEach(c -> press.in(document, Part.comment(c.id())));
            }
        }
        var references = new ArrayList<>(all.references());
        references.addAll(press.found);
        return new Found(
                all.statements(),
                all.events(),
                references.stream().sorted().distinct().toList(),
                all.quantities());
    }

    /// The outlets that pass on what others say, bodies by their name left out.
    private static Set<String> papers(List<Document> documents, Found all) {
        var quoted = new TreeMap<String, Set<String>>();
        for (var statement : all.statements()) {
            var source = statement.sourceName();
            if (source != null && statement.part().equals(Part.BODY) && !Names.isUnnamed(source)) {
                quoted.computeIfAbsent(statement.path(), x -> new TreeSet<>()).add(source);
            }
        }
        var papers = new TreeSet<String>();
        for (var document : documents) {
            var name = name(document);
            if (name.isEmpty() || document.kind() == Document.Kind.TRANSCRIPT) {
                continue;
            }
            long others =
                    quoted.getOrDefault(document.path(), Set.of()).stream()
                            .filter(source -> !Names.sameSource(source, name))
                            .count();
            if (others >= SEVERAL && !isBody(name)) {
                papers.add(name);
            }
        }
        return papers;
    }

    /// The outlet of a document; where none was read, the short line at its head, which may be one:
    /// whoever names it elsewhere shows that it is.
    private static String name(Document document) {
        var outlet = document.outlet();
        if (outlet != null) {
            return outlet.value();
        }
        var line = document.body().lines().findFirst().orElse("").strip();
        return line.length() <= HEAD && Paragraphs.heading(line) ? line : "";
    }

    private static boolean isBody(String name) {
        return Words.of(name).stream()
                .map(word -> Key.of(word.of(name)))
                .anyMatch(Texts.BODIES::contains);
    }

    /// `Tarn Bay Argus`, `the Argus of Tarn Bay`.
    private void learn(String outlet) {
        var words = new ArrayList<String>();
        Words.of(outlet).forEach(word -> words.add(Key.of(word.of(outlet))));
        if (!words.isEmpty() && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        if (words.size() < 2) {
            return;
        }
        learn(new Form(outlet, List.copyOf(words)));
        var turned = new ArrayList<>(List.of(words.getLast(), "of"));
        turned.addAll(words.subList(0, words.size() - 1));
        learn(new Form(outlet, List.copyOf(turned)));
    }

    private void learn(Form form) {
        byFirst.computeIfAbsent(form.words.getFirst(), x -> new ArrayList<>()).add(form);
    }

    private void in(Document document, String part) {
        var text = document.text(part);
        var words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            if (!Character.isUpperCase(text.charAt(words.get(i).start()))) {
                continue;
            }
            for (var form : byFirst.getOrDefault(key(text, words.get(i)), List.of())) {
                var span = span(form, text, words, i);
                if (span != null && !isOwn(document, form)) {
                    add(new Passage(document.path(), part, span), text);
                }
            }
        }
    }

    /// Where a form stands that begins with a word; null where another word follows.
    private static @Nullable Span span(Form form, String text, List<Span> words, int from) {
        int to = from + form.words.size();
        if (to > words.size()) {
            return null;
        }
        for (int k = 1; k < form.words.size(); k++) {
            var word = words.get(from + k);
            var wanted = form.words.get(k);
            boolean capital = Character.isUpperCase(text.charAt(word.start()));
            boolean close = word.start() - words.get(from + k - 1).end() <= GAP;
            if (!close || !key(text, word).equals(wanted) || !capital && !wanted.equals("of")) {
                return null;
            }
        }
        boolean more =
                to < words.size()
                        && words.get(to).start() - words.get(to - 1).end() <= GAP
                        && Character.isUpperCase(text.charAt(words.get(to).start()));
        return more ? null : new Span(words.get(from).start(), words.get(to - 1).end());
    }

    /// Without the mark of the genitive.
    private static String key(String text, Span word) {
        var key = word.of(text);
        boolean genitive = key.endsWith("'s") || key.endsWith("\u2019s");
        return Key.of(genitive ? key.substring(0, key.length() - 2) : key);
    }

    private static boolean isOwn(Document document, Form form) {
        return Names.sameOutlet(name(document), form.outlet);
    }

    /// Adds a mention, unless it is known as one or credits the paper with this very text.
    private void add(Passage passage, String text) {
        var place = place(passage);
        boolean again =
                known.getOrDefault(place, List.of()).stream()
                        .anyMatch(r -> r.passage().touches(passage));
        boolean credit =
                credits.getOrDefault(place, List.of()).stream()
                        .anyMatch(span -> span.overlap(passage.span()) > 0);
        if (!again && !credit) {
            found.add(Reference.toOutlet(passage, passage.span().of(text)));
        }
    }

    private static String place(Passage passage) {
        return passage.path() + '\n' + passage.part();
    }
}
