// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.firsthand.model.Story;
import org.jspecify.annotations.Nullable;

/// Gives each of several stories of one body the time that stands at its head: that of its
/// `<time>`, else a stamp such as `11.25` on the day of the whole document.
///
/// @param day when the whole document was published; null where that is not known
/// @param offset from UTC of the clock that the document goes by; null where it is not known, and a
///   stamp tells no more than the day
record StoryTimes(@Nullable Fact<Moment> day, @Nullable ZoneOffset offset) {
    private static final double LIKELY = 0.85;
    private static final double GUESS = 0.6;

    /// Characters of a story in which its time stands.
    private static final int HEAD = 200;

    private static final int LINES = 3;

    /// A time and where it stands in the body.
    record Timed(int at, Moment moment) {}

    /// The stories with their times; one story has the time of its document, not one of its own.
    List<Story> in(String body, List<Story> stories, List<Timed> times) {
        return stories.size() < 2
                ? stories
                : stories.stream().map(story -> with(story, body, times)).toList();
    }

    private Story with(Story story, String body, List<Timed> times) {
        for (var time : times) {
            if (time.at() >= story.span().start()
                    && time.at() < Math.min(story.span().end(), story.span().start() + HEAD)) {
                return dated(story, new Fact<>(time.moment(), "time", LIKELY));
            }
        }
        return day == null ? story : dated(story, stamp(story.span(), body, day.value()));
    }

    private static Story dated(Story story, @Nullable Fact<Moment> published) {
        return new Story(
                story.span(), story.headline(), story.dateline(), story.credit(), published);
    }

    /// The time stamp in the first lines of a story, on `day`.
    private @Nullable Fact<Moment> stamp(Span story, String body, Moment day) {
        boolean known =
                day.precision() == Moment.Precision.DAY
                        || day.precision() == Moment.Precision.MINUTE;
        int from = story.start();
        for (int i = 0; known && i < LINES && from < story.end(); i++) {
            int end = body.indexOf('\n', from);
            end = end < 0 || end > story.end() ? story.end() : end;
            var line = new Line(Line.trim(body, from, end), Line.Hint.NONE);
            var stamp = line.blank() ? null : TimeStamp.of(body, line);
            if (stamp != null) {
                return new Fact<>(at(day, time(stamp.span().of(body))), "time stamp", GUESS);
            }
            from = end + 1;
        }
        return null;
    }

    private Moment at(Moment day, LocalTime time) {
        if (offset == null) {
            return Moment.day(LocalDate.ofInstant(day.from(), ZoneOffset.UTC));
        }
        var here = LocalDate.ofInstant(day.from(), offset);
        boolean whole = day.precision() == Moment.Precision.DAY;
        var date = whole ? LocalDate.parse(day.value().substring(0, 10)) : here;
        return Moment.minute(OffsetDateTime.of(date, time, offset));
    }

    private static LocalTime time(String stamp) {
        int colon = stamp.indexOf(':');
        int point = stamp.indexOf('.');
        int mark = colon > 0 && colon < 3 ? colon : point;
        int hour = Integer.parseInt(stamp.substring(0, mark));
        int minute = Integer.parseInt(stamp.substring(mark + 1, mark + 3));
        var half = stamp.substring(mark + 3).toLowerCase(Locale.ROOT).strip();
        boolean late = half.startsWith("p") && hour < 12;
        boolean midnight = half.startsWith("a") && hour == 12;
        return LocalTime.of(late ? hour + 12 : midnight ? 0 : hour, minute);
    }
}
