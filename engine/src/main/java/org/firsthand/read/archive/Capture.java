// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.read.archive.Records.WebRecord;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// A record of something captured, on its way to an item.
///
/// @param url null where the record names none
/// @param damage what is wrong with the member that it came out of; null where nothing is
record Capture(
        String name, @Nullable String url, Place place, WebRecord record, @Nullable String damage) {
    private static final double SURE = 0.99;
    private static final int FIGURES = 14;

    RecordHeader header() {
        return record.header();
    }

    boolean isRevisit() {
        return header().type().equals("revisit");
    }

    /// What is wrong with its member or with itself; null where nothing is.
    @Nullable String fault() {
        return damage != null ? damage : record.damage();
    }

    boolean isWeb() {
        return url == null || url.startsWith("http:") || url.startsWith("https:");
    }

    /// Whether a crawler wrote this, or fetched it for itself.
    boolean isOfTheCrawler() {
        boolean foreign = url != null && !url.startsWith("file:") && !url.startsWith("ftp:");
        return !isWeb() && foreign || label().endsWith("/robots.txt");
    }

    /// What a file of this address would be called.
    private String label() {
        var address = url == null ? name : url;
        int query = address.indexOf('?');
        int hash = address.indexOf('#');
        int end = query < 0 ? address.length() : query;
        return address.substring(0, hash >= 0 && hash < end ? hash : end);
    }

    /// The media type that the server gave, or else the record.
    String type(@Nullable HttpMessage http) {
        var type = HttpMessage.type(contentType(http));
        return type.equals("application/http") ? "" : type;
    }

    private String contentType(@Nullable HttpMessage http) {
        return http != null
                ? http.fields().get("content-type")
                : header().fields().getOrDefault("content-type", "");
    }

    /// Why only the beginning of the content is here; null where all is.
    @Nullable String truncated(HttpMessage.Body body) {
        if (record.cut()) {
            return "the file ends inside it";
        }
        var stated = header().fields().get("warc-truncated");
        return stated != null ? "cut when it was captured (" + stated + ")" : body.damage();
    }

    /// What this record captured at its address and time.
    Item item(@Nullable HttpMessage http, HttpMessage.Body body, @Nullable String truncated) {
        return new Item(
                name,
                label(),
                Bytes.of(body.content()),
                url,
                null,
                captured(),
                type(http),
                HttpMessage.charset(contentType(http)),
                truncated);
    }

    private @Nullable Fact<Moment> captured() {
        boolean arc = header().arc();
        var date = header().fields().getOrDefault("warc-date", "");
        var moment = Dates.parse(arc ? dashed(date) : date);
        return moment == null ? null : new Fact<>(moment, arc ? "ARC date" : "WARC-Date", SURE);
    }

    /// `20190514101530` as `2019-05-14T10:15:30Z`.
    private static String dashed(String date) {
        if (date.length() != FIGURES) {
            return date;
        }
        var day = date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6, 8);
        var time = date.substring(8, 10) + ":" + date.substring(10, 12) + ":" + date.substring(12);
        return day + "T" + time + "Z";
    }
}
