// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.firsthand.text.Words;

/// The comparison key of the stretches of a part that belong together, each key character with its
/// offset: a whole text, what is spoken in a transcript, or speech without the "he said" that
/// interrupts it.
///
/// @param path the document
/// @param part the part of it
/// @param text the text of the part
/// @param kept the stretches, in order, without overlap
/// @param chars the key characters
/// @param at the offset in `text` of each key character
record Track(String path, String part, String text, List<Span> kept, char[] chars, int[] at) {
    /// Longest words between two quotations that can be an interruption.
    private static final int INTERRUPTION = 160;

    /// The key of some stretches of a text.
    static Track of(Passage whole, String text, List<Span> kept) {
        var chars = new char[Math.max(16, whole.span().length())];
        var at = new int[chars.length];
        int size = 0;
        for (var span : kept) {
            var key = Key.of(text, span);
            if (size + key.length() > chars.length) {
                chars = Arrays.copyOf(chars, 2 * (size + key.length()));
                at = Arrays.copyOf(at, chars.length);
            }
            System.arraycopy(key.chars(), 0, chars, size, key.length());
            for (int i = 0; i < key.length(); i++) {
                at[size++] = key.verbatim(i, i).start();
            }
        }
        return new Track(
                whole.path(),
                whole.part(),
                text,
                List.copyOf(kept),
                Arrays.copyOf(chars, size),
                Arrays.copyOf(at, size));
    }

    /// The tracks of all parts of a document.
    static List<Track> of(Document document) {
        var tracks = new ArrayList<Track>();
        if (document.segments().isEmpty()) {
            add(document, Part.BODY, tracks);
        } else {
            var whole = whole(document, Part.BODY);
            tracks.add(of(whole, document.body(), spoken(document)));
        }
        if (document.title() != null) {
            add(document, Part.TITLE, tracks);
        }
        document.comments().forEach(c -> add(document, Part.comment(c.id()), tracks));
        return tracks;
    }

    private static void add(Document document, String part, List<Track> tracks) {
        var whole = whole(document, part);
        var text = document.text(part);
        tracks.add(of(whole, text, List.of(whole.span())));
        var speech = uninterrupted(text);
        if (!speech.isEmpty()) {
            tracks.add(of(whole, text, speech));
        }
    }

    private static Passage whole(Document document, String part) {
        return new Passage(document.path(), part, new Span(0, document.text(part).length()));
    }

    /// What is spoken in a transcript, without sounds and remarks in brackets.
    private static List<Span> spoken(Document document) {
        var spoken = new ArrayList<Span>();
        for (var segment : document.segments()) {
            int from = segment.span().start();
            int depth = 0;
            for (int i = from; i < segment.span().end(); i++) {
                char c = document.body().charAt(i);
                if (c == '(' || c == '[') {
                    if (depth++ == 0 && i > from) {
                        spoken.add(new Span(from, i));
                    }
                } else if ((c == ')' || c == ']') && depth > 0 && --depth == 0) {
                    from = i + 1;
                }
            }
            if (depth == 0 && from < segment.span().end()) {
                spoken.add(new Span(from, segment.span().end()));
            }
        }
        return spoken;
    }

    /// Speech in quotation marks that "he said" interrupts, without the interruption; empty where
    /// none is interrupted.
    private static List<Span> uninterrupted(String text) {
        var speech = new ArrayList<Span>();
        Span before = null;
        for (var span : Marks.of(text)) {
            if (before != null && interrupts(text, before, span)) {
                if (speech.isEmpty() || !speech.getLast().equals(before)) {
                    speech.add(before);
                }
                speech.add(span);
            }
            before = span;
        }
        return speech;
    }

    private static boolean interrupts(String text, Span before, Span after) {
        int from = before.end();
        int to = after.start();
        if (to - from > INTERRUPTION
                || before.length() == 0
                || ",.!?-–—…".indexOf(text.charAt(from - 1)) < 0
                        && ",.".indexOf(text.charAt(Math.min(from + 1, to))) < 0) {
            return false;
        }
        var words = Words.of(text, from, to);
        return words.size() >= 2
                && !isJoint(words.getFirst().of(text))
                && text.substring(from, to).indexOf('\n') < 0;
    }

    private static boolean isJoint(String word) {
        return word.equals("and") || word.equals("or") || word.equals("but");
    }

    int length() {
        return chars.length;
    }

    /// The passage of key characters `from` to `to`.
    Passage passage(int from, int to) {
        int last = at[to - 1];
        return new Passage(
                path, part, new Span(at[from], last + Character.charCount(text.codePointAt(last))));
    }

    /// Whether a word begins with key character `i`.
    boolean beginsWord(int i) {
        return i == 0 || i >= chars.length || !runsOn(i);
    }

    /// Whether a word ends before key character `i`.
    boolean endsWord(int i) {
        return beginsWord(i);
    }

    /// Whether key characters `i - 1` and `i` stand in one word: nothing parts them, or an
    /// apostrophe, or the hyphen at the end of a line.
    private boolean runsOn(int i) {
        int last = at[i - 1];
        int from = last + Character.charCount(text.codePointAt(last));
        int gap = at[i] - from;
        if (gap <= 0) {
            return true;
        }
        char c = text.charAt(from);
        if (gap == 1) {
            boolean figures = Character.isDigit(text.charAt(last)) && Character.isDigit(chars[i]);
            return "'’\u00ad\u200b".indexOf(c) >= 0 || figures && (c == '.' || c == ',');
        }
        return gap <= 8
                && (c == '-' || c == '\u00ad' || c == '¬')
                && text.substring(from, at[i]).indexOf('\n') == 1
                && Character.isLowerCase(text.charAt(at[i]));
    }

    /// The words of the stretches from offset `from` to `to` of the text.
    List<Span> words(int from, int to) {
        var words = new ArrayList<Span>();
        for (var span : kept) {
            int start = Math.max(from, span.start());
            int end = Math.min(to, span.end());
            if (start < end) {
                words.addAll(Words.of(text, start, end));
            }
        }
        return words;
    }
}
