// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.text.Language;
import org.jspecify.annotations.Nullable;

/// Reads a plain text: its characters are kept exactly, its first lines, dateline and file name
/// tell outlet and date.
final class TextReader {
    /// The limit on lines in which stories are looked for.
    private static final String LINES_LIMIT = "lines";

    private static final int MOST_LINES = 500_000;
    private static final double DATELINE = 0.6;

    private TextReader() {}

    /// Reads `text`, found at `path`; its body ends where its discussion begins.
    static Draft read(String path, String text) {
        var thread = IndentedThread.of(text);
        return thread == null
                ? plain(path, text)
                : read(path, text.substring(0, thread.bodyEnd()), thread.comments());
    }

    /// Reads a text of which it is known that it holds no discussion.
    static Draft plain(String path, String text) {
        return read(path, text, List.of());
    }

    private static Draft read(String path, String text, List<Comment> comments) {
        var lines = Line.of(text, MOST_LINES);
        var masthead = Masthead.of(text, lines);
        var stories = Stories.of(text, masthead.lines());
        var notes = new ArrayList<Draft.Note>();
        if (lines.size() == MOST_LINES) {
            notes.add(
                    new Draft.Note(
                            null,
                            "Stories were looked for in the first " + MOST_LINES + " lines alone",
                            LINES_LIMIT,
                            Draft.Loss.NONE));
        }
        var published = masthead.published();
        if (published == null) {
            published = withoutMasthead(path, text, masthead.lines());
        }
        boolean one = stories.size() == 1 || masthead.published() != null;
        return new Draft(
                Document.Kind.TEXT,
                null,
                one ? masthead.title() : null,
                masthead.outlet(),
                masthead.authors(),
                published,
                null,
                null,
                Language.of(text),
                text,
                new StoryTimes(published, null).in(text, stories, List.of()),
                List.of(),
                comments,
                List.of(),
                List.of(),
                notes);
    }

    private static @Nullable Fact<Moment> withoutMasthead(
            String path, String text, List<Line> lines) {
        var named = FileName.date(path);
        if (named != null && named.value().precision() != Moment.Precision.YEAR) {
            return named;
        }
        var dateline = firstDateline(text, lines);
        var day = dateline == null ? null : day(dateline, FileName.year(named));
        return day == null ? named : new Fact<>(day, "dateline", DATELINE);
    }

    /// The first dateline among the first lines.
    private static @Nullable Dateline firstDateline(String text, List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), 12); i++) {
            var dateline =
                    lines.get(i).blank() ? null : Dateline.at(text, lines.get(i).span().start());
            if (dateline != null) {
                return dateline;
            }
        }
        return null;
    }

    /// The day of a dateline, in the year it names or else in `year`; null where neither is known.
    private static @Nullable Moment day(Dateline dateline, int year) {
        int known = dateline.year() > 0 ? dateline.year() : year;
        boolean readable =
                known > 0
                        && dateline.month() > 0
                        && dateline.day() > 0
                        && dateline.day() <= YearMonth.of(known, dateline.month()).lengthOfMonth();
        return readable ? Moment.day(LocalDate.of(known, dateline.month(), dateline.day())) : null;
    }
}
