// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firsthand.model.Answer;
import org.firsthand.model.Claim;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Finding;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Quantity;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Decisions;
import org.firsthand.text.Forerunners;
import org.firsthand.text.Legibility;
import org.firsthand.text.Names;
import org.firsthand.text.Places;
import org.firsthand.text.Sentences;
import org.firsthand.text.Wording;
import org.jspecify.annotations.Nullable;

/// The latest state of what changed or is open: decisions, later figures, what was withdrawn or
/// corrected, and what is announced.
final class Latest {
    private static final int WIDE_DECISIONS = 2;

    /// Words of widely printed claims that make a paragraph one on the matter.
    private static final int COMMON = 3;

    /// Characters of a sentence that tells of a decision and of little else.
    private static final int LONGEST = 260;

    private final Answer answer;
    private final Lookup lookup;
    private final Set<String> beside;
    private final Theme theme;
    private final Places<Quantity> quantities = new Places<>();
    private final Map<String, List<Span>> wide = new HashMap<>();
    private final Set<String> wideWords = new HashSet<>();
    private final Reversals reversals;

    /// Why something is listed.
    enum Kind {
        DECISION,
        /// Who were to decide put it off.
        POSTPONED,
        /// Announced for a day, and a later document says that it was put off.
        PUT_OFF,
        /// Announced for a day, and a later document says that it did not come to pass.
        NOT_DONE,
        ANNOUNCED,
        FIGURE,
        WITHDRAWN,
        CORRECTED
    }

    /// One thing and the last word on it.
    ///
    /// @param now the last word
    /// @param who who says it
    /// @param when as of when it is said, or for when it is announced; null where that is not told
    /// @param before what it replaces or goes back to; null where nothing is shown
    /// @param outlets how many outlets tell it
    record Entry(
            Kind kind,
            Passage now,
            String who,
            @Nullable Moment when,
            @Nullable Passage before,
            int outlets) {
        /// Whether it is told in the very sentence of another.
        boolean isIn(Entry other) {
            return kind == Kind.ANNOUNCED
                    && now.path().equals(other.now.path())
                    && other.now.touches(now);
        }
    }

    private Latest(Answer answer, Lookup lookup) {
        this.answer = answer;
        this.lookup = lookup;
        this.beside = Set.copyOf(answer.beside());
        this.reversals = new Reversals(answer, lookup);
        this.theme = lookup.theme();
        answer.found().quantities().forEach(q -> quantities.add(q.passage(), q));
        for (var finding : answer.findings()) {
            if (finding.outlets() >= Overview.WIDE) {
                lookup.claim(finding.claim()).stream()
                        .flatMap(claim -> words(claim.text()).stream())
                        .filter(Reversals::tells)
                        .forEach(wideWords::add);
                lookup.claim(finding.claim()).stream()
                        .flatMap(claim -> lookup.statements(claim.statements()).stream())
                        .map(Statement::passage)
                        .filter(p -> p.part().equals(Part.BODY))
                        .forEach(p ->
                                wide.computeIfAbsent(p.path(), k -> new ArrayList<>())
                                        .add(p.span()));
            }
        }
    }

    /// All of them by kind, in the order of [Kind]; of whole pages those of the pile's own matter.
    static List<Entry> of(Answer answer, Lookup lookup) {
        var latest = new Latest(answer, lookup);
        var withdrawn = latest.withdrawn();
        var decisions = latest.decisions();
        return Stream.of(
                        decisions,
                        latest.announced().stream()
                                .filter(a -> decisions.stream().noneMatch(d -> a.isIn(d)))
                                .toList(),
                        latest.updates(),
                        withdrawn,
                        latest.corrected(withdrawn))
                .flatMap(List::stream)
                .filter(e -> latest.theme.isIn(lookup.document(e.now().path()).quote(e.now())))
                .toList();
    }

    /// Of each widely printed claim that something was or was not decided, the last word on a
    /// decision by the one who is behind it.
    private List<Entry> decisions() {
        var entries = new ArrayList<Entry>();
        var names = new HashSet<String>();
        answer.findings().stream()
                .filter(f -> f.outlets() >= Overview.WIDE)
                .sorted(Overview.MOST_PRINTED)
                .forEach(finding -> {
                    var origin = finding.origin().stream().filter(o -> o.shown() && !o.against());
                    var claim = lookup.claim(finding.claim());
                    var name = origin.map(Finding.Origin::name).findFirst();
                    if (claim.isPresent()
                            && name.isPresent()
                            && entries.size() < WIDE_DECISIONS
                            && Decisions.told(words(claim.get().text()))
                            && names.add(name.get())) {
                        decision(claim.get(), finding, name.get())
                                .map(this::last)
                                .ifPresent(entries::add);
                    }
                });
        return entries;
    }

    private Optional<Entry> decision(Claim claim, Finding finding, String name) {
        var members = Set.copyOf(claim.statements());
        var told =
                lookup.statements(claim.statements()).stream()
                        .filter(s -> isDecision(s) && says(s, name))
                        .findFirst();
        boolean quoted = isQuoted(name, claim);
        return answer.claims().statements().stream()
                .filter(s -> says(s, name) && isDecision(s))
                .filter(s -> members.contains(s.id()) || quoted && !repeats(s))
                .max(
                        Comparator.<Statement, @Nullable Moment>comparing(
                                        s -> lookup.published(s.path()), LATEST)
                                .thenComparing(Comparator.reverseOrder()))
                .map(last ->
                        new Entry(
                                Kind.DECISION,
                                Objects.requireNonNullElse(decides(last), last.passage()),
                                name,
                                lookup.published(last.path()),
                                told.filter(first -> !first.path().equals(last.path()))
                                        .map(Statement::passage)
                                        .orElse(null),
                                finding.outlets()));
    }

    /// A decision, or what a later document says was put off by those who are to decide.
    private Entry last(Entry decision) {
        var when = decision.when();
        return when == null
                ? decision
                : reversals
                        .putOffBy(decision.who(), when)
                        .map(r ->
                                new Entry(
                                        Kind.POSTPONED,
                                        r.passage(),
                                        lookup.speaker(r.passage()),
                                        r.when(),
                                        decision.now(),
                                        decision.before() == null ? decision.outlets() : 1))
                        .orElse(decision);
    }

    /// The latest is the greatest; undated is least.
    private static final Comparator<@Nullable Moment> LATEST =
            Comparator.nullsFirst(Comparator.comparing(Moment::from).thenComparing(Moment::to));

    /// A transcript is dated by its release and not by what is said on it.
    private boolean isDecision(Statement statement) {
        return lookup.document(statement.path()).kind() != Document.Kind.TRANSCRIPT
                && statement.part().equals(Part.BODY)
                && statement.stance() != Statement.Stance.ASKS
                && !statement.conditional()
                && !beside.contains(statement.path())
                && decides(statement) != null;
    }

    /// The first sentence of a statement that tells of a decision.
    private @Nullable Passage decides(Statement statement) {
        var at = statement.passage();
        var text = lookup.document(statement.path()).text(at.part());
        return Sentences.of(text, at.span().start(), at.span().end()).stream()
                .filter(sentence -> sentence.length() <= LONGEST)
                .filter(sentence -> Decisions.told(Wording.Side.of(text, sentence).keys()))
                .findFirst()
                .map(sentence -> new Passage(at.path(), at.part(), sentence))
                .orElse(null);
    }

    private boolean says(Statement statement, String name) {
        var named = statement.sourceName();
        var who = named == null ? lookup.document(statement.path()).publisher() : named;
        return Names.sameSource(name, who) || Names.sameOutlet(name, who);
    }

    /// Whether others quote it: a newspaper tells of decisions of all kinds, one who is quoted of
    /// his own.
    private boolean isQuoted(String name, Claim claim) {
        return lookup.statements(claim.statements()).stream()
                .map(Statement::sourceName)
                .anyMatch(source -> source != null && Names.sameSource(name, source));
    }

    private boolean repeats(Statement statement) {
        return lookup.descent(statement.passage()).isPresent();
    }

    private static List<String> words(String text) {
        return Wording.Side.of(text, new Span(0, text.length())).keys();
    }

    private List<Entry> updates() {
        var entries = new ArrayList<Entry>();
        for (var update : answer.claims().updates()) {
            var later = lookup.statement(update.later());
            var earlier = lookup.statement(update.earlier());
            if (later.isPresent()
                    && earlier.isPresent()
                    && !isGarbled(later.get())
                    && !isGarbled(earlier.get())
                    && !numbers(later.get()).equals(numbers(earlier.get()))) {
                entries.add(
                        new Entry(
                                Kind.FIGURE,
                                later.get().passage(),
                                lookup.speaker(later.get().passage()),
                                lookup.published(later.get().path()),
                                earlier.get().passage(),
                                1));
            }
        }
        LaterFigure.of(answer, lookup).stream()
                .filter(this::holds)
                .forEach(figure -> entries.add(entry(figure)));
        return entries;
    }

    /// Whether a rough scan has it in letters and figures that cannot be right, or no figure at
    /// all.
    private boolean isGarbled(Statement statement) {
        var document = lookup.document(statement.path());
        var words = document.quote(statement.passage());
        return (numbers(statement).isEmpty() || Legibility.hasGarbled(words))
                && lookup.isRough(document);
    }

    private Set<String> numbers(Statement statement) {
        var numbers = new TreeSet<String>();
        for (var quantity : quantities.touching(statement.passage())) {
            numbers.add(quantity.value() + " " + quantity.unit());
        }
        return numbers;
    }

    /// On whole pages and in rough scans one outlet alone may have two figures side by side by
    /// chance.
    private boolean holds(LaterFigure figure) {
        return figure.outlets() > 1
                || !theme.ofPages()
                        && !lookup.isRough(lookup.document(figure.later().passage().path()));
    }

    private Entry entry(LaterFigure figure) {
        var later = figure.later();
        return new Entry(
                Kind.FIGURE,
                sentence(later.passage()),
                lookup.speaker(later.passage()),
                figure.when(),
                sentence(figure.earlier().passage()),
                figure.outlets());
    }

    private Passage sentence(Passage passage) {
        return new Passage(
                passage.path(),
                passage.part(),
                Excerpt.sentences(passage, lookup.document(passage.path())));
    }

    /// What was withdrawn, in the words in which that is told first.
    private List<Entry> withdrawn() {
        var corrections =
                lookup.inOrder(
                        answer.found().events().stream()
                                .filter(e -> e.kind() == Event.Kind.CORRECT)
                                .toList(),
                        Event::passage);
        var entries = new ArrayList<Entry>();
        for (var conflict : answer.claims().conflicts()) {
            var side = lookup.statement(conflict.b());
            if (conflict.withdrawn() && side.isPresent()) {
                corrections.stream()
                        .filter(e ->
                                Objects.requireNonNull(conflict.explained())
                                        .contains(
                                                lookup.document(e.passage().path())
                                                        .quote(e.passage())))
                        .findFirst()
                        .ifPresent(e ->
                                entries.add(corrected(Kind.WITHDRAWN, e, side.get().passage())));
            }
        }
        return entries;
    }

    /// What outlets corrected of their own accord; what readers correct stands with the comments.
    private List<Entry> corrected(List<Entry> withdrawn) {
        var told = new HashSet<String>();
        withdrawn.forEach(entry -> told.add(entry.now().path()));
        var entries = new ArrayList<Entry>();
        for (var event : answer.found().events()) {
            var document = lookup.document(event.passage().path());
            var who = event.who();
            if (event.kind() == Event.Kind.CORRECT
                    && event.passage().part().equals(Part.BODY)
                    && who != null
                    && Names.sameOutlet(who, document.publisher())
                    && told.add(document.path())) {
                entries.add(corrected(Kind.CORRECTED, event, null));
            }
        }
        return entries;
    }

    private Entry corrected(Kind kind, Event event, @Nullable Passage before) {
        var document = lookup.document(event.passage().path());
        return new Entry(
                kind,
                rest(event.passage()),
                document.publisher(),
                Forerunners.changed(document),
                before,
                1);
    }

    /// The sentence of a passage and what follows in its paragraph: `... 40 weeks. It is 14 weeks.`
    private Passage rest(Passage passage) {
        var sentence = sentence(passage);
        var text = lookup.document(passage.path()).text(passage.part());
        int end = text.indexOf('\n', sentence.span().end());
        return new Passage(
                passage.path(),
                passage.part(),
                new Span(sentence.span().start(), end < 0 ? text.length() : end));
    }

    /// What is to come on a day, by the last document that tells it in words of its own; the days
    /// that most outlets name first.
    private List<Entry> announced() {
        var days = new TreeMap<String, List<Event>>();
        for (var event : answer.found().events()) {
            var when = event.when();
            var published = lookup.published(event.passage().path());
            if (event.kind() == Event.Kind.ANNOUNCE
                    && when != null
                    && when.precision() == Moment.Precision.DAY
                    && event.passage().part().equals(Part.BODY)
                    && matters(event.passage())
                    && published != null
                    && published.before(when)) {
                days.computeIfAbsent(when.value(), k -> new ArrayList<>()).add(event);
            }
        }
        var entries = new ArrayList<Entry>();
        days.values()
                .forEach(events ->
                        announced(events).map(e -> unkept(e, events)).ifPresent(entries::add));
        entries.sort(
                Comparator.<Entry, Kind>comparing(Entry::kind)
                        .thenComparingInt(e -> -e.outlets())
                        .thenComparing(Entry::when, LATEST.reversed()));
        return entries;
    }

    /// Whether a passage stands in a story that makes a widely printed claim, and is told in words
    /// of such claims: a newsletter tells of many things in one story.
    private boolean matters(Passage passage) {
        return words(context(passage)).stream().filter(wideWords::contains).distinct().count()
                        >= COMMON
                && standsBeside(passage);
    }

    /// The sentence of a passage, with the one before it in its paragraph.
    private String context(Passage passage) {
        var text = lookup.document(passage.path()).text(passage.part());
        int from = text.lastIndexOf('\n', passage.span().start()) + 1;
        var sentence = sentence(passage).span();
        return Sentences.of(text, Math.min(from, sentence.start()), sentence.start()).stream()
                        .reduce((a, b) -> b)
                        .map(before -> before.of(text))
                        .orElse("")
                + " "
                + sentence.of(text);
    }

    private boolean standsBeside(Passage passage) {
        return lookup.document(passage.path()).stories().stream()
                .filter(story -> story.span().overlap(passage.span()) > 0)
                .anyMatch(story ->
                        wide.getOrDefault(passage.path(), List.of()).stream()
                                .anyMatch(span -> span.overlap(story.span()) > 0));
    }

    private Optional<Entry> announced(Collection<Event> events) {
        Map<String, Integer> outlets = new HashMap<>();
        events.forEach(e ->
                outlets.merge(lookup.document(e.passage().path()).publisher(), 1, Integer::sum));
        return events.stream()
                .filter(e -> lookup.descent(e.passage()).isEmpty())
                .max(
                        Comparator.<Event, @Nullable Moment>comparing(
                                        e -> lookup.published(e.passage().path()), LATEST)
                                .thenComparing(Comparator.reverseOrder()))
                .map(e ->
                        new Entry(
                                Kind.ANNOUNCED,
                                sentence(e.passage()),
                                lookup.speaker(e.passage()),
                                e.when(),
                                null,
                                outlets.size()));
    }

    /// What is announced for a day, or what a later document says became of it.
    private Entry unkept(Entry entry, Collection<Event> events) {
        var day = Objects.requireNonNull(entry.when());
        return Stream.concat(
                        Stream.of(entry.now()),
                        events.stream().map(Event::passage).sorted().map(this::sentence))
                .flatMap(announced ->
                        reversals.of(announced, day).map(r -> unkept(entry, announced, r)).stream())
                .findFirst()
                .orElse(entry);
    }

    private Entry unkept(Entry entry, Passage announced, Reversals.Report report) {
        return new Entry(
                report.putOff() ? Kind.PUT_OFF : Kind.NOT_DONE,
                report.passage(),
                lookup.speaker(report.passage()),
                entry.when(),
                announced,
                entry.outlets());
    }
}
