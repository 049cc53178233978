// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Access;
import org.firsthand.model.Alteration;
import org.firsthand.model.Answer;
import org.firsthand.model.Change;
import org.firsthand.model.Claim;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Comment;
import org.firsthand.model.Conflict;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Fact;
import org.firsthand.model.Family;
import org.firsthand.model.Finding;
import org.firsthand.model.Found;
import org.firsthand.model.Hole;
import org.firsthand.model.Moment;
import org.firsthand.model.Omission;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Ping;
import org.firsthand.model.Problem;
import org.firsthand.model.Quantity;
import org.firsthand.model.Reading;
import org.firsthand.model.Reference;
import org.firsthand.model.Request;
import org.firsthand.model.Resemblance;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.model.Story;
import org.firsthand.model.Strand;
import org.firsthand.model.Update;
import org.firsthand.model.Version;
import org.firsthand.text.Hash;
import org.jspecify.annotations.Nullable;

/// An answer put together by hand for a test: passages are named by their words, and found in the
/// text.
final class AnswerBuilder {
    final List<Document> documents = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<Statement> statements = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Reuse> reuses = new ArrayList<>();
    final List<Strand> strands = new ArrayList<>();
    final List<Descent> descents = new ArrayList<>();
    final List<Family> families = new ArrayList<>();
    final List<Version> versions = new ArrayList<>();
    final List<Omission> omissions = new ArrayList<>();
    final List<Alteration> alterations = new ArrayList<>();
    final List<Resemblance> resemblances = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();
    final List<Quantity> quantities = new ArrayList<>();
    final List<Update> updates = new ArrayList<>();
    final List<Hole> holes = new ArrayList<>();
    final List<Reading> readings = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();
    final List<String> beside = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final List<Conflict> conflicts = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    /// What a document says of itself; null where it says nothing.
    record Head(
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String day,
            @Nullable String url) {}

    Document document(String path, Head head, String body, Comment... comments) {
        var document =
                DocumentBuilder.of(path, body)
                        .kind(Document.Kind.PAGE)
                        .url(head.url())
                        .title(fact(head.title(), "meta og:title"))
                        .outlet(fact(head.outlet(), "meta og:site_name"))
                        .published(published(head.day()))
                        .comments(List.of(comments))
                        .build();
        documents.add(document);
        return document;
    }

    /// A document to which other pages are said to link.
    Document withPings(Document d, Ping... pings) {
        var mentioned = DocumentBuilder.like(d).pings(List.of(pings)).build();
        documents.set(documents.indexOf(d), mentioned);
        return mentioned;
    }

    /// Turns a document into a transcript: each line is what one voice says, after its name and a
    /// colon.
    Document transcript(Document d, double secondsEach) {
        var transcript = DocumentBuilder.like(d).voices(secondsEach).build();
        documents.set(documents.indexOf(d), transcript);
        return transcript;
    }

    /// A document cut into other stories.
    Document withStories(Document d, Span... stories) {
        return withStory(
                d,
                Arrays.stream(stories)
                        .map(s -> new Story(s, null, null, null, null))
                        .toArray(Story[]::new));
    }

    /// A document cut into these stories.
    Document withStory(Document d, Story... stories) {
        return DocumentBuilder.like(d).stories(List.of(stories)).build();
    }

    /// A passage of a comment.
    Passage passage(Document document, Comment comment, String words) {
        int start = comment.text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(
                    "'" + words + "' does not stand in comment " + comment.id());
        }
        return new Passage(
                document.path(),
                Part.comment(comment.id()),
                new Span(start, start + words.length()));
    }

    private static @Nullable Fact<Moment> published(@Nullable String day) {
        return day == null
                ? null
                : new Fact<>(Moment.day(LocalDate.parse(day)), "meta article:published_time", 0.95);
    }

    private static @Nullable Fact<String> fact(@Nullable String value, String from) {
        return value == null ? null : new Fact<>(value, from, 0.9);
    }

    Passage passage(Document document, String words) {
        int start = document.body().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(
                    "'" + words + "' does not stand in " + document.path());
        }
        return new Passage(document.path(), Part.BODY, new Span(start, start + words.length()));
    }

    /// A statement; without a name the document speaks itself.
    String says(Document document, @Nullable String name, String words) {
        var passage = passage(document, words);
        var id = Hash.id(passage.path(), passage.part(), passage.span());
        statements.add(
                new Statement(
                        id,
                        passage.path(),
                        passage.part(),
                        List.of(passage.span()),
                        List.of(),
                        List.of(),
                        name,
                        List.of(),
                        Statement.Channel.STATEMENT,
                        Statement.Stance.ASSERTS,
                        name == null ? Access.NOT_SAID : Access.WAS_TOLD,
                        false,
                        false,
                        "quote.after",
                        0.91));
        return id;
    }

    /// A claim with what stands behind it, `finding` completed by the caller.
    String claim(String text, List<String> ids, UnaryOperator<Behind> behind) {
        var id = Hash.id("claim", text);
        var sorted = ids.stream().sorted().toList();
        claims.add(new Claim(id, text, sorted, List.of(variant(text, sorted))));
        var own = statements.stream().filter(s -> ids.contains(s.id())).toList();
        var paths = own.stream().map(Statement::path).distinct().toList();
        var in = documents.stream().filter(d -> paths.contains(d.path())).toList();
        var first =
                in.stream()
                        .min(Comparator.comparing(AnswerBuilder::day, Phrases.EARLIEST_FIRST))
                        .orElseThrow();
        var known = behind.apply(new Behind(List.of(), 0, true));
        int shown = (int) known.origins().stream().filter(o -> o.shown() && !o.against()).count();
        int against = (int) known.origins().stream().filter(Finding.Origin::against).count();
        findings.add(
                new Finding(
                        id,
                        in.size(),
                        (int) in.stream().map(Document::publisher).distinct().count(),
                        new Finding.Origins(
                                shown,
                                shown + known.hidden(),
                                against,
                                against,
                                ids.size() - shown),
                        shown,
                        known.origins(),
                        against > 0
                                ? Finding.Status.DISPUTED
                                : shown == 1 ? Finding.Status.ONE_ORIGIN : Finding.Status.SUPPORTED,
                        List.of("copies are followed to their root"),
                        new Finding.FirstAppearance(first.path(), day(first), known.certain())));
        return id;
    }

    /// A claim with one origin, for large piles: nothing is looked up.
    void claimOf(String text, List<String> ids) {
        var id = Hash.id("claim", text);
        claims.add(new Claim(id, text, ids, List.of(variant(text, ids))));
        findings.add(
                new Finding(
                        id,
                        ids.size(),
                        ids.size(),
                        new Finding.Origins(1, 1, 0, 0, 0),
                        1,
                        List.of(new Finding.Origin("Speaker", Access.WAS_TOLD, false, true, ids)),
                        Finding.Status.ONE_ORIGIN,
                        List.of(),
                        new Finding.FirstAppearance(documents.getFirst().path(), null, false)));
    }

    /// The first variant, which differs in nothing; the checker overlooks that annotation in a
    /// compiled record.
    @SuppressWarnings("NullAway")
    private static Claim.Variant variant(String text, List<String> ids) {
        return new Claim.Variant(text, ids, null, false);
    }

    private static @Nullable Moment day(Document document) {
        var published = document.published();
        return published == null ? null : published.value();
    }

    /// What stands behind a claim: origins, how many more are possible, whether its first
    /// appearance is certain.
    record Behind(List<Finding.Origin> origins, int hidden, boolean certain) {
        Behind origin(String name, Access access, String... ids) {
            var more = new ArrayList<>(origins);
            more.add(new Finding.Origin(name, access, false, true, List.of(ids)));
            return new Behind(more, hidden, certain);
        }

        Behind against(String name, String... ids) {
            var more = new ArrayList<>(origins);
            more.add(new Finding.Origin(name, Access.WAS_TOLD, true, true, List.of(ids)));
            return new Behind(more, hidden, certain);
        }

        Behind perhapsMore(int number) {
            return new Behind(origins, number, certain);
        }

        Behind orderUnknown() {
            return new Behind(origins, hidden, false);
        }
    }

    /// A child's passage that comes from a parent's, with the changes between them.
    void takes(Strand strand, Passage child, Passage parent, Change... changes) {
        reuses.add(new Reuse(parent, child, 0.83, List.of(), List.of(), List.of(changes)));
        descents.add(
                new Descent(
                        child,
                        parent,
                        false,
                        null,
                        null,
                        0.81,
                        strand.id(),
                        List.of("credit line: names the other", "later by a day")));
    }

    Answer build() {
        return new Answer(
                documents.stream().sorted().toList(),
                problems.stream().sorted().toList(),
                new Found(
                        statements.stream().sorted().toList(),
                        events.stream().sorted().toList(),
                        references.stream().sorted().toList(),
                        quantities.stream().sorted().toList()),
                new Collation(
                        reuses.stream().sorted().toList(),
                        strands.stream().sorted().toList(),
                        descents.stream().sorted().toList(),
                        families.stream().sorted().toList(),
                        versions.stream().sorted().toList(),
                        omissions.stream().sorted().toList(),
                        alterations.stream().sorted().toList(),
                        resemblances.stream().sorted().toList()),
                new Claims(
                        statements.stream().sorted().toList(),
                        claims.stream().sorted().toList(),
                        conflicts.stream().sorted().toList(),
                        updates.stream().sorted().toList()),
                findings.stream().sorted().toList(),
                holes.stream().sorted().toList(),
                readings,
                requests.stream().sorted().toList(),
                beside);
    }
}
