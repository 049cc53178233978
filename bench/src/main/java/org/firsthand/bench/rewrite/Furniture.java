// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives pages other furniture: other element classes, other words in their navigation and on
/// cookies, and meta tags, links of navigation and asides in another order.
///
/// What one outlet prints on several pages stays the same on all of them. Classes of widespread
/// content systems are not in the table and stay, since markup of their kind has no others.
final class Furniture {
    private static final int ROW = 3;
    private static final Pattern CLASSES =
            Pattern.compile("(?<head>\\b(?:class|id|for|aria-labelledby)=[\"'])(?<names>[^\"']*)");
    private static final Pattern STYLE = Pattern.compile("(?s)<style.*?</style>");
    private static final Pattern SELECTOR = Pattern.compile("(?<=[.#])[A-Za-z][\\w-]*");
    private static final Pattern META = Pattern.compile("<meta\\s(?![^>]*charset)[^>]*>");
    private static final Pattern LINK =
            Pattern.compile("<a\\b[^>]*>(?<label>\\p{L}[^<]{0,23})</a>");
    private static final Pattern LINKS =
            Pattern.compile(
                    "(?:<a\\b[^>]*>\\p{L}[^<]{0,23}</a>(?:</li>|<li[^>]*>|</?span[^>]*>|[\\s|·•\\[\\]]|&nbsp;|&middot;)*){"
                            + ROW
                            + ",}");
    private static final Pattern COOKIES =
            Pattern.compile("(?<=>)(?<text>[^<>]*\\b[Cc]ookies\\b[^<>]*)(?=<)");
    private static final Pattern ASIDES =
            Pattern.compile("(?s)(?:<aside\\b(?:(?!</?aside).)*</aside>\\s*){2,}");
    private static final Pattern ASIDE = Pattern.compile("(?s)<aside\\b(?:(?!</?aside).)*</aside>");
    private static final int SHORTEST_NOTICE = 30;

    private final Names.Table table;
    private final long seed;
    private final Map<String, String> classes = new TreeMap<>();
    private final Map<String, String> prefixes = new TreeMap<>();
    private final Map<String, String> labels = new TreeMap<>();
    private final List<String> freeLabels;

    Furniture(Names.Table table, Random random) {
        this.table = table;
        this.seed = random.nextLong();
        new TreeMap<>(table.classes())
                .forEach((name, others) ->
                        classes.put(name, others.get(random.nextInt(others.size()))));
        for (var prefix : table.prefixes()) {
            prefixes.put(
                    prefix,
                    (char) ('a' + random.nextInt(26))
                            + ""
                            + (char) ('a' + random.nextInt(26))
                            + "-");
        }
        freeLabels = new ArrayList<>(table.labels());
        Collections.shuffle(freeLabels, random);
    }

    String anew(String page) {
        var text =
                CLASSES.matcher(page)
                        .replaceAll(m -> quoted(m.group("head") + names(m.group("names"))));
        text =
                STYLE.matcher(text)
                        .replaceAll(m ->
                                quoted(
                                        SELECTOR.matcher(m.group())
                                                .replaceAll(s -> quoted(name(s.group())))));
        text = LINKS.matcher(text).replaceAll(m -> quoted(navigation(m.group())));
        text = COOKIES.matcher(text).replaceAll(m -> quoted(notice(m.group("text"))));
        text = ASIDES.matcher(text).replaceAll(m -> quoted(shuffled(m.group(), ASIDE)));
        return shuffled(text, META);
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    private String names(String names) {
        var others = new ArrayList<String>();
        for (var name : names.split(" ", -1)) {
            others.add(name(name));
        }
        return String.join(" ", others);
    }

    private String name(String name) {
        var other = classes.get(name);
        if (other != null) {
            return other;
        }
        for (var prefix : prefixes.entrySet()) {
            if (name.startsWith(prefix.getKey())) {
                return prefix.getValue() + name.substring(prefix.getKey().length());
            }
        }
        return name;
    }

    /// The links in another order, each under another label.
    private String navigation(String links) {
        var relabelled =
                LINK.matcher(links)
                        .replaceAll(m -> {
                            int from = m.start("label") - m.start();
                            return quoted(
                                    m.group().substring(0, from)
                                            + label(m.group("label"))
                                            + "</a>");
                        });
        return shuffled(relabelled, LINK);
    }

    private String label(String label) {
        return labels.computeIfAbsent(
                label, l -> freeLabels.isEmpty() ? l : freeLabels.removeLast());
    }

    private String notice(String text) {
        return text.strip().length() < SHORTEST_NOTICE
                ? text
                : table.cookies().get(random(text).nextInt(table.cookies().size()));
    }

    /// The matches in another order, each in the place of another.
    private String shuffled(String text, Pattern pattern) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        Collections.shuffle(found, random(String.join("", found)));
        var next = found.iterator();
        return pattern.matcher(text).replaceAll(m -> quoted(next.next()));
    }

    private Random random(String text) {
        return new Random(seed ^ text.toLowerCase(Locale.ROOT).hashCode());
    }
}
