// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Locale;
import java.util.Optional;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Segment;
import org.jspecify.annotations.Nullable;

/// A passage as one cites it: the quotation, speaker and time code where it is a transcript,
/// outlet, title, date, address, and the place in the captured file with its hash.
final class Citation {
    private static final String SEVERAL = "several voices";
    private static final int CITED = 600;
    private static final int HASH = 12;

    /// Of a time that the platform itself sets.
    private static final double SURE = 0.95;

    private final Offsets offsets;

    Citation(Offsets offsets) {
        this.offsets = offsets;
    }

    String of(Document document, Passage passage) {
        var title = document.title();
        var url = document.url();
        return "“"
                + Escape.clip(document.quote(passage).strip(), CITED)
                + "” — "
                + spoken(document, passage)
                + Quotes.clip(document.publisher())
                + (title == null ? "" : ", “" + Quotes.clip(title.value()) + "”")
                + ", "
                + Phrases.date(published(document, passage))
                + ". "
                + (url == null ? "" : Quotes.clip(url) + " ")
                + "("
                + place(document, passage)
                + ")";
    }

    /// `harbour/a.html, characters 10 to 42, SHA-256 0123456789ab…`.
    private String place(Document document, Passage passage) {
        var points = offsets.of(passage);
        var sha256 = document.sha256();
        return Quotes.clip(document.path())
                + (passage.part().equals(Part.BODY) ? "" : ", " + Quotes.clip(passage.part()))
                + ", characters "
                + points.at(passage.span().start())
                + " to "
                + points.at(passage.span().end())
                + ", SHA-256 "
                + sha256.substring(0, Math.min(HASH, sha256.length()))
                + "…";
    }

    private static String spoken(Document document, Passage passage) {
        return segment(document, passage).map(s -> spoken(s) + ", ").orElse("");
    }

    /// `Edmund Varley at 00:16:49`.
    static String spoken(Segment segment) {
        var speaker = segment.speaker();
        return (speaker == null ? "a voice" : Quotes.clip(speaker))
                + " at "
                + timeCode(segment.from());
    }

    /// When a passage came out: a comment at its own time, an entry of a live page with its own
    /// story.
    static @Nullable Fact<Moment> published(Document document, Passage passage) {
        var comment = document.comment(passage.part());
        var time = comment == null ? null : comment.time();
        if (time != null) {
            return new Fact<>(time, "comment", SURE);
        }
        if (passage.part().equals(Part.BODY)) {
            for (var story : document.stories()) {
                if (story.published() != null && story.span().overlap(passage.span()) > 0) {
                    return story.published();
                }
            }
        }
        return document.published();
    }

    /// Where a passage of a transcript begins to be spoken, and by whom; a passage may go through
    /// several voices.
    static Optional<Segment> segment(Document document, Passage passage) {
        if (!passage.part().equals(Part.BODY)) {
            return Optional.empty();
        }
        var spoken =
                document.segments().stream()
                        .filter(s ->
                                s.span().overlap(passage.span()) * 2
                                        >= Math.min(s.span().length(), passage.span().length()))
                        .toList();
        boolean several = spoken.stream().map(Segment::speaker).distinct().count() > 1;
        return spoken.stream()
                .findFirst()
                .map(s -> several ? new Segment(s.span(), SEVERAL, s.from(), s.to()) : s);
    }

    /// `00:16:49`.
    static String timeCode(double seconds) {
        long whole = (long) seconds;
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
