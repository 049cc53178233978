// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firsthand.model.Moment;
import org.firsthand.read.DateClue.Kind;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The dates that a page states for machines: in its JSON-LD, its meta fields, its address and, as
/// a last resort, in its scripts.
final class StatedDates {
    /// How sure a meta field is to hold the day of publication; some systems write the day of the
    /// template or of the last change into those of the lower ranks.
    private static final Map<String, Double> PUBLISHED =
            Map.ofEntries(
                    Map.entry("article:published_time", 0.9),
                    Map.entry("og:published_time", 0.88),
                    Map.entry("og:article:published_time", 0.88),
                    Map.entry("article:published", 0.88),
                    Map.entry("article.published", 0.88),
                    Map.entry("datepublished", 0.85),
                    Map.entry("originalpublicationdate", 0.85),
                    Map.entry("article_date_original", 0.85),
                    Map.entry("parsely-pub-date", 0.85),
                    Map.entry("cxenseparse:recs:publishtime", 0.85),
                    Map.entry("sailthru.date", 0.8),
                    Map.entry("dc.date.issued", 0.85),
                    Map.entry("dcterms.issued", 0.85),
                    Map.entry("citation_online_date", 0.8),
                    Map.entry("citation_publication_date", 0.75),
                    Map.entry("citation_date", 0.75),
                    Map.entry("prism.publicationdate", 0.75),
                    Map.entry("pubdate", 0.8),
                    Map.entry("publishdate", 0.8),
                    Map.entry("publish-date", 0.8),
                    Map.entry("publish_date", 0.8),
                    Map.entry("published-date", 0.8),
                    Map.entry("publication_date", 0.8),
                    Map.entry("publicationdate", 0.8),
                    Map.entry("date_published", 0.8),
                    Map.entry("article:publicationdate", 0.8),
                    Map.entry("bt:pubdate", 0.8),
                    Map.entry("rnews:datepublished", 0.85),
                    Map.entry("shareaholic:article_published_time", 0.8),
                    Map.entry("dc.date.created", 0.7),
                    Map.entry("dcterms.created", 0.7),
                    Map.entry("dc.created", 0.7),
                    Map.entry("datecreated", 0.7),
                    Map.entry("schema:datecreated", 0.7),
                    Map.entry("created", 0.65),
                    Map.entry("dc.date", 0.62),
                    Map.entry("dcterms.date", 0.55),
                    Map.entry("date", 0.65),
                    Map.entry("uploaddate", 0.6),
                    Map.entry("timestamp", 0.5));

    /// Keys under which scripts of article systems hold the day of publication.
    private static final List<String> KEYS =
            List.of(
                    "datePublished",
                    "published_at",
                    "publishedAt",
                    "publishDate",
                    "publish_date",
                    "publishdate",
                    "pubDate",
                    "publicationDate",
                    "publication_date",
                    "firstPublished",
                    "dateCreated",
                    "created_at",
                    "createdAt");

    private static final double ARTICLE = 0.9;
    private static final double CREATED = 0.7;
    private static final double PAGE = 0.8;
    private static final double VIDEO = 0.55;
    private static final double ADDRESS = 0.72;
    private static final double SCRIPT = 0.45;

    /// What a field is worth that is made to hold the day of publication.
    static final double MAIN = 0.75;

    private static final int MOST = 200;
    private static final int SEVERAL = 2;
    private static final int LONGEST_FIELD = 80;

    private final Dates.Figures figures;
    private final List<DateClue> clues = new ArrayList<>();
    private final List<Draft.Note> impossible = new ArrayList<>();

    /// @param figures how the page's dates in figures are read
    StatedDates(Dates.Figures figures) {
        this.figures = figures;
    }

    /// The main fields that hold what cannot be a date.
    List<Draft.Note> impossible() {
        return impossible;
    }

    List<DateClue> clues() {
        return clues;
    }

    /// Takes the dates of the article, else the page, and of its recordings.
    void take(JsonLd jsonLd) {
        var article = jsonLd.node();
        if (article != null) {
            boolean page = !JsonLd.isArticle(article);
            add(article, "datePublished", page ? PAGE : ARTICLE);
            add(article, "dateCreated", CREATED);
            add(article, "uploadDate", VIDEO);
        }
        long articles = jsonLd.dated().stream().filter(JsonLd::isArticle).count();
        for (var other : jsonLd.dated()) {
            boolean isOfAnother = article != null && JsonLd.isAnother(article, other);
            if (!isOfAnother && (articles < SEVERAL || !JsonLd.isArticle(other))) {
                add(other, "datePublished", PAGE);
            }
        }
        var recordings = jsonLd.recordings();
        if (recordings.size() == 1) {
            add(recordings.getFirst(), "uploadDate", VIDEO);
        }
    }

    private void add(JsonNode node, String field, double weight) {
        var stated = node.get(field);
        boolean isNumber = stated != null && stated.isIntegralNumber();
        var value = isNumber ? stated.asString() : JsonLd.text(stated);
        if (value != null) {
            add(value, Kind.JSON_LD, weight, "json-ld " + field);
        }
    }

    /// Takes the meta fields of `page`; a property of a part of the body is what [PrintedDates]
    /// finds.
    void takeMeta(Printed printed) {
        var head = printed.page().head();
        for (var meta : printed.tags().all("meta")) {
            boolean inHead = head.equals(meta.parent());
            for (var attribute : new String[] {"property", "name", inHead ? "itemprop" : "name"}) {
                var name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                var weight = name.isEmpty() ? null : PUBLISHED.get(name);
                if (weight != null && meta.hasAttr("content")) {
                    add(meta.attr("content"), Kind.META, weight, "meta " + name);
                }
            }
        }
    }

    /// Whether a meta field of this name holds when a page was published.
    static boolean isPublished(String name) {
        return PUBLISHED.containsKey(name);
    }

    /// Takes the day, or else the month, in an address: `/2019/05/08/`, `/20190508/`.
    void takeAddress(String url) {
        int path = url.indexOf('/', url.indexOf("//") < 0 ? 0 : url.indexOf("//") + 2);
        int query = url.indexOf('?');
        var text = path < 0 ? "" : url.substring(path, query < path ? url.length() : query);
        var dates = Dates.of(text);
        for (var date : dates) {
            if (date.moment().precision() == Moment.Precision.DAY) {
                clues.add(new DateClue(date.moment(), Kind.ADDRESS, ADDRESS, "url"));
                return;
            }
        }
        for (int i = 0; i < text.length(); i++) {
            var moment = parted(text, i) ? compact(text, i) : null;
            if (moment != null) {
                clues.add(new DateClue(moment, Kind.ADDRESS, ADDRESS, "url"));
                return;
            }
        }
        for (int i = 0; i + "/2000/01/".length() <= text.length(); i++) {
            var month = text.charAt(i) == '/' ? month(text, i + 1) : null;
            if (month != null) {
                clues.add(new DateClue(month, Kind.ADDRESS, ADDRESS, "url"));
                return;
            }
        }
    }

    private static boolean parted(String text, int i) {
        return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    }

    /// The month in `2000/01/`.
    private static @Nullable Moment month(String text, int i) {
        int year = figures(text, i, 4);
        int month = figures(text, i + 5, 2);
        boolean fits =
                year > 1990
                        && year < 2100
                        && month > 0
                        && month <= 12
                        && text.charAt(i + 4) == '/'
                        && (i + 7 == text.length() || text.charAt(i + 7) == '/');
        return fits ? Moment.month(LocalDate.of(year, month, 1)) : null;
    }

    /// The day in `20190508`, with no more figures behind it.
    static @Nullable Moment compact(String text, int i) {
        int value = figures(text, i, 8);
        boolean goesOn = i + 8 < text.length() && Character.isDigit(text.charAt(i + 8));
        int year = value / 10_000;
        int month = value / 100 % 100;
        int day = value % 100;
        boolean fits =
                !goesOn
                        && year > 1990
                        && year < 2100
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= LocalDate.of(year, month, 1).lengthOfMonth();
        return fits ? Moment.day(LocalDate.of(year, month, day)) : null;
    }

    private static int figures(String text, int i, int count) {
        int value = 0;
        for (int p = i; p < i + count; p++) {
            char c = p < text.length() ? text.charAt(p) : ' ';
            if (c < '0' || c > '9') {
                return 0;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    /// Takes the first date that a script of the page holds under a key such as `publishedAt`.
    void takeScripts(PageTags page) {
        for (var script : page.all("script")) {
            var text = script.data();
            for (var key : KEYS) {
                int at = text.indexOf(key);
                var value = at < 0 ? null : value(text, at + key.length());
                if (value != null && add(value, Kind.SCRIPT, SCRIPT, "script " + key)) {
                    return;
                }
            }
        }
    }

    /// What stands in quotation marks behind a key and a colon.
    private static @Nullable String value(String text, int at) {
        int p = at;
        while (p < text.length() && p < at + 8 && "\\\"': =".indexOf(text.charAt(p)) >= 0) {
            p++;
        }
        int end = p;
        while (end < text.length()
                && end < p + LONGEST_FIELD
                && "\\\"'<>{}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return p > at + 2 && end > p ? text.substring(p, end) : null;
    }

    private boolean add(String field, Kind kind, double weight, String from) {
        var value = field.strip();
        if (value.isEmpty() || value.length() > LONGEST_FIELD) {
            return false;
        }
        var compact = value.length() == 8 || value.length() == 14 ? compact(value) : null;
        var since = compact == null ? FieldTime.since(value) : null;
        var moment =
                compact != null ? compact : since != null ? since : Dates.parse(value, figures);
        if (moment == null && weight >= MAIN && isDated(value) && impossible.size() < MOST) {
            impossible.add(Draft.Note.at(from, "`" + value + "` is no date that can be"));
        }
        if (moment == null || clues.size() >= MOST) {
            return false;
        }
        clues.add(new DateClue(moment, kind, weight, from, FieldTime.clock(value, moment)));
        return true;
    }

    /// Whether a field is written as a date is: `2019-05-08`.
    private static boolean isDated(String value) {
        return figures(value, 0, 4) > 0 && value.startsWith("-", 4) && figures(value, 5, 2) > 0;
    }

    private static @Nullable Moment compact(String value) {
        return compact(value.substring(0, 8), 0);
    }
}
