// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Story;
import org.firsthand.text.Sentences;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;

/// A text cut into sentences and words, with an index of its runs of three words, so that another
/// text can be laid beside it in time that grows with the length of both.
final class Telling {
    /// Words in a run that is looked up.
    static final int RUN = 3;

    private final Passage whole;
    private final String text;
    private final List<Span> sentences;
    private final int[] firstWords;
    private final List<Span> words = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final boolean[] quoted;
    private final long[] runs;

    private Telling(Passage whole, String text, List<Span> sentences) {
        this.whole = whole;
        this.text = text;
        this.sentences = sentences;
        firstWords = new int[sentences.size() + 1];
        for (int s = 0; s < sentences.size(); s++) {
            firstWords[s] = words.size();
            for (var word : Words.of(text, sentences.get(s).start(), sentences.get(s).end())) {
                words.add(word);
                keys.add(Wording.key(word.of(text)));
            }
        }
        firstWords[sentences.size()] = words.size();
        quoted = quoted();
        runs = runs();
    }

    /// A part of a document, from `span.start` to `span.end`; no sentence runs across a line that
    /// ends a paragraph.
    static Telling of(Document document, String part, Span span) {
        var text = document.text(part);
        return new Telling(
                new Passage(document.path(), part, span), text, sentences(text, span, part));
    }

    /// What a teller says, without the headline, the dateline and the credit around it.
    static Telling of(Teller teller) {
        var story =
                teller.document().stories().stream()
                        .filter(s ->
                                teller.part().equals(Part.BODY) && s.span().equals(teller.span()))
                        .findFirst();
        var text = teller.document().text(teller.part());
        var inner = story.map(Telling::inner).orElse(teller.span());
        return new Telling(teller.whole(), text, sentences(text, inner, teller.part()));
    }

    private static Span inner(Story story) {
        int start = story.span().start();
        int end = story.span().end();
        int middle = start + (end - start) / 2;
        for (var mark : Arrays.asList(story.headline(), story.dateline(), story.credit())) {
            if (mark != null && mark.end() <= middle) {
                start = Math.max(start, mark.end());
            } else if (mark != null && mark.start() > middle) {
                end = Math.min(end, mark.start());
            }
        }
        return new Span(start, Math.max(start, end));
    }

    /// Sentences, cut also at line breaks that follow a closing mark or open a paragraph: what
    /// [Sentences] leaves whole is one line of hand-wrapped text.
    private static List<Span> sentences(String text, Span span, String part) {
        var sentences = new ArrayList<Span>();
        boolean oneLineAParagraph = !part.equals(Part.TITLE) && hasLongLines(text, span);
        int from = span.start();
        for (int i = span.start(); i <= span.end(); i++) {
            if (i == span.end() || oneLineAParagraph && text.charAt(i) == '\n') {
                sentences.addAll(Sentences.of(text, from, i));
                from = Math.min(i + 1, span.end());
            }
        }
        return sentences;
    }

    /// Whether lines are as long as paragraphs are: then a line break ends one.
    private static boolean hasLongLines(String text, Span span) {
        int lines = 1;
        int longest = 0;
        int from = span.start();
        for (int i = span.start(); i < span.end(); i++) {
            if (text.charAt(i) == '\n') {
                longest = Math.max(longest, i - from);
                from = i + 1;
                lines++;
            }
        }
        longest = Math.max(longest, span.end() - from);
        return lines > 1 && longest > 140;
    }

    private boolean[] quoted() {
        var inside = new boolean[words.size()];
        int w = 0;
        for (var quotation : Quoted.of(text, whole.span())) {
            while (w < words.size() && words.get(w).start() < quotation.start()) {
                w++;
            }
            for (; w < words.size() && words.get(w).end() <= quotation.end(); w++) {
                inside[w] = true;
            }
        }
        return inside;
    }

    private long[] runs() {
        var found = new long[words.size()];
        int size = 0;
        for (int s = 0; s < sentences.size(); s++) {
            for (int w = firstWords[s]; w + RUN <= firstWords[s + 1]; w++) {
                found[size++] = (long) run(w) << 32 | w;
            }
        }
        var sorted = Arrays.copyOf(found, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /// A hash of the three words from word `w` on.
    int run(int w) {
        int hash = 17;
        for (int i = w; i < w + RUN; i++) {
            hash = 1_000_003 * hash + keys.get(i).hashCode();
        }
        return hash;
    }

    /// The first of the index entries with this hash or a later one; entries hold a word in their
    /// lower half.
    int entry(int hash) {
        int at = Arrays.binarySearch(runs, (long) hash << 32);
        return at < 0 ? -at - 1 : at;
    }

    /// The word at which a run with this hash begins, by its index entry, or -1 past the last one.
    int wordAt(int entry, int hash) {
        return entry < runs.length && (int) (runs[entry] >> 32) == hash ? (int) runs[entry] : -1;
    }

    /// Whether the first words of a range of another text stand here too.
    boolean has(Telling other, Span range) {
        if (range.length() < RUN) {
            return false;
        }
        int hash = other.run(range.start());
        return wordAt(entry(hash), hash) >= 0;
    }

    String text() {
        return text;
    }

    /// The part of the document that was cut up.
    Passage whole() {
        return whole;
    }

    List<Span> sentences() {
        return sentences;
    }

    List<Span> words() {
        return words;
    }

    List<String> keys() {
        return keys;
    }

    int firstWord(int sentence) {
        return firstWords[sentence];
    }

    /// The words of a sentence, as a side of a comparison.
    Wording.Side side(int sentence) {
        int from = firstWords[sentence];
        int to = firstWords[sentence + 1];
        return new Wording.Side(text, words.subList(from, to), keys.subList(from, to));
    }

    /// Whether a word stands in quotation marks.
    boolean isQuoted(int word) {
        return quoted[word];
    }

    /// How many words a sentence has.
    int length(int sentence) {
        return firstWords[sentence + 1] - firstWords[sentence];
    }

    /// The sentence in which a word stands.
    int sentenceOf(int word) {
        int at = Arrays.binarySearch(firstWords, word);
        int sentence = at < 0 ? -at - 2 : at;
        while (sentence + 1 < sentences.size() && firstWords[sentence + 1] <= word) {
            sentence++;
        }
        return sentence;
    }

    /// From the first to the last of some sentences.
    Passage passage(int first, int last) {
        return passage(new Span(sentences.get(first).start(), sentences.get(last).end()));
    }

    Passage passage(Span span) {
        return new Passage(whole.path(), whole.part(), span);
    }

    /// The verbatim words of a sentence.
    String sentence(int sentence) {
        return sentences.get(sentence).of(text);
    }

    /// Whether a sentence ends with a mark that closes one; a caption or a headline does not.
    boolean isClosed(int sentence) {
        int end = sentences.get(sentence).end() - 1;
        while (end > sentences.get(sentence).start() && "\"'”’»)]".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return ".!?…:".indexOf(text.charAt(end)) >= 0;
    }
}
