// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;

/// Finds whom a document credits: with its text (`REPUBLISH`, see also `CreditLines`) or with a
/// report (`CITE`).
final class Credits {
    /// Words after which the name of the one who owns the text stands.
    private static final List<List<String>> TEXT_OF =
            List.of(
                    List.of("with", "material", "from"),
                    List.of("with", "files", "from"),
                    List.of("republished", "from"),
                    List.of("reprinted", "from"),
                    List.of("permission", "from"),
                    List.of("permission", "of"));

    /// Words after which the name of the one stands who had it first: the text, where it speaks of
    /// itself, or news.
    private static final List<List<String>> FIRST_IN =
            List.of(
                    List.of("first", "appeared", "in"),
                    List.of("first", "appeared", "on"),
                    List.of("originally", "appeared", "in"),
                    List.of("originally", "appeared", "on"),
                    List.of("originally", "published", "in"),
                    List.of("originally", "published", "by"),
                    List.of("originally", "published", "on"),
                    List.of("first", "published", "in"),
                    List.of("first", "published", "by"));

    private static final Set<String> THE_TEXT =
            Set.of("article", "story", "report", "post", "piece", "column", "text");

    /// Words after which the name of the one who reported something stands.
    private static final List<List<String>> REPORT_OF =
            List.of(
                    List.of("reported", "by"),
                    List.of("reported", "in"),
                    List.of("revealed", "by"),
                    List.of("published", "by"),
                    List.of("published", "in"),
                    List.of("obtained", "by"),
                    List.of("seen", "by"),
                    List.of("interview", "with"),
                    List.of("told"));

    private static final Set<String> REPORTING =
            Set.of(
                    "report",
                    "reports",
                    "reported",
                    "reporting",
                    "writes",
                    "wrote",
                    "revealed",
                    "reveals",
                    "published",
                    "publishes");

    /// Those of them that say in what tense it reports, at the end of a sentence.
    private static final Set<String> REPORTS = Set.of("reports", "reported", "writes", "wrote");

    private static final Set<String> BEFORE_REPORTS = Set.of("first", "has", "had");

    private static final Set<String> NEWS = Set.of("story", "news", "it", "this", "yesterday");
    private static final int LONGEST_NAME = 5;

    private final Document document;
    private final Scan scan;
    private final Names names;

    /// The letters of the hosts that the page links to, each once.
    private final Set<String> hosts = new TreeSet<>();

    /// Whether a name, by its letters, stands in one of them.
    private final Map<String, Boolean> linked = new HashMap<>();

    private final List<Event> events = new ArrayList<>();

    private Credits(Document document, Scan scan, Names names) {
        this.document = document;
        this.scan = scan;
        this.names = names;
        document.links().forEach(link -> hosts.add(host(link.target())));
    }

    /// The credits of a document; those of kind `CITE` rest partly on its statements.
    ///
    /// @param body the body, cut up
    /// @param names those in the body
    static List<Event> of(Document document, Scan body, Names names, List<Statement> statements) {
        var credits = new Credits(document, body, names);
        credits.events.addAll(CreditLines.of(document));
        credits.phrases();
        credits.contributors();
        credits.bylines();
        credits.reporters();
        statements.forEach(credits::cited);
        return CreditCheck.of(document, distinct(credits.events));
    }

    /// Of two credits of one kind to one name at touching places, the first counts.
    private static List<Event> distinct(List<Event> events) {
        var kept = new ArrayList<Event>();
        for (var event : events.stream().sorted().toList()) {
            boolean again = false;
            for (int i = Math.max(0, kept.size() - LONGEST_NAME); i < kept.size(); i++) {
                var other = kept.get(i);
                again |=
                        other.kind() == event.kind()
                                && other.passage().touches(event.passage())
                                && String.valueOf(other.to()).equals(event.to());
            }
            if (!again) {
                kept.add(event);
            }
        }
        return kept;
    }

    private void phrases() {
        for (int i = 0; i < scan.size(); i++) {
            if (scan.quotation(i) >= 0) {
                continue;
            }
            int text = after(TEXT_OF, i);
            int first = after(FIRST_IN, i);
            int report = text < 0 && first < 0 ? after(REPORT_OF, i) : -1;
            if (text > 0) {
                named(i, text, Event.Kind.REPUBLISH);
            } else if (first > 0) {
                named(i, first, speaksOfItself(i) ? Event.Kind.REPUBLISH : Event.Kind.CITE);
            } else if (report > 0) {
                named(i, report, Event.Kind.CITE);
            }
        }
    }

    /// Whether `This article` or the like stands shortly before.
    private boolean speaksOfItself(int token) {
        for (int i = Math.max(1, token - LONGEST_NAME); i < token; i++) {
            if (THE_TEXT.contains(scan.low(i)) && scan.low(i - 1).equals("this")) {
                return true;
            }
        }
        return false;
    }

    private void named(int from, int at, Event.Kind kind) {
        int start = scan.low(at).equals("the") ? at + 1 : at;
        var name = name(start);
        if (name == null) {
            return;
        }
        var span = new Span(scan.at(from).start(), scan.at(start).start() + name.length());
        if (kind == Event.Kind.REPUBLISH) {
            add(kind, span, name, "credit.phrase");
        } else if (outlet(name)) {
            add(kind, span, name, scan.low(from).equals("told") ? "cite.told" : "cite.by");
        }
    }

    /// `The Associated Press contributed to this report.`
    private void contributors() {
        for (int i = 1; i + 1 < scan.size(); i++) {
            if (scan.low(i).equals("contributed") && scan.low(i + 1).equals("to")) {
                int from = i;
                while (from > 0
                        && i - from < LONGEST_NAME
                        && scan.at(from - 1).capital()
                        && !scan.low(from - 1).equals("the")) {
                    from--;
                }
                var name = from < i ? name(from) : null;
                if (name != null && outlet(name)) {
                    add(Event.Kind.REPUBLISH, scan.chars(from, i + 2), name, "credit.contributed");
                }
            }
        }
    }

    /// Authors that a page's own facts name, where they are agencies.
    private void bylines() {
        for (var author : document.authors()) {
            var name = CreditLines.byline(author.value());
            if (name != null) {
                add(Event.Kind.REPUBLISH, new Span(0, 0), name, "credit.byline");
            }
        }
    }

    /// `..., the Norland Press Agency reports.`, `The Herald first reported the story.`: the name
    /// of an outlet before a verb of reporting, at the end of a sentence or before what it had.
    private void reporters() {
        for (int i = 1; i < scan.size(); i++) {
            if (scan.quotation(i) < 0 && REPORTS.contains(scan.low(i)) && endsReport(i)) {
                int last = i - 1;
                while (last > 0 && BEFORE_REPORTS.contains(scan.low(last))) {
                    last--;
                }
                int from = nameBefore(last + 1);
                var name = from <= last ? name(from) : null;
                if (name != null && Agencies.outletLike(name)) {
                    add(Event.Kind.CITE, scan.chars(from, i + 1), name, "cite.reports");
                }
            }
        }
    }

    /// Whether nothing follows in the sentence, or `the story` and the like.
    private boolean endsReport(int verb) {
        int next = verb + 1;
        boolean same = next < scan.size() && scan.at(next).sentence() == scan.at(verb).sentence();
        if (!same || !scan.at(next).word()) {
            return true;
        }
        int noun = scan.low(next).equals("the") ? next + 1 : next;
        return NEWS.contains(scan.low(noun));
    }

    /// The first of the capitalised words that end before a token.
    private int nameBefore(int end) {
        int from = end;
        while (from > 0
                && end - from < LONGEST_NAME
                && scan.at(from - 1).capital()
                && scan.at(from - 1).sentence() == scan.at(end - 1).sentence()
                && !scan.low(from - 1).equals("the")) {
            from--;
        }
        return from;
    }

    private void cited(Statement statement) {
        var name = statement.sourceName();
        if (name == null || statement.cue().isEmpty() || statement.source().isEmpty()) {
            return;
        }
        var text = document.text(statement.part());
        if (Names.isPronoun(statement.source().getFirst().of(text).toLowerCase(Locale.ROOT))) {
            return;
        }
        var cue = statement.cue().getFirst().of(text).toLowerCase(Locale.ROOT);
        boolean reports = REPORTING.contains(cue.substring(cue.lastIndexOf(' ') + 1));
        if (!outlet(name) && !(reports && mayBeAgency(statement, name))) {
            return;
        }
        var source = statement.source().getFirst();
        var span =
                new Span(
                        Math.min(source.start(), statement.cue().getFirst().start()),
                        Math.max(source.end(), statement.cue().getFirst().end()));
        var rule =
                reports
                        ? "cite.reports"
                        : statement.rule().equals("according.to") ? "cite.according" : "cite.says";
        add(Event.Kind.CITE, new Passage(document.path(), statement.part(), span), name, rule);
    }

    /// Whether a name nobody knows may be an agency's: one capitalised word alone that is nowhere a
    /// person's last name.
    private boolean mayBeAgency(Statement statement, String name) {
        var source = statement.source().getFirst().of(document.text(statement.part()));
        return source.equals(name)
                && name.indexOf(' ') < 0
                && Character.isUpperCase(name.charAt(0))
                && !name.endsWith("s")
                && !Names.isPronoun(name.toLowerCase(Locale.ROOT))
                && !org.firsthand.text.Names.isUnnamed(name)
                && !names.titled(name);
    }

    private void add(Event.Kind kind, Span span, String name, String rule) {
        add(kind, new Passage(document.path(), Part.BODY, span), name, rule);
    }

    private void add(Event.Kind kind, Passage passage, String name, String rule) {
        var known = Agencies.known(name);
        var to = known == null ? name : known;
        var own = document.outlet();
        if (own == null || !Agencies.key(own.value()).equals(Agencies.key(to))) {
            events.add(CreditLines.credit(document, kind, passage, to, rule));
        }
    }

    /// Whether a name is one of an outlet, by its look or because the page links to a site of that
    /// name.
    private boolean outlet(String name) {
        if (Agencies.outletLike(name)) {
            return true;
        }
        var key = Agencies.key(name);
        return key.length() > 3
                && linked.computeIfAbsent(
                        key, known -> hosts.stream().anyMatch(host -> host.contains(known)));
    }

    private static String host(String link) {
        int from = link.indexOf("//") + 2;
        int to = from < 2 ? -1 : link.indexOf('/', from);
        return from < 2 ? "" : Agencies.key(link.substring(from, to < 0 ? link.length() : to));
    }

    /// The token after the first of these phrases that begins at a token; -1 where none does.
    private int after(List<List<String>> phrases, int token) {
        for (var phrase : phrases) {
            int k = 0;
            while (k < phrase.size() && scan.low(token + k).equals(phrase.get(k))) {
                k++;
            }
            if (k == phrase.size()) {
                return token + k;
            }
        }
        return -1;
    }

    /// The run of capitalised words that begins at a token, `of` and `and` between them allowed;
    /// null where none does.
    private @Nullable String name(int from) {
        int to = from;
        while (to < scan.size()
                && to - from < LONGEST_NAME
                && scan.at(to).capital()
                && scan.at(to).sentence() == scan.at(from).sentence()) {
            to++;
        }
        if (to == from) {
            return null;
        }
        var name = scan.shown(from, to).replace('\n', ' ');
        return name.endsWith("'s") || name.endsWith("’s")
                ? name.substring(0, name.length() - 2)
                : name;
    }
}
