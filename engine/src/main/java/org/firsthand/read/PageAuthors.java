// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.model.Fact;
import org.firsthand.read.AuthorClue.Kind;
import org.firsthand.text.Dates;
import org.firsthand.text.Key;
import org.firsthand.text.Letters;
import org.firsthand.text.OutletWords;
import org.firsthand.text.Words;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Who wrote a page: the surest of the names in its JSON-LD, its meta fields and its bylines, which
/// bear each other out. A body such as the outlet itself is no author.
final class PageAuthors {
    private static final double SURE = 0.95;
    private static final double LEAST = 0.25;
    private static final double FULLER = 0.6;

    /// What is left of the weight of a name that may be none of a person.
    private static final double ONE_WORD = 0.75;

    private static final double DESK = 0.45;
    private static final double PERSON = 0.9;
    private static final double TYPELESS = 0.8;
    private static final double ONLY_PERSON = 0.35;
    private static final int NEAR = 600;
    private static final int MIDDLE = 2_500;
    private static final int LONGEST = 160;
    private static final int LONGEST_LABEL = 12;
    private static final int LONGEST_ROW = 160;
    private static final int MOST = 150;
    private static final int ROWS_BELOW = 3;
    private static final double STAMPED = 0.6;
    private static final Map<String, Double> FIELDS =
            Map.ofEntries(
                    Map.entry("author", 0.75),
                    Map.entry("article:author", 0.75),
                    Map.entry("article:author_name", 0.8),
                    Map.entry("og:article:author", 0.75),
                    Map.entry("article.author", 0.75),
                    Map.entry("dc.creator", 0.75),
                    Map.entry("dcterms.creator", 0.75),
                    Map.entry("dc:creator", 0.75),
                    Map.entry("citation_author", 0.85),
                    Map.entry("parsely-author", 0.8),
                    Map.entry("sailthru.author", 0.8),
                    Map.entry("cxenseparse:author", 0.8),
                    Map.entry("shareaholic:article_author_name", 0.7),
                    Map.entry("rbauthors", 0.7),
                    Map.entry("byl", 0.85),
                    Map.entry("authors", 0.75),
                    Map.entry("article_author", 0.75));
    private static final Set<String> TWITTER_LABELS =
            Set.of(
                    "written by",
                    "verfasst von",
                    "geschrieben von",
                    "escrito por",
                    "écrit par",
                    "scritto da",
                    "geschreven door",
                    "napisane przez",
                    "by",
                    "von",
                    "author",
                    "autor");
    private static final Set<String> DESKS =
            Set.of(
                    "redaktion",
                    "newsdesk",
                    "staff",
                    "redaction",
                    "redacción",
                    "redazione",
                    "editor",
                    "editors",
                    "desk",
                    "team",
                    "onlineredaktion",
                    "redaktionsteam");

    private final Printed printed;
    private final JsonLd jsonLd;
    private final Set<String> bodies = new LinkedHashSet<>();
    private final List<AuthorClue> clues = new ArrayList<>();

    /// @param outlet the name of the outlet; null where it is not known
    PageAuthors(Printed printed, JsonLd jsonLd, @Nullable String outlet) {
        this.printed = printed;
        this.jsonLd = jsonLd;
        jsonLd.names("publisher").forEach(name -> bodies.add(Key.of(name)));
        if (outlet != null) {
            bodies.add(Key.of(outlet));
        }
    }

    /// The authors in order; none where no clue is sure enough.
    List<Fact<String>> find() {
        takeJsonLd();
        takeMeta(printed.tags());
        takePrinted();
        AuthorClue best = null;
        double most = 0;
        for (var clue : clues) {
            double score = score(clue);
            if (score > most) {
                best = clue;
                most = score;
            }
        }
        if (best == null || most < LEAST) {
            return List.of();
        }
        best = fuller(best);
        double confidence = Math.min(SURE, StrictMath.round(most * 100) / 100.0);
        var from = best.from();
        return best.names().stream().map(name -> new Fact<>(name, from, confidence)).toList();
    }

    /// A clue that names the same and others besides, where it is likely by itself.
    private AuthorClue fuller(AuthorClue best) {
        var found = best;
        for (var clue : clues) {
            boolean more =
                    clue.weight() >= FULLER
                            && clue.names().size() > found.names().size()
                            && clue.names().containsAll(found.names());
            found = more ? clue : found;
        }
        return found;
    }

    private double score(AuthorClue clue) {
        var kinds = new EnumMap<Kind, Double>(Kind.class);
        kinds.put(clue.kind(), clue.weight());
        for (var other : clues) {
            if (other.kind() != clue.kind() && clue.shares(other)) {
                kinds.merge(other.kind(), other.weight(), Math::max);
            }
        }
        double none = 1;
        for (double weight : kinds.values()) {
            none *= 1 - weight;
        }
        return 1 - none;
    }

    private void takeJsonLd() {
        var persons = jsonLd.authors();
        if (!persons.isEmpty()) {
            var names = new ArrayList<String>();
            persons.forEach(person -> names.addAll(Bylines.stated(person.name())));
            boolean typed = persons.stream().allMatch(JsonLd.Author::person);
            add(names, Kind.JSON_LD, typed ? PERSON : TYPELESS, "json-ld author");
        }
        jsonLd.onlyPerson()
                .ifPresent(name ->
                        add(Bylines.names(name), Kind.JSON_LD, ONLY_PERSON, "json-ld person"));
    }

    private void takeMeta(PageTags page) {
        var fields = new TreeMap<String, List<String>>();
        var label = "";
        for (var meta : page.all("meta")) {
            if (!meta.hasAttr("content")) {
                continue;
            }
            var content = meta.attr("content").strip();
            for (var attribute : new String[] {"name", "property", "itemprop"}) {
                var name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                if (name.isEmpty()) {
                    continue;
                }
                if (name.equals("twitter:label1")) {
                    label = content.toLowerCase(Locale.ROOT);
                }
                boolean byline = name.equals("twitter:data1") && TWITTER_LABELS.contains(label);
                if ((byline || FIELDS.containsKey(name))
                        && content.length() <= LONGEST
                        && !content.contains("://")) {
                    fields.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
                    break;
                }
            }
        }
        fields.forEach((name, values) -> {
            var names = new ArrayList<String>();
            for (var value : values) {
                names.addAll(Bylines.stated(turned(name, value)));
            }
            add(names, Kind.META, FIELDS.getOrDefault(name, 0.85), "meta " + name);
        });
    }

    /// `Doe, Jane` of a field of a catalogue the other way round.
    private static String turned(String field, String value) {
        int comma = value.indexOf(',');
        boolean catalogue = field.startsWith("citation") || field.startsWith("dc");
        boolean pair =
                comma > 0
                        && comma == value.lastIndexOf(',')
                        && value.substring(0, comma).indexOf(' ') < 0;
        return catalogue && pair
                ? value.substring(comma + 1).strip() + " " + value.substring(0, comma)
                : value;
    }

    /// Takes the elements that call themselves a byline, those of one line as one, and the lines
    /// that begin with `By`.
    private void takePrinted() {
        int taken = 0;
        int row = -1;
        AuthorClue open = null;
        for (var credit : printed.credits()) {
            if (taken++ >= MOST) {
                break;
            }
            double weight =
                    printed.holdsHeadline(credit.element())
                            ? 0
                            : weight(credit.element(), credit.at());
            if (weight == 0) {
                continue;
            }
            var text = firstLine(credit.element());
            var names = text.length() > LONGEST ? List.<String>of() : Bylines.names(text);
            int here = printed.row(credit.at());
            if (open != null && here == row && open.weight() == weight && !names.isEmpty()) {
                var both = new LinkedHashSet<>(open.names());
                both.addAll(names);
                names = List.copyOf(both);
                clues.remove(open);
            }
            open = add(names, Kind.PRINTED, weight, "byline");
            row = here;
        }
        takeRows();
    }

    private void takeRows() {
        var rows = printed.rows();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.text().length() > LONGEST_ROW || i == printed.headline()) {
                continue;
            }
            boolean alone = row.text().length() <= LONGEST_LABEL && BY.contains(label(row.text()));
            int at = alone && i + 1 < rows.size() ? 0 : by(row.text());
            if (at < 0) {
                takeStamped(row, i);
                continue;
            }
            int gap = gap(row.at());
            double base = gap <= NEAR ? 0.7 : gap <= MIDDLE ? 0.45 : 0.3;
            var line = row.text().substring(at);
            base = line.indexOf(':') > 0 && line.indexOf(':') < 10 ? Math.max(base, 0.5) : base;
            var names = Bylines.names(alone ? rows.get(i + 1).text() : line);
            boolean whole = !names.isEmpty() && names.stream().allMatch(Bylines::isWhole);
            base = whole || at > 0 ? base : base * 0.6;
            double weight = inRegion(base * (at == 0 ? 1 : 0.85), row.block(), row.at());
            if (weight > 0) {
                add(names, Kind.PRINTED, weight, "byline");
            }
        }
    }

    /// Takes a line right below the headline that holds nothing but whole names and a day, such as
    /// `Jane Doe, Monday 5 May 2019`.
    private void takeStamped(Printed.Row row, int i) {
        boolean below =
                printed.headline() >= 0
                        && i > printed.headline()
                        && i <= printed.headline() + ROWS_BELOW;
        if (!below) {
            return;
        }
        var text = row.text();
        var names = Bylines.names(text);
        boolean stamped =
                !names.isEmpty()
                        && names.stream().allMatch(Bylines::isWhole)
                        && text.startsWith(names.getFirst())
                        && !Dates.of(text).isEmpty()
                        && new Stampline(names).is(text);
        double weight = stamped ? inRegion(STAMPED, row.block(), row.at()) : 0;
        if (weight > 0) {
            add(names, Kind.PRINTED, weight, "byline");
        }
    }

    private static final List<String> BY =
            List.of(
                    "by ",
                    "von ",
                    "von: ",
                    "autor ",
                    "author ",
                    "autorin ",
                    "by: ",
                    "par ",
                    "por ",
                    "door ",
                    "autor: ",
                    "autorin: ",
                    "author: ",
                    "text: ",
                    "auteur : ",
                    "vom ",
                    "words: ",
                    "przez ",
                    "di ");

    /// The first letters of these.
    private static final String BY_LETTERS = "bvapdtwBVAPDTW";

    /// A line that may be a label, as it would open a line.
    private static String label(String text) {
        return text.toLowerCase(Locale.ROOT) + " ";
    }

    /// Where a line tells by whom it is: at its start, or behind a date.
    private static int by(String text) {
        if (!mayTell(text)) {
            return -1;
        }
        var low = text.toLowerCase(Locale.ROOT);
        if (low.length() != text.length()) {
            return -1;
        }
        for (var word : BY) {
            if (low.startsWith(word)) {
                return 0;
            }
            int at = low.indexOf(" " + word);
            boolean dated =
                    at > 0
                            && (low.charAt(at - 1) == '|'
                                    || low.charAt(at - 1) == ','
                                    || Character.isDigit(low.charAt(at - 1))
                                    || low.startsWith("uhr", at - 3)
                                    || isPosted(low, at));
            if (dated) {
                return at + 1;
            }
        }
        return -1;
    }

    /// Whether one of the words opens the line or stands behind a blank: most lines need no closer
    /// look.
    private static boolean mayTell(String text) {
        int from = 0;
        while (from < text.length()) {
            if (BY_LETTERS.indexOf(text.charAt(from)) >= 0 && opens(text, from)) {
                return true;
            }
            int blank = text.indexOf(' ', from);
            from = blank < 0 ? text.length() : blank + 1;
        }
        return false;
    }

    private static boolean opens(String text, int from) {
        for (var word : BY) {
            if (Letters.lower(text.charAt(from)) == word.charAt(0)
                    && text.regionMatches(true, from, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPosted(String low, int at) {
        for (var word :
                List.of(
                        "posted",
                        "written",
                        "published",
                        "geschrieben",
                        "verfasst",
                        "veröffentlicht",
                        "gespeichert",
                        "erstellt",
                        "escrito",
                        "publié")) {
            if (at >= word.length() && low.startsWith(word, at - word.length())) {
                return true;
            }
        }
        return false;
    }

    private double weight(Element element, int at) {
        int gap = gap(at);
        double base;
        if (element.attr("rel").equals("author") || element.attr("itemprop").equals("author")) {
            base = gap <= NEAR ? 0.88 : gap <= MIDDLE ? 0.6 : 0.5;
        } else {
            base = gap <= NEAR ? 0.75 : gap <= MIDDLE ? 0.5 : 0.35;
        }
        return inRegion(base, element, at);
    }

    private double inRegion(double weight, Element element, int at) {
        boolean close = printed.headline() >= 0 && gap(at) <= NEAR / 2;
        double order = 1 - Math.min(0.2, clues.size() * 0.01);
        return order
                * switch (printed.region(element)) {
                    case ACCOUNT -> weight;
                    case HEAD ->
                            printed.headline() >= 0 && printed.behindHeadline(at) >= -NEAR / 3
                                    ? weight
                                    : printed.headline() < 0 ? weight * 0.6 : weight * 0.3;
                    case SITE -> weight * 0.3;
                    case ASIDE -> close ? weight * 0.9 : weight * 0.35;
                    case COMMENTS -> 0;
                };
    }

    private int gap(int at) {
        int behind = printed.behindHeadline(at);
        return behind < 0 ? -behind * 3 : behind;
    }

    /// The words of an element up to its first break between blocks.
    private static String firstLine(Element element) {
        var line = new StringBuilder();
        append(element, line);
        return line.toString().strip();
    }

    private static boolean append(Element element, StringBuilder line) {
        for (var child : element.childNodes()) {
            if (child instanceof TextNode text) {
                line.append(line.isEmpty() ? "" : " ").append(text.getWholeText().strip());
            } else if (child instanceof Element inner && line.length() <= LONGEST) {
                boolean breaks = !Blocks.isInline(inner) && !line.toString().isBlank();
                if (breaks
                        || append(inner, line)
                        || !Blocks.isInline(inner) && !line.toString().isBlank()) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable AuthorClue add(List<String> found, Kind kind, double weight, String from) {
        var names = new LinkedHashSet<String>();
        for (var name : found) {
            if (!isBody(name)) {
                names.add(name);
            }
        }
        if (names.isEmpty() || clues.size() >= MOST) {
            return null;
        }
        var first = names.getFirst();
        boolean desk = false;
        for (var word : first.split(" ")) {
            desk |= DESKS.contains(word.toLowerCase(Locale.ROOT));
        }
        boolean outlet =
                Words.of(first).stream().anyMatch(word -> OutletWords.contains(word.of(first)));
        double sure = weight * (desk || outlet ? DESK : first.indexOf(' ') > 0 ? 1 : ONE_WORD);
        var clue = new AuthorClue(List.copyOf(names), kind, sure, from);
        clues.add(clue);
        return clue;
    }

    private boolean isBody(String name) {
        var key = Key.of(name);
        return key.isEmpty() || bodies.contains(key);
    }
}
