// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Where the quotations of a truth file stand in the texts as the program read them.
///
/// A quotation is verbatim, but a run of white space counts as one space. What stands at several
/// places is found at all of them.
final class Places {
    private static final int SHOWN = 90;

    private final Aliases aliases;
    private final Threads threads;
    private final Map<String, List<Text>> texts = new TreeMap<>();
    private final Map<String, Document> documents = new TreeMap<>();

    Places(Answer answer, Truth truth) {
        this.aliases = truth.aliases();
        this.threads = Threads.of(answer, truth);
        for (var document : answer.documents()) {
            documents.put(document.path(), document);
            var parts = new ArrayList<Text>();
            parts.add(Text.of(document, Part.BODY));
            parts.add(Text.of(document, Part.TITLE));
            document.comments().forEach(c -> parts.add(Text.of(document, Part.comment(c.id()))));
            document.pings().forEach(p -> parts.add(Text.of(document, Part.ping(p.id()))));
            texts.put(document.path(), parts);
        }
    }

    Aliases aliases() {
        return aliases;
    }

    Threads threads() {
        return threads;
    }

    /// Where a place of the truth lies; empty when the program did not read the words.
    List<Passage> of(Truth.Place place) {
        return of(place.path(), place.quote(), place.part());
    }

    /// Everywhere that the words stand in a document.
    List<Passage> of(String path, @Nullable String quote) {
        return of(path, quote, null);
    }

    private List<Passage> of(String path, @Nullable String quote, @Nullable String part) {
        if (quote == null || quote.isBlank()) {
            return List.of();
        }
        var found = new ArrayList<Passage>();
        for (var text : texts(path)) {
            if (part == null || isPart(path, part, text.part)) {
                found.addAll(text.find(path(path), quote));
            }
        }
        return found;
    }

    /// Everywhere that the words stand in any document.
    List<Passage> everywhere(String quote) {
        return texts.keySet().stream().flatMap(path -> of(path, quote).stream()).toList();
    }

    /// From the first of some words to the last of others after them; null where they do not stand
    /// in that order in the body.
    @Nullable Passage between(String path, String opens, String ends) {
        var body = texts(path).isEmpty() ? null : texts(path).getFirst();
        var from = body == null ? List.<Passage>of() : body.find(path(path), opens);
        var to = body == null ? List.<Passage>of() : body.find(path(path), ends);
        for (var start : from) {
            for (var end : to) {
                if (end.span().end() >= start.span().end()) {
                    return new Passage(
                            start.path(),
                            start.part(),
                            new Span(start.span().start(), end.span().end()));
                }
            }
        }
        return null;
    }

    /// Whether two passages are about the same words: the overlap is at least half of the shorter.
    boolean same(Passage a, Passage b) {
        return aliases.equal(a.path(), b.path())
                && a.part().equals(b.part())
                && half(a.span(), b.span());
    }

    static boolean half(Span a, Span b) {
        int overlap = a.overlap(b);
        return overlap > 0 && overlap * 2 >= Math.min(a.length(), b.length());
    }

    boolean any(List<Passage> places, Passage passage) {
        return places.stream().anyMatch(place -> same(place, passage));
    }

    /// The words of a passage with its document, shortened.
    String words(Passage passage) {
        var document = documents.get(passage.path());
        var quote = document == null ? "?" : document.quote(passage);
        return passage.path() + ": " + shortened(quote);
    }

    static String shortened(@Nullable String words) {
        if (words == null) {
            return "-";
        }
        var line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 3) + "...";
    }

    /// The name under which the program has a document.
    private String path(String path) {
        return texts.containsKey(path)
                ? path
                : texts.keySet().stream()
                        .filter(other -> aliases.equal(other, path))
                        .findFirst()
                        .orElse(path);
    }

    private List<Text> texts(String path) {
        var found = texts.get(path(path));
        return found == null ? List.of() : found;
    }

    /// A comment is named by its number in the truth; a title may stand in the body too.
    private boolean isPart(String path, String wanted, String part) {
        if (Part.isComment(wanted)) {
            var id = threads.id(path, Integer.parseInt(Part.commentId(wanted).strip()));
            var named = Threads.BODY.equals(id) ? Part.BODY : id == null ? "" : Part.comment(id);
            return part.equals(named);
        }
        return wanted.equals(part) || wanted.equals(Part.TITLE) && part.equals(Part.BODY);
    }

    /// A part with its runs of white space as one space, and where each character was.
    private record Text(String part, String line, int[] at) {
        static Text of(Document document, String part) {
            var verbatim = document.text(part);
            var line = new StringBuilder();
            var at = new int[verbatim.length() + 1];
            for (int i = 0; i < verbatim.length(); i++) {
                boolean space = isSpace(verbatim.charAt(i));
                if (!space || line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                    at[line.length()] = i;
                    line.append(space ? ' ' : verbatim.charAt(i));
                }
            }
            return new Text(part, line.toString(), at);
        }

        List<Passage> find(String path, String quote) {
            var wanted = oneLine(quote);
            var found = new ArrayList<Passage>();
            int from = line.indexOf(wanted);
            while (from >= 0 && !wanted.isEmpty()) {
                int last = from + wanted.length() - 1;
                found.add(new Passage(path, part, new Span(at[from], at[last] + 1)));
                from = line.indexOf(wanted, from + 1);
            }
            return found;
        }
    }

    static String oneLine(String text) {
        var line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space || line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(space ? ' ' : text.charAt(i));
            }
        }
        return line.toString().strip();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
