// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.firsthand.model.Document.Kind;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Problem;
import org.firsthand.text.Dates;
import org.firsthand.text.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads a page: its facts from where it states them, its account without what stands around it.
final class PageReader {
    private static final int A_DISCUSSION = 300;
    private static final double GUESS = 0.6;

    /// Comments that a page may count and not show, since they were deleted or link here from other
    /// pages: so many, and this share of all.
    private static final int FEW = 2;

    private static final double A_PART = 0.25;
    private static final String OURS = "Firsthand";
    private static final String STATED =
            "The page does not show the whole account: its text is what the JSON-LD states";

    private PageReader() {}

    /// Reads the characters of the page found at `path`.
    static Draft read(String path, String html) {
        return read(path, Markup.parse(html), new SavedPage(null, null));
    }

    /// Whether the page says that it is a report which Firsthand wrote.
    static boolean isOwnReport(Markup markup) {
        var name = markup.tags().meta("name", "generator");
        return name.equals(OURS) || name.startsWith(OURS + " ");
    }

    /// Reads a page of which it is known, or not, from where and when it was captured.
    static Draft read(String path, Markup markup, SavedPage from) {
        return read(path, markup, from, BodyModel.shipped());
    }

    /// The same with a model of our own.
    static Draft read(String path, Markup markup, SavedPage from, BodyModel model) {
        var page = markup.tree();
        var tags = markup.tags();
        var notes = new ArrayList<>(markup.notes());
        var jsonLd = JsonLd.of(tags);
        if (jsonLd.broken() > 0) {
            notes.add(Draft.Note.of("Facts in JSON-LD could not be read"));
        }
        var saved = SavedPage.of(page);
        var address = from.url() != null ? from.url() : saved.url();
        var facts = new PageFacts(page, tags, jsonLd, address);
        var url = facts.url();
        Links.base(page, tags, url);
        var captured = from.captured() != null ? from.captured() : saved.captured();
        var title = facts.title();
        var printed = Printed.of(page, tags, title == null ? null : title.value());
        var dates = new PageDates(printed, jsonLd, url, captured);
        var outlet = facts.outlet();
        var authors =
                new PageAuthors(printed, jsonLd, outlet == null ? null : outlet.value()).find();
        var published = dates.published();
        notes.addAll(dates.notes());
        var updated = dates.updated();
        var offset = dates.offset();
        var media = Links.media(page, tags, jsonLd);
        var shortfall = Shortfall.of(page, tags, jsonLd);

        int announced = AnnouncedTalk.count(page, tags.body(), jsonLd, url);
        var submitted = Submission.of(page.body(), tags);
        var shown = PageThread.take(page, tags.body(), captured == null ? null : captured.value());
        var thread = shown.or(StatedComments.of(jsonLd));
        var submission = thread.comments().isEmpty() ? null : submitted;
        announced = Math.max(announced, submission == null ? 0 : submission.comments());
        var known =
                Stream.concat(authors.stream(), Stream.ofNullable(outlet))
                        .map(Fact::value)
                        .toList();
        var stampline = new Stampline(known);
        var names =
                authors.stream().map(Fact::value).filter(name -> name.indexOf(' ') > 0).toList();
        var words = submission == null ? null : submission.words();
        var account =
                shown.opening() == null && words == null
                        ? Account.leave(
                                new Account.Page(page, shown.left(page, tags)),
                                model,
                                stampline,
                                names)
                        : new Account(words == null ? page.body() : words, 0);
        int discussion = account.discussion();
        if (discussion >= A_DISCUSSION && thread.comments().isEmpty()) {
            notes.add(
                    Draft.Note.of(
                            "What calls itself a discussion could not be read as one ("
                                    + discussion
                                    + " characters)"));
        } else if (announced > 0 && thread.comments().isEmpty()) {
            notes.add(
                    Draft.Note.at(
                            Problem.DISCUSSION,
                            "The discussion is not in the capture: the page announces "
                                    + announced
                                    + (announced == 1 ? " comment" : " comments")));
        } else if (announced - thread.comments().size() > Math.max(FEW, announced * A_PART)) {
            notes.add(
                    Draft.Note.at(
                            Problem.DISCUSSION,
                            "Only a part of the discussion is in the capture: the page announces "
                                    + announced
                                    + " comments, of which "
                                    + thread.comments().size()
                                    + " were found"));
        }
        notes.addAll(ReplyTree.notes(thread.comments()));
        var root = account.root();
        var all = Blocks.of(root, title == null ? null : title.value(), stampline);
        var blocks =
                all.body().isBlank() && title != null && !thread.comments().isEmpty()
                        ? Blocks.of(title.value())
                        : all.withoutCall();
        var stated = shown.opening() == null ? StatedBody.insteadOf(blocks, jsonLd) : null;
        if (stated != null) {
            blocks = stated;
            notes.add(Draft.Note.of(STATED));
        }
        var missing = shortfall.of(blocks.body());
        if (missing != null && stated == null && shown.comments().isEmpty()) {
            notes.add(missing);
        }
        published =
                submission != null && submission.published() != null
                        ? submission.published()
                        : published;
        published = published != null ? published : thread.published();
        published = published != null ? published : dateIn(blocks.stamps());
        var stories = Stories.of(blocks.body(), blocks.lines());
        var links = links(root, thread);
        if (submission != null && submission.link() != null) {
            links.add(submission.link());
        }
        return new Draft(
                Kind.PAGE,
                url,
                submission != null && submission.title() != null ? submission.title() : title,
                outlet,
                authors(thread, submission, authors),
                published != null ? published : FileName.date(path),
                updated,
                captured,
                language(page, blocks.body()),
                blocks.body(),
                new StoryTimes(published, offset).in(blocks.body(), stories, blocks.times()),
                List.of(),
                thread.comments(),
                thread.pings(),
                links,
                media,
                notes,
                null);
    }

    /// Who opened a topic or submitted a page; else who wrote the account.
    private static List<Fact<String>> authors(
            PageThread thread, @Nullable Submission submission, List<Fact<String>> authors) {
        var opening = thread.authors();
        if (opening != null) {
            return opening;
        }
        return submission == null || submission.author() == null ? authors : submission.authors();
    }

    /// The first day that the stamps at the head of the account tell; null where they tell none.
    private static @Nullable Fact<Moment> dateIn(List<String> stamps) {
        for (var stamp : stamps) {
            for (var date : Dates.of(stamp)) {
                if (date.moment().precision() != Moment.Precision.YEAR
                        && date.moment().precision() != Moment.Precision.MONTH) {
                    return new Fact<>(date.moment(), "first line", GUESS);
                }
            }
        }
        return null;
    }

    /// The language of the text; what the page declares counts only where the text does not tell.
    private static String language(Document page, String body) {
        var found = Language.of(body);
        if (!found.equals(Language.UNKNOWN)) {
            return found;
        }
        var html = page.selectFirst("html");
        var declared = html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
        int letters = 0;
        while (letters < declared.length()
                && declared.charAt(letters) >= 'a'
                && declared.charAt(letters) <= 'z') {
            letters++;
        }
        return letters == 2 || letters == 3 ? declared.substring(0, letters) : Language.UNKNOWN;
    }

    private static List<Link> links(Element root, PageThread thread) {
        var links = new ArrayList<>(Links.of(root, Part.BODY));
        links.addAll(thread.links());
        return links;
    }
}
