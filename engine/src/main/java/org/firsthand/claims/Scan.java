// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firsthand.model.Span;
import org.firsthand.text.Days;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// A part of a document cut into paragraphs, sentences, tokens and quotations, once for all rules.
final class Scan {
    /// Tokens; a newspaper's sentence stays far below.
    private static final int LONGEST_SENTENCE = 300;

    /// Characters of a quotation in single marks that may hold a word with an apostrophe at its
    /// end.
    private static final int LONGEST_INNER = 200;

    private final String text;
    private final List<Span> paragraphs;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Span> quotations = new ArrayList<>();
    private final List<Span> sentences = new ArrayList<>();
    private final List<Integer> paragraphOf = new ArrayList<>();
    private final int[] quotationOf;
    private @Nullable Map<Integer, Days.Day> days;
    private int begin;

    private Scan(String text) {
        this.text = text;
        this.paragraphs = Paragraphs.of(text);
        for (int p = 0; p < paragraphs.size(); p++) {
            var paragraph = paragraphs.get(p);
            for (var sentence : Sentences.of(text, paragraph.start(), paragraph.end())) {
                sentence(sentence, p);
            }
        }
        quotationOf = new int[tokens.size()];
        Arrays.fill(quotationOf, -1);
        placeQuotations();
    }

    /// Cuts a text up.
    static Scan of(String text) {
        return new Scan(text);
    }

    String text() {
        return text;
    }

    /// The days that it names, by where they begin, with their weekday and without.
    Map<Integer, Days.Day> days() {
        if (days == null) {
            days = new HashMap<>();
            for (var day : Days.of(text)) {
                days.put(day.span().start(), day);
                days.putIfAbsent(day.from(), day);
            }
        }
        return days;
    }

    /// The paragraphs, in characters.
    List<Span> paragraphs() {
        return paragraphs;
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    /// The lower-case word or mark at an index; empty outside the part.
    String low(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).low();
    }

    /// The lower-case words and marks, in order.
    List<String> lows() {
        return new AbstractList<>() {
            @Override
            public String get(int i) {
                return low(i);
            }

            @Override
            public int size() {
                return tokens.size();
            }
        };
    }

    /// The tokens of the sentence that holds a token.
    Span sentence(int token) {
        return sentences.get(tokens.get(token).sentence());
    }

    /// Whether two tokens stand in one paragraph.
    boolean sameParagraph(int a, int b) {
        return paragraphOf
                .get(tokens.get(a).sentence())
                .equals(paragraphOf.get(tokens.get(b).sentence()));
    }

    /// Whether no other paragraph stands before the one of this token.
    boolean inFirstParagraph(int token) {
        return paragraphOf.get(tokens.get(token).sentence()) == 0;
    }

    /// The quotations, in tokens with their marks.
    List<Span> quotations() {
        return quotations;
    }

    /// The number of the quotation that holds a token; -1 where none does.
    int quotation(int token) {
        return quotationOf[token];
    }

    /// The characters of a range of tokens.
    Span chars(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /// What a range of tokens shows, without characters that do not.
    String shown(int from, int to) {
        return Words.shown(chars(from, to).of(text));
    }

    /// Words in a range of tokens.
    int words(int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n += tokens.get(i).word() ? 1 : 0;
        }
        return n;
    }

    /// Adds a sentence; one of monstrous length is cut, so that no look to its ends costs more than
    /// a fixed time.
    private void sentence(Span sentence, int paragraph) {
        begin = tokens.size();
        tokenise(sentence, paragraph);
        close(paragraph);
    }

    private void close(int paragraph) {
        if (tokens.size() > begin) {
            sentences.add(new Span(begin, tokens.size()));
            paragraphOf.add(paragraph);
            begin = tokens.size();
        }
    }

    private void tokenise(Span sentence, int paragraph) {
        int at = sentence.start();
        for (var word : Words.of(text, sentence.start(), sentence.end())) {
            if (word.start() < at) {
                continue;
            }
            marks(at, word.start(), paragraph);
            at = addWord(word, sentence.end());
            if (tokens.size() - begin >= LONGEST_SENTENCE) {
                close(paragraph);
            }
        }
        marks(at, sentence.end(), paragraph);
    }

    /// Adds a word with the point of its abbreviation; gives the offset after it.
    private int addWord(Span word, int sentenceEnd) {
        int end = word.end();
        boolean point = end + 1 < sentenceEnd && text.charAt(end) == '.';
        boolean sentenceWord =
                Character.isLowerCase(text.charAt(word.start())) && word.length() > 4;
        if (point
                && !sentenceWord
                && text.charAt(end + 1) != '.'
                && Quotations.markAt(text, end + 1) == 0) {
            end++;
        } else if (isPluralOwner(word, sentenceEnd)) {
            end++;
        }
        add(
                word.start(),
                end,
                Words.shown(word.of(text)).toLowerCase(Locale.ROOT).replace('’', '\'')
                        + (end > word.end() && !point ? "'" : ""));
        return end;
    }

    /// Whether the mark behind a word ends a possessive, as in `the visitors' log`, and no
    /// quotation.
    private boolean isPluralOwner(Span word, int sentenceEnd) {
        int end = word.end();
        if (end + 2 >= sentenceEnd || word.length() < 4 || text.charAt(end - 1) != 's') {
            return false;
        }
        char mark = text.charAt(end);
        boolean joined = mark == '\'' || mark == '’';
        if (!joined || text.charAt(end + 1) != ' ' || !Character.isLetter(text.charAt(end + 2))) {
            return false;
        }
        for (int i = word.start() - 1; i >= Math.max(0, end - LONGEST_INNER); i--) {
            char c = text.charAt(i);
            boolean opens = c == '\'' && (i == 0 || Character.isWhitespace(text.charAt(i - 1)));
            if (c == '‘' || opens) {
                return false;
            }
        }
        return true;
    }

    private void marks(int from, int to, int paragraph) {
        int i = from;
        while (i < to) {
            int length = Quotations.markAt(text, i);
            if (length > 0) {
                add(i, i + length, "\"");
            } else if (!Character.isWhitespace(text.charAt(i))) {
                add(i, i + 1, text.substring(i, i + 1));
            }
            i += Math.max(1, length);
            if (tokens.size() - begin >= LONGEST_SENTENCE) {
                close(paragraph);
            }
        }
    }

    private void add(int start, int end, String low) {
        tokens.add(
                new Token(
                        start,
                        end,
                        low,
                        Character.isUpperCase(text.charAt(start)),
                        sentences.size()));
    }

    private void placeQuotations() {
        int token = 0;
        for (var span : Quotations.of(text, paragraphs)) {
            while (token < tokens.size() && tokens.get(token).start() < span.start()) {
                token++;
            }
            int from = token;
            while (token < tokens.size() && tokens.get(token).end() <= span.end()) {
                quotationOf[token++] = quotations.size();
            }
            if (token > from) {
                quotations.add(new Span(from, token));
            }
        }
    }
}
