// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firsthand.model.Span;
import org.firsthand.text.Numerals;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;

/// Cuts text into words in which a number is one word, however it is written: `fourteen` and `14`,
/// `a hundred and seventy` and `170`, `six point two million` and `6,200,000`, `per cent` and `%`
/// have the same key.
final class Figures {
    /// Words in which one number is written at most.
    private static final int MOST_WORDS = 10;

    private final String text;
    private final List<Span> words;
    private final List<Span> merged = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    private Figures(String text, List<Span> words) {
        this.text = text;
        this.words = words;
    }

    /// The words of a span of a text.
    static Wording.Side of(String text, Span span) {
        return of(text, Words.of(text, span.start(), span.end()));
    }

    /// Some words of a text, in order.
    static Wording.Side of(String text, List<Span> words) {
        var figures = new Figures(text, words);
        int i = 0;
        while (i < words.size()) {
            i = figures.add(i);
        }
        return new Wording.Side(text, List.copyOf(figures.merged), List.copyOf(figures.found));
    }

    private int add(int i) {
        var number = Numerals.at(keys(i), 0, MOST_WORDS);
        if (number != null && number.form() != Numerals.Form.PART) {
            put(i, i + number.end(), number.digits());
            percentSign(i + number.end());
            return i + number.end();
        }
        if (key(i).equals("per") && i + 1 < words.size() && key(i + 1).equals("cent")) {
            put(i, i + 2, "percent");
            return i + 2;
        }
        put(i, i + 1, key(i));
        return i + 1;
    }

    /// The words from one on that nothing but blanks and hyphens parts.
    private List<String> keys(int first) {
        var run = new ArrayList<String>();
        for (int i = first; i < words.size() && run.size() < MOST_WORDS; i++) {
            if (i > first && !joined(i)) {
                break;
            }
            run.add(words.get(i).of(text).toLowerCase(Locale.ROOT));
        }
        return run;
    }

    private void put(int from, int to, String key) {
        merged.add(new Span(words.get(from).start(), words.get(to - 1).end()));
        found.add(key);
    }

    /// A sign is no word elsewhere; here it stands for one.
    private void percentSign(int next) {
        int at = words.get(next - 1).end();
        if (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '%') {
            merged.add(new Span(at, at + 1));
            found.add("percent");
        }
    }

    private String key(int i) {
        return Wording.key(words.get(i).of(text));
    }

    /// Whether only spaces or a hyphen part a word from the one before.
    private boolean joined(int i) {
        if (i == 0 || i >= words.size()) {
            return false;
        }
        for (int p = words.get(i - 1).end(); p < words.get(i).start(); p++) {
            char c = text.charAt(p);
            if (!Character.isWhitespace(c) && c != '-') {
                return false;
            }
        }
        return true;
    }
}
