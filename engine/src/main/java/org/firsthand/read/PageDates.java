// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.text.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// When a page says it was published, and when updated: the one is never taken for the other.
final class PageDates {
    private static final double SURE = 0.95;
    private static final double LIKELY = 0.85;
    private static final double ADDRESS = 0.7;
    private static final double GUESS = 0.5;
    private static final int LONGEST_DATE_LINE = 160;
    private static final List<String> PUBLISHED =
            List.of(
                    "article:published_time",
                    "og:published_time",
                    "og:article:published_time",
                    "article:published",
                    "datepublished",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dc.date",
                    "dc.date.created",
                    "dcterms.created",
                    "dcterms.date",
                    "parsely-pub-date",
                    "sailthru.date",
                    "pubdate",
                    "publishdate",
                    "publish-date",
                    "publish_date",
                    "publication_date",
                    "publicationdate",
                    "cxenseparse:recs:publishtime",
                    "article.published",
                    "date",
                    "created",
                    "article_date_original",
                    "citation_publication_date",
                    "citation_date",
                    "originalpublicationdate",
                    "timestamp");
    private static final List<String> UPDATED =
            List.of(
                    "article:modified_time",
                    "og:updated_time",
                    "article:updated_time",
                    "datemodified",
                    "dcterms.modified",
                    "dc.date.modified",
                    "lastmod",
                    "last-modified",
                    "revised",
                    "article:modified",
                    "modified");
    private static final Set<String> UPDATE_WORDS =
            Set.of("updated", "modified", "update", "lastmod", "changed");
    private static final Set<String> DATE_WORDS =
            Set.of(
                    "date",
                    "published",
                    "publish",
                    "posted",
                    "pubdate",
                    "byline",
                    "timestamp",
                    "stamp",
                    "when",
                    "ago",
                    "age",
                    "dateline",
                    "meta",
                    "time",
                    "datum",
                    "postmeta",
                    "postinfo",
                    "info",
                    "created",
                    "submitted",
                    "publication",
                    "day",
                    "dates",
                    "datetime");

    private final Document page;
    private final JsonLd jsonLd;
    private final @Nullable String url;
    private final @Nullable Fact<Moment> captured;

    /// @param captured when the page was captured: only from there does `3 days ago` tell a date
    PageDates(Document page, JsonLd jsonLd, @Nullable String url, @Nullable Fact<Moment> captured) {
        this.page = page;
        this.jsonLd = jsonLd;
        this.url = url;
        this.captured = captured;
    }

    @Nullable Fact<Moment> published() {
        var found = fact(jsonLd.text("datePublished"), "json-ld datePublished", SURE);
        found = found != null ? found : meta(PUBLISHED);
        found =
                found != null
                        ? found
                        : marked(
                                "[itemprop=datePublished],[property=datePublished]",
                                "itemprop datePublished");
        found = found != null ? found : time();
        found = found != null ? found : inAddress();
        found = found != null ? found : inDateLine();
        found = found != null ? found : ago();
        return found;
    }

    @Nullable Fact<Moment> updated() {
        var found = fact(jsonLd.text("dateModified"), "json-ld dateModified", SURE);
        found = found != null ? found : meta(UPDATED);
        found =
                found != null
                        ? found
                        : marked(
                                "[itemprop=dateModified],[property=dateModified]",
                                "itemprop dateModified");
        if (found != null) {
            return found;
        }
        for (var time : page.select("time")) {
            var update = isUpdate(time) ? fact(value(time), "time updated", LIKELY) : null;
            if (update != null) {
                return update;
            }
        }
        return null;
    }

    /// The offset from UTC that the page's own times give; null where they give none, or only `Z`,
    /// which machines write wherever they stand.
    @Nullable ZoneOffset offset() {
        var values = new ArrayList<String>();
        Stream.of("datePublished", "dateModified").map(jsonLd::text).forEach(values::add);
        page.select("meta[content]").stream()
                .filter(meta ->
                        Stream.of("property", "name", "itemprop")
                                .map(meta::attr)
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .anyMatch(
                                        name -> PUBLISHED.contains(name) || UPDATED.contains(name)))
                .forEach(meta -> values.add(meta.attr("content")));
        page.select("[datetime]").forEach(time -> values.add(time.attr("datetime")));
        page.select("[itemprop=datePublished]").forEach(time -> values.add(time.attr("content")));
        for (var value : values) {
            var offset = value == null ? null : offset(value.strip());
            if (offset != null) {
                return offset;
            }
        }
        return null;
    }

    private static @Nullable ZoneOffset offset(String value) {
        int time = value.indexOf(':');
        int sign = Math.max(value.lastIndexOf('+'), value.lastIndexOf('-'));
        if (time < 0 || sign < time) {
            return null;
        }
        try {
            return ZoneOffset.of(value.substring(sign));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /// The first date of the article that is told as seen from the capture.
    private @Nullable Fact<Moment> ago() {
        if (captured == null) {
            return null;
        }
        var weights = Weights.of(page.body());
        for (var element : page.select("time,[class],[id]")) {
            boolean line =
                    weights.at(element).all() <= LONGEST_DATE_LINE
                            && (element.nameIs("time") || Names.have(element, DATE_WORDS))
                            && !isUpdate(element);
            var moment = line ? Ago.of(element.text(), captured.value()) : null;
            if (moment != null) {
                return new Fact<>(moment, "byline, seen from the capture", GUESS);
            }
        }
        return null;
    }

    private static @Nullable Fact<Moment> fact(
            @Nullable String value, String from, double confidence) {
        var moment = value == null ? null : Dates.parse(value);
        return moment == null ? null : new Fact<>(moment, from, confidence);
    }

    /// The date under the first of `names` that gives one.
    private @Nullable Fact<Moment> meta(List<String> names) {
        Fact<Moment> best = null;
        int rank = names.size();
        for (var meta : page.select("meta[content]")) {
            for (var attribute : new String[] {"property", "name", "itemprop"}) {
                int at = names.indexOf(meta.attr(attribute).toLowerCase(Locale.ROOT));
                var found =
                        at >= 0 && at < rank
                                ? fact(meta.attr("content"), "meta " + names.get(at), SURE)
                                : null;
                if (found != null) {
                    best = found;
                    rank = at;
                }
            }
        }
        return best;
    }

    private @Nullable Fact<Moment> marked(String query, String from) {
        for (var element : page.select(query)) {
            var found =
                    fact(
                            value(element),
                            element.normalName().equals("time")
                                    ? "time[" + from.replace(' ', '=') + "]"
                                    : from,
                            SURE);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The first `<time>` that is no update, one of the article before one of the page.
    private @Nullable Fact<Moment> time() {
        for (var query :
                new String[] {
                    "time[pubdate]", "article time", "time", "abbr.published", "abbr[title].date"
                }) {
            for (var time : page.select(query)) {
                boolean elsewhere =
                        isUpdate(time)
                                || time.closest("aside,footer,nav,li,.related,.comment,#comments")
                                        != null;
                var found = elsewhere ? null : fact(value(time), "time", LIKELY);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isUpdate(Element time) {
        return Names.have(time, UPDATE_WORDS) || "dateModified".equals(time.attr("itemprop"));
    }

    private static String value(Element element) {
        for (var attribute : new String[] {"datetime", "content", "title"}) {
            var value = element.attr(attribute).strip();
            if (!value.isEmpty() && Dates.parse(value) != null) {
                return value;
            }
        }
        return element.text();
    }

    private @Nullable Fact<Moment> inAddress() {
        if (url == null) {
            return null;
        }
        var dates = Dates.of(url);
        boolean day =
                !dates.isEmpty() && dates.getFirst().moment().precision() == Moment.Precision.DAY;
        return day ? new Fact<>(dates.getFirst().moment(), "url", ADDRESS) : null;
    }

    /// The first date in a short element that calls itself a date or byline.
    private @Nullable Fact<Moment> inDateLine() {
        var weights = Weights.of(page.body());
        for (var element : page.select("[class],[id]")) {
            if (weights.at(element).all() > LONGEST_DATE_LINE
                    || !Names.have(element, DATE_WORDS)
                    || Names.have(element, UPDATE_WORDS)) {
                continue;
            }
            for (var date : Dates.of(element.text())) {
                if (date.moment().precision() == Moment.Precision.DAY
                        || date.moment().precision() == Moment.Precision.MINUTE) {
                    return new Fact<>(date.moment(), "byline", GUESS);
                }
            }
        }
        return null;
    }
}
