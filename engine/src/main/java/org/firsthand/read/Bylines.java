// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firsthand.text.Dates;
import org.firsthand.text.Days;

/// The names in a line such as `(By Jane Doe and John Roe, 5 May 2019)`.
final class Bylines {
    private static final int LONGEST_NAME = 50;
    private static final int MOST_WORDS = 6;
    private static final int MOST_NAMES = 20;

    private Bylines() {}

    /// The first name in a line without `By`, brackets and a point at the end; the line itself
    /// where no name is made out.
    static String name(String line) {
        var names = names(line);
        return names.isEmpty() ? trim(line.strip()) : names.getFirst();
    }

    /// The names in a line, in order.
    static List<String> names(String line) {
        var words = words(unlabelled(line));
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        for (int i = 0; i < words.size() && names.size() < MOST_NAMES; i++) {
            var word = words.get(i);
            var low = bare(word);
            boolean stops = isEnd(low, word, name.isEmpty());
            boolean parts = BylineWords.AND.contains(low) && !name.isEmpty();
            if (stops || parts) {
                boolean kept = add(name, names);
                if (stops || !kept && names.isEmpty()) {
                    return names;
                }
                continue;
            }
            char last = word.charAt(word.length() - 1);
            boolean ends = last == ',' || last == ';' || last == ':';
            name.append(name.isEmpty() ? "" : " ")
                    .append(ends ? word.substring(0, word.length() - 1) : word);
            if (ends && !add(name, names)) {
                return names;
            }
        }
        add(name, names);
        return names;
    }

    /// A word in small letters, without the mark behind it.
    private static String bare(String word) {
        int end = word.length();
        while (end > 1 && ",;:.".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isEnd(String low, String word, boolean first) {
        char c = word.charAt(0);
        return Character.isDigit(c)
                || word.indexOf('@') >= 0
                || low.startsWith("http")
                || "([{<|…©".indexOf(c) >= 0
                || Days.WEEKDAYS.contains(low)
                || BylineWords.ENDS.contains(low) && !(first && BylineWords.PARTICLES.contains(low))
                || Dates.month(low) > 0 && !first && !Character.isUpperCase(c);
    }

    /// Adds the name gathered so far, where it is one; what follows a name and is none ends the
    /// line.
    private static boolean add(StringBuilder gathered, List<String> names) {
        var name = trim(gathered.toString());
        gathered.setLength(0);
        boolean further = !names.isEmpty();
        boolean fits =
                isName(name)
                        && (!further
                                || !isRole(name) && (isWhole(name) || !isWhole(names.getLast())));
        if (fits && !names.contains(name)) {
            names.add(name);
        }
        return fits;
    }

    private static boolean isRole(String name) {
        return BylineWords.ROLES.contains(bare(name.substring(name.lastIndexOf(' ') + 1)));
    }

    /// The names in a field that holds nothing else: where none is made out by the rules for lines,
    /// the whole, if it is short.
    static List<String> stated(String field) {
        var names = names(field);
        var whole = field.strip();
        var words = words(whole);
        boolean shortOne =
                names.isEmpty()
                        && words.size() == 2
                        && whole.length() <= LONGEST_NAME
                        && words.stream()
                                .noneMatch(word -> BylineWords.NO_NAME.contains(bare(word)))
                        && whole.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
        return shortOne ? List.of(whole) : names;
    }

    /// Whether a name has two words or more.
    static boolean isWhole(String name) {
        int blank = name.indexOf(' ');
        return blank > 0 && Character.isUpperCase(name.codePointAt(blank + 1)) && !isDegree(name);
    }

    private static boolean isDegree(String name) {
        return name.length() < 4;
    }

    /// Whether words may be the name of a person.
    static boolean isName(String name) {
        if (name.length() < 2 || name.length() > LONGEST_NAME || name.indexOf('.') == 0) {
            return false;
        }
        int letters = 0;
        int marks = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            marks += Character.isLetter(c) || " .-'’".indexOf(c) >= 0 ? 0 : 1;
        }
        var words = words(name);
        boolean clean =
                letters >= 2
                        && marks <= name.length() / 4
                        && words.size() <= MOST_WORDS
                        && name.indexOf('/') < 0
                        && name.indexOf('?') < 0
                        && name.indexOf('!') < 0
                        && name.indexOf('=') < 0
                        && name.indexOf('_') < 0
                        && !isHost(name);
        return clean
                && !BylineWords.PARTICLES.contains(words.getLast())
                && words.stream().allMatch(word -> isNameWord(word, words.size()));
    }

    private static boolean isNameWord(String word, int words) {
        var low = bare(word);
        boolean particle = BylineWords.PARTICLES.contains(low) && words > 1;
        if (BylineWords.NO_NAME.contains(low) && !particle) {
            return false;
        }
        int first = 0;
        while (first < word.length() && !Character.isLetter(word.charAt(first))) {
            first++;
        }
        boolean small = first < word.length() && Character.isLowerCase(word.charAt(first));
        return words == 1 || !small || particle || low.startsWith("d'");
    }

    /// Whether one word is an address such as `star.example`.
    private static boolean isHost(String name) {
        int point = name.lastIndexOf('.');
        return name.indexOf(' ') < 0
                && point > 1
                && point < name.length() - 2
                && Character.isLowerCase(name.charAt(point + 1));
    }

    /// The line without the labels at its start.
    private static String unlabelled(String line) {
        var rest = line.strip();
        for (int i = 0; i < 5; i++) {
            int p = 0;
            while (p < rest.length() && " :|/(·•–—-»>,\u00a0".indexOf(rest.charAt(p)) >= 0) {
                p++;
            }
            rest = rest.substring(p);
            int end = 0;
            while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
                end++;
            }
            var word = rest.substring(0, end).toLowerCase(Locale.ROOT);
            boolean colon = end < rest.length() && rest.charAt(end) == ':';
            boolean label =
                    end < rest.length()
                            && (BylineWords.LABELS.contains(word)
                                    || colon && BylineWords.LABELS_WITH_COLON.contains(word));
            if (!label) {
                return rest;
            }
            rest = rest.substring(end);
        }
        return rest;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank =
                    i == text.length() || text.charAt(i) <= ' ' || text.charAt(i) == '\u00a0';
            if (blank) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /// Without marks around it; a point stays behind an initial.
    private static String trim(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && "(:,;|\"'*„“»«›‹>-–—".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from
                && (")],;:|\"'*“”«»>-–—".indexOf(name.charAt(to - 1)) >= 0
                        || name.charAt(to - 1) == '.' && !isInitial(name, to))) {
            to--;
        }
        return name.substring(from, to).strip();
    }

    private static boolean isInitial(String name, int to) {
        return to >= 3
                && Character.isUpperCase(name.charAt(to - 2))
                && (name.charAt(to - 3) == ' ' || name.charAt(to - 3) == '.');
    }
}
