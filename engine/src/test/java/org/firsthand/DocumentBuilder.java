// SPDX-License-Identifier: Apache-2.0
package org.firsthand;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Ping;
import org.firsthand.model.Segment;
import org.firsthand.model.Span;
import org.firsthand.model.Story;
import org.firsthand.text.Hash;
import org.jspecify.annotations.Nullable;

/// A document made for a test, of which only what matters is named: an English text of one story,
/// or one like another but for what is set.
public final class DocumentBuilder {
    private String id;
    private String path;
    private String sha256;
    private Document.Kind kind = Document.Kind.TEXT;
    private @Nullable String url;
    private @Nullable Fact<String> title;
    private @Nullable Fact<String> outlet;
    private List<Fact<String>> authors = List.of();
    private @Nullable Fact<Moment> published;
    private @Nullable Fact<Moment> updated;
    private @Nullable Fact<Moment> captured;
    private String language = "en";
    private boolean analysed = true;
    private final String body;
    private List<Story> stories;
    private List<Segment> segments = List.of();
    private List<Comment> comments = List.of();
    private List<Ping> pings = List.of();
    private List<Link> links = List.of();
    private List<Link> media = List.of();
    private boolean truncated;
    private @Nullable Fact<String> charset;

    private DocumentBuilder(String path, String body) {
        this.id = Hash.id(path, body);
        this.path = path;
        this.sha256 = Hash.sha256(body.getBytes(StandardCharsets.UTF_8));
        this.body = body;
        this.stories = List.of(story(0, body.length()));
    }

    public static DocumentBuilder of(String path, String body) {
        return new DocumentBuilder(path, body);
    }

    public static DocumentBuilder like(Document d) {
        var copy = new DocumentBuilder(d.path(), d.body());
        copy.id = d.id();
        copy.sha256 = d.sha256();
        copy.kind = d.kind();
        copy.url = d.url();
        copy.title = d.title();
        copy.outlet = d.outlet();
        copy.authors = d.authors();
        copy.published = d.published();
        copy.updated = d.updated();
        copy.captured = d.captured();
        copy.language = d.language();
        copy.analysed = d.analysed();
        copy.stories = d.stories();
        copy.segments = d.segments();
        copy.comments = d.comments();
        copy.pings = d.pings();
        copy.links = d.links();
        copy.media = d.media();
        copy.truncated = d.truncated();
        copy.charset = d.charset();
        return copy;
    }

    /// A fact that the user gave.
    public static Fact<String> given(String value) {
        return new Fact<>(value, "given", 1);
    }

    /// A day such as `2021-03-04` that the user gave.
    public static Fact<Moment> day(String day) {
        return new Fact<>(Moment.day(LocalDate.parse(day)), "given", 1);
    }

    public DocumentBuilder path(String path) {
        this.path = path;
        return this;
    }

    public DocumentBuilder kind(Document.Kind kind) {
        this.kind = kind;
        return this;
    }

    public DocumentBuilder url(@Nullable String url) {
        this.url = url;
        return this;
    }

    public DocumentBuilder title(@Nullable Fact<String> title) {
        this.title = title;
        return this;
    }

    public DocumentBuilder outlet(@Nullable Fact<String> outlet) {
        this.outlet = outlet;
        return this;
    }

    public DocumentBuilder authors(List<Fact<String>> authors) {
        this.authors = authors;
        return this;
    }

    public DocumentBuilder published(@Nullable Fact<Moment> published) {
        this.published = published;
        return this;
    }

    public DocumentBuilder captured(@Nullable Fact<Moment> captured) {
        this.captured = captured;
        return this;
    }

    /// A language without rules.
    public DocumentBuilder foreign(String language) {
        this.language = language;
        this.analysed = false;
        return this;
    }

    private static Story story(int start, int end) {
        return new Story(new Span(start, end), null, null, null, null);
    }

    public DocumentBuilder stories(List<Story> stories) {
        this.stories = stories;
        return this;
    }

    /// Makes it a transcript, where there are segments.
    public DocumentBuilder segments(List<Segment> segments) {
        this.segments = segments;
        return segments.isEmpty() ? this : kind(Document.Kind.TRANSCRIPT);
    }

    /// Makes it a transcript whose lines are `Name: words`, each so many seconds long; `?: words`
    /// has no name. Behind a blank line stand remarks of its maker.
    public DocumentBuilder voices(double secondsEach) {
        var voices = new ArrayList<Segment>();
        int start = 0;
        for (var line : body.split("\n")) {
            if (line.isEmpty()) {
                stories(List.of(story(0, start), story(start + 1, body.length())));
                break;
            }
            int colon = line.indexOf(": ");
            var name = line.substring(0, colon);
            double from = voices.size() * secondsEach;
            voices.add(
                    new Segment(
                            new Span(start + colon + 2, start + line.length()),
                            name.equals("?") ? null : name,
                            from,
                            from + secondsEach));
            start += line.length() + 1;
        }
        return segments(voices);
    }

    public DocumentBuilder pings(List<Ping> pings) {
        this.pings = pings;
        return this;
    }

    public DocumentBuilder comments(List<Comment> comments) {
        this.comments = comments;
        return this;
    }

    public DocumentBuilder links(List<Link> links) {
        this.links = links;
        return this;
    }

    public DocumentBuilder media(List<Link> media) {
        this.media = media;
        return this;
    }

    public DocumentBuilder truncated() {
        this.truncated = true;
        return this;
    }

    public Document build() {
        return new Document(
                id, path, sha256, kind, url, title, outlet, authors, published, updated, captured,
                language, analysed, body, stories, segments, comments, pings, links, media,
                truncated, charset);
    }
}
