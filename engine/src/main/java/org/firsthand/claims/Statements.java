// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Hash;
import org.jspecify.annotations.Nullable;

/// Turns drafts of one part into statements: resolves names, builds chains, judges tone and
/// confidence.
final class Statements {
    /// What a pronoun that had to be resolved leaves of the confidence.
    private static final double PRONOUN = 0.8;

    private static final String CONTINUED = "quote.continued";
    private static final double UNKNOWN_RULE = 0.5;

    /// Measured precision of each rule: source and cue both touch a gold attribution (PolNeAR, half
    /// of train, whose annotators left out most rumours and adverbs). `quote.continued` has no cue
    /// to measure, `witness.first` and `record.lists` no gold: these are guesses.
    private static final Map<String, Double> PRECISION =
            Map.ofEntries(
                    Map.entry("quote.after", 0.98),
                    Map.entry("quote.before", 0.82),
                    Map.entry("quote.continued", 0.6),
                    Map.entry(Witnesses.RULE, 0.6),
                    Map.entry("according.to", 0.94),
                    Map.entry("indirect.said", 0.93),
                    Map.entry("indirect.between", 0.97),
                    Map.entry("indirect.told", 0.81),
                    Map.entry("indirect.verb", 0.71),
                    Map.entry("indirect.after", 0.85),
                    Map.entry("indirect.participle", 0.7),
                    Map.entry("indirect.judged", 0.65),
                    Map.entry("indirect.shown", 0.8),
                    Map.entry(Listings.RULE, 0.8),
                    Map.entry("indirect.shared", 0.64),
                    Map.entry("indirect.thought", 0.51),
                    Map.entry("passive.reported", 0.66),
                    Map.entry("colon.speaker", 0.61),
                    Map.entry("adverb.reportedly", 0.32),
                    Map.entry("noun.that", 0.31));

    private static final Set<String> ANYBODY = Set.of("anyone", "anybody", "whoever");

    private final Document document;
    private final String part;
    private final Scan scan;
    private final Names names;

    Statements(Document document, String part, Scan scan, Names names) {
        this.document = document;
        this.part = part;
        this.scan = scan;
        this.names = names;
    }

    /// The statements of all drafts; of two with the same cue the first counts.
    List<Statement> of(List<Draft> drafts) {
        var ordered = distinct(drafts);
        var named = new ArrayList<@Nullable String>();
        for (var draft : ordered) {
            named.add(name(draft));
        }
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < ordered.size(); i++) {
            if (!onlyPassesOn(ordered, i) && !isAnybody(named.get(i))) {
                statements.add(statement(ordered, named, i));
            }
        }
        return statements;
    }

    /// Whether it is left open who says it: `anyone who wants to hear it`.
    private static boolean isAnybody(@Nullable String name) {
        return name != null && ANYBODY.contains(name.toLowerCase(Locale.ROOT));
    }

    /// Whether somebody tells nothing but what another has found: `the survey found that ..., Holm
    /// told the meeting` is a statement of the survey that went through Holm.
    private static boolean onlyPassesOn(List<Draft> drafts, int index) {
        var draft = drafts.get(index);
        if (!draft.lemma().equals("tell") || !draft.rule().equals("indirect.after")) {
            return false;
        }
        for (int i = Math.max(0, index - NEAR); i < Math.min(drafts.size(), index + NEAR); i++) {
            if (i != index
                    && draft.says(drafts.get(i).cue().start())
                    && length(drafts.get(i)) * 2 >= length(draft)) {
                return true;
            }
        }
        return false;
    }

    private static List<Draft> distinct(List<Draft> drafts) {
        var byCue = new HashMap<Integer, Draft>();
        for (var draft : drafts) {
            byCue.putIfAbsent(draft.cue().end(), draft);
        }
        return byCue.values().stream()
                .sorted(
                        Comparator.comparingInt((Draft d) ->
                                        d.speaker() == null ? d.cue().start() : d.speaker().start())
                                .thenComparingInt(d -> d.cue().start()))
                .toList();
    }

    private @Nullable String name(Draft draft) {
        if (draft.speaker() == null || isCut(draft.speaker())) {
            return null;
        }
        var name = names.of(draft.speaker());
        boolean writer =
                draft.rule().equals(Witnesses.RULE)
                        || scan.low(draft.speaker().start()).equals("i");
        return name == null && writer
                ? writer(draft.rule().equals(Witnesses.RULE) ? Integer.MAX_VALUE : 1)
                : name;
    }

    /// Whether the text breaks off in a name, so that nobody knows whose it is: `said Ma`. A last
    /// word that stands elsewhere in the text is whole.
    private boolean isCut(Span speaker) {
        int last = speaker.end() - 1;
        if (speaker.end() < scan.size() || !scan.at(last).word() || !breaksOff(last)) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if (scan.low(i).equals(scan.low(last))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the body ends with this word though it goes on elsewhere: that is known, or its
    /// other paragraphs end as sentences do.
    private boolean breaksOff(int last) {
        var text = scan.text();
        if (!part.equals(Part.BODY)
                || !document.segments().isEmpty()
                || scan.at(last).end() < text.stripTrailing().length()) {
            return false;
        }
        int line = text.lastIndexOf('\n', scan.at(last).start());
        var before = text.substring(0, Math.max(0, line)).stripTrailing();
        return document.truncated()
                || !before.isEmpty() && ".?!\"”".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /// Who writes this part: the commenter, or the first of at most `most` authors.
    private @Nullable String writer(int most) {
        if (Part.isComment(part)) {
            var comment = document.comment(part);
            return comment == null ? null : comment.author();
        }
        boolean known = !document.authors().isEmpty() && document.authors().size() <= most;
        return known ? document.authors().getFirst().value() : null;
    }

    private Statement statement(List<Draft> drafts, List<@Nullable String> named, int index) {
        var draft = drafts.get(index);
        var content = chars(draft.content());
        boolean continued = draft.rule().equals(CONTINUED);
        var cue = continued ? List.<Span>of() : chars(List.of(draft.cue()));
        var source =
                draft.speaker() == null || continued
                        ? List.<Span>of()
                        : chars(List.of(draft.speaker()));
        var tone = new Tone(scan, draft, passesOn(drafts, index));
        return new Statement(
                Hash.id(document.path(), part, content, cue, source),
                document.path(),
                part,
                content,
                cue,
                source,
                named.get(index),
                chain(drafts, named, index),
                tone.channel(),
                tone.stance(),
                tone.access(),
                tone.hedged(),
                tone.conditional(),
                draft.rule(),
                confidence(draft));
    }

    /// Whether another statement lies in the content of this one.
    private static boolean passesOn(List<Draft> drafts, int index) {
        var draft = drafts.get(index);
        for (int i = Math.max(0, index - NEAR); i < Math.min(drafts.size(), index + NEAR); i++) {
            if (i != index && draft.says(drafts.get(i).cue().start())) {
                return true;
            }
        }
        return false;
    }

    /// How many neighbours a statement can lie in, or hold.
    private static final int NEAR = 6;

    /// From the one said to know to the one who passes it on.
    private static List<String> chain(List<Draft> drafts, List<@Nullable String> named, int index) {
        var cue = drafts.get(index).cue().start();
        var around = new ArrayList<Integer>();
        for (int i = Math.max(0, index - NEAR); i < Math.min(drafts.size(), index + NEAR); i++) {
            if (i == index || drafts.get(i).says(cue)) {
                around.add(i);
            }
        }
        around.sort(
                Comparator.comparingInt((Integer i) -> i == index ? 0 : length(drafts.get(i)))
                        .thenComparing(i -> i));
        var chain = new ArrayList<String>();
        for (int i : around) {
            var name = named.get(i);
            if (name != null && !chain.contains(name)) {
                chain.add(name);
            }
        }
        return chain;
    }

    private static int length(Draft draft) {
        return draft.content().getLast().end() - draft.content().getFirst().start();
    }

    private double confidence(Draft draft) {
        double precision = PRECISION.getOrDefault(draft.rule(), UNKNOWN_RULE);
        boolean pronoun =
                draft.speaker() != null
                        && !draft.rule().equals(Witnesses.RULE)
                        && Names.isPronoun(scan.low(draft.speaker().start()));
        return Math.round((pronoun ? precision * PRONOUN : precision) * 100) / 100.0;
    }

    private List<Span> chars(List<Span> tokens) {
        var spans = new ArrayList<Span>();
        for (var span : tokens) {
            spans.add(scan.chars(span.start(), span.end()));
        }
        spans.sort(null);
        return spans;
    }
}
