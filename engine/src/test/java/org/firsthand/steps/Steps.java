// SPDX-License-Identifier: Apache-2.0
package org.firsthand.steps;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts the steps of code that [StepLoader] loaded: each call and each turn of a loop is one, and
/// what the platform does with texts, bytes and lists is as many as it looks at or copies.
///
/// A method here stands for that of the platform of which it has the name: it takes what that is
/// called on as its first argument, counts, and does the same.
@SuppressWarnings("unused") // called from code that is made while it is loaded
public final class Steps {
    private static long count;

    private Steps() {}

    /// How many were counted up to now.
    static long count() {
        return count;
    }

    /// A call, or a turn of a loop.
    public static void step() {
        count++;
    }

    /// A text that was made.
    public static void made(@Nullable Object result) {
        count +=
                switch (result) {
                    case String text -> text.length();
                    case byte[] bytes -> bytes.length;
                    case char[] letters -> letters.length;
                    case Object[] objects -> objects.length;
                    case null, default -> 0;
                };
    }

    private static int looked(int found, int from, int all) {
        count += 1 + Math.max(0, found < 0 ? all - from : found - from);
        return found;
    }

    private static int lookedBack(int found, int from) {
        count += 1 + Math.max(0, found < 0 ? from : from - found);
        return found;
    }

    public static int indexOf(String text, int point) {
        return looked(text.indexOf(point), 0, text.length());
    }

    public static int indexOf(String text, int point, int from) {
        return looked(text.indexOf(point, from), from, text.length());
    }

    public static int indexOf(String text, String words) {
        return looked(text.indexOf(words), 0, text.length());
    }

    public static int indexOf(String text, String words, int from) {
        return looked(text.indexOf(words, from), from, text.length());
    }

    public static int lastIndexOf(String text, int point) {
        return lookedBack(text.lastIndexOf(point), text.length());
    }

    public static int lastIndexOf(String text, int point, int from) {
        return lookedBack(text.lastIndexOf(point, from), from);
    }

    public static int lastIndexOf(String text, String words) {
        return lookedBack(text.lastIndexOf(words), text.length());
    }

    public static int lastIndexOf(String text, String words, int from) {
        return lookedBack(text.lastIndexOf(words, from), from);
    }

    public static boolean contains(String text, CharSequence words) {
        looked(text.indexOf(words.toString()), 0, text.length());
        return text.contains(words);
    }

    public static boolean equals(String text, @Nullable Object other) {
        boolean alike = other instanceof String string && string.length() == text.length();
        count += alike ? 1 + text.length() : 1;
        return text.equals(other);
    }

    public static boolean startsWith(String text, String words) {
        count += words.length();
        return text.startsWith(words);
    }

    public static boolean startsWith(String text, String words, int from) {
        count += words.length();
        return text.startsWith(words, from);
    }

    public static boolean endsWith(String text, String words) {
        count += words.length();
        return text.endsWith(words);
    }

    public static boolean isBlank(String text) {
        int p = 0;
        while (p < text.length() && Character.isWhitespace(text.charAt(p))) {
            p++;
        }
        count += 1 + p;
        return text.isBlank();
    }

    public static IntStream chars(String text) {
        count += text.length();
        return text.chars();
    }

    public static IntStream codePoints(String text) {
        count += text.length();
        return text.codePoints();
    }

    public static Stream<String> lines(String text) {
        count += text.length();
        return text.lines();
    }

    public static String[] split(String text, String mark) {
        count += text.length();
        return text.split(mark);
    }

    public static String[] split(String text, String mark, int limit) {
        count += text.length();
        return text.split(mark, limit);
    }

    public static int codePointCount(String text, int from, int to) {
        count += Math.max(0, to - from);
        return text.codePointCount(from, to);
    }

    public static StringBuilder append(StringBuilder builder, @Nullable String text) {
        count += text == null ? 0 : text.length();
        return builder.append(text);
    }

    public static StringBuilder append(StringBuilder builder, CharSequence text, int from, int to) {
        count += Math.max(0, to - from);
        return builder.append(text, from, to);
    }

    public static StringBuilder insert(StringBuilder builder, int at, String text) {
        count += builder.length();
        return builder.insert(at, text);
    }

    public static StringBuilder insert(StringBuilder builder, int at, char letter) {
        count += builder.length();
        return builder.insert(at, letter);
    }

    public static StringBuilder deleteCharAt(StringBuilder builder, int at) {
        count += builder.length() - at;
        return builder.deleteCharAt(at);
    }

    public static StringBuilder delete(StringBuilder builder, int from, int to) {
        count += builder.length() - from;
        return builder.delete(from, to);
    }

    public static int indexOf(StringBuilder builder, String words) {
        return looked(builder.indexOf(words), 0, builder.length());
    }

    public static int lastIndexOf(StringBuilder builder, String words) {
        return lookedBack(builder.lastIndexOf(words), builder.length());
    }

    public static boolean contains(List<?> list, Object item) {
        count += list.size();
        return list.contains(item);
    }

    public static int indexOf(List<?> list, Object item) {
        count += list.size();
        return list.indexOf(item);
    }

    public static boolean remove(List<?> list, Object item) {
        count += list.size();
        return list.remove(item);
    }

    public static <T> T remove(List<T> list, int at) {
        count += list.size() - at;
        return list.remove(at);
    }

    public static <T> T removeFirst(List<T> list) {
        count += list.size();
        return list.removeFirst();
    }

    public static <T> void addFirst(List<T> list, T item) {
        count += list.size();
        list.addFirst(item);
    }

    public static <T> void add(List<T> list, int at, T item) {
        count += list.size() - at;
        list.add(at, item);
    }

    public static <T> boolean addAll(List<T> list, Collection<? extends T> items) {
        count += items.size();
        return list.addAll(items);
    }

    public static <T> Stream<T> stream(List<T> list) {
        count += list.size();
        return list.stream();
    }

    public static <T> Stream<T> stream(Collection<T> items) {
        count += items.size();
        return items.stream();
    }

    /// Stand for methods of `Arrays` and `System`.
    public static final class Static {
        private Static() {}

        public static boolean equals(byte[] a, int from, int to, byte[] b, int start, int end) {
            count += Math.max(0, to - from);
            return Arrays.equals(a, from, to, b, start, end);
        }

        public static void fill(byte[] bytes, int from, int to, byte value) {
            count += Math.max(0, to - from);
            Arrays.fill(bytes, from, to, value);
        }

        @SuppressWarnings("SuspiciousSystemArraycopy") // as the caller has it
        public static void arraycopy(Object from, int at, Object into, int start, int length) {
            count += length;
            System.arraycopy(from, at, into, start, length);
        }

        public static <T> List<T> copyOf(Collection<? extends T> items) {
            count += items.size();
            return List.copyOf(items);
        }
    }
}
