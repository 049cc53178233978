// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Span;
import org.firsthand.text.Names;
import org.firsthand.text.Numerals;
import org.firsthand.text.Wording;
import org.jspecify.annotations.Nullable;

/// Whether a story's headline says more than the text that the story comes from: a number that does
/// not stand there, an end where there is none, a fact where it has a possibility, a question or
/// somebody's word.
final class Headlines {
    /// Letters that make two words one in another form: `close`, `closed`, `closure`.
    private static final int STEM = 4;

    /// Share of a headline's words that another must have to be copied from it, and how many.
    private static final double REPEATED = 0.6;

    private static final int SEVERAL = 3;

    /// Words of a first line up to which it may be a headline.
    private static final int LINE = 14;

    /// Words of the lead in which what the story is about is said.
    private static final int LEAD = 40;

    /// Words between a word of possibility and what it makes possible.
    private static final int REACH = 4;

    private static final Set<String> FINAL =
            Set.of(
                    "forever",
                    "never",
                    "ever",
                    "permanently",
                    "finally",
                    "final",
                    "doomed",
                    "dead",
                    "finished",
                    "confirmed",
                    "proof",
                    "proves",
                    "proven",
                    "proved",
                    "admits",
                    "admit",
                    "caught",
                    "exposed",
                    "guilty");

    private static final Set<String> ABSOLUTE =
            Set.of("nothing", "nobody", "everybody", "everyone", "always", "entirely");

    /// What a lead has only by hearsay.
    private static final List<List<String>> HEARSAY =
            List.of(
                    List.of("according", "to", "reports"),
                    List.of("it", "is", "understood"),
                    List.of("it", "is", "said"),
                    List.of("it", "is", "claimed"),
                    List.of("it", "is", "alleged"),
                    List.of("it", "is", "rumoured"),
                    List.of("sources", "say"),
                    List.of("sources", "said"),
                    List.of("readers", "say"),
                    List.of("users", "say"));

    /// Letters of a word that a headline and a lead are both about.
    private static final int SUBJECT = 5;

    private static final int ABOUT = 2;

    private static final Set<String> SMALL =
            Set.of(
                    "be", "been", "have", "has", "had", "to", "not", "also", "soon", "the", "a",
                    "an", "being", "lead", "well", "now", "again", "still", "yet", "then", "it");

    private static final Set<String> HEDGES =
            Set.of(
                    "plan",
                    "plans",
                    "planned",
                    "proposal",
                    "proposes",
                    "fears",
                    "feared",
                    "threat",
                    "threatens",
                    "threatened",
                    "risk",
                    "risks",
                    "faces",
                    "points",
                    "hints",
                    "can",
                    "should",
                    "would",
                    "wants",
                    "considers",
                    "mulls",
                    "doubt",
                    "if",
                    "whether",
                    "talk",
                    "talks",
                    "rumour",
                    "rumours",
                    "claim",
                    "claims",
                    "named",
                    "suggests",
                    "likely",
                    "expected",
                    "warns",
                    "warned",
                    "shows",
                    "show",
                    "reveals");

    private static final List<String> UNITS =
            List.of("minute", "hour", "day", "week", "month", "year");

    private static final Set<String> NUMBERED =
            Set.of("no", "nr", "vol", "issue", "volume", "number", "page", "part", "chapter");

    private Headlines() {}

    /// The headline of a document, or null where it has none of its own. Where there is no title,
    /// or one as short as the name of an outlet, a short first line may be one.
    static @Nullable Telling of(Document document) {
        var title = document.title();
        var outlet = document.outlet();
        boolean none =
                title == null
                        || title.value().isBlank()
                        || outlet != null && Names.sameOutlet(title.value(), outlet.value());
        var line = firstLine(document);
        if (none || title == null) {
            return line;
        }
        var headline = Telling.of(document, Part.TITLE, new Span(0, title.value().length()));
        return line != null && headline.words().size() <= SEVERAL ? line : headline;
    }

    private static @Nullable Telling firstLine(Document document) {
        int end = document.text(Part.BODY).indexOf('\n');
        if (end <= 0) {
            return null;
        }
        var line = Telling.of(document, Part.BODY, new Span(0, end));
        boolean open = line.sentences().size() == 1 && !line.isClosed(0);
        return open && line.length(0) > SEVERAL && line.length(0) <= LINE ? line : null;
    }

    /// The place in the parent that the headline goes beyond, or null: its own headline where that
    /// has the same words, else its lead.
    static @Nullable Span beyond(Telling headline, Telling parent, @Nullable Telling before) {
        if (parent.sentences().isEmpty() || headline.words().isEmpty() || isAsked(headline)) {
            return null;
        }
        boolean more =
                hasOtherNumber(headline, parent, before)
                        || isMoreFinal(headline, parent, before)
                        || answers(headline, before)
                        || isSurer(headline, parent)
                        || statesHearsay(headline, parent);
        return more ? parent.sentences().getFirst() : null;
    }

    /// Whether a headline has most of the weighty words of another.
    static boolean repeats(Telling headline, Telling before) {
        var words = before.keys().stream().filter(k -> k.length() >= STEM).toList();
        long kept = words.stream().filter(headline.keys()::contains).count();
        return kept >= REPEATED * words.size() && kept >= SEVERAL && !isAsked(headline);
    }

    private static boolean isAsked(Telling telling) {
        return telling.text().strip().endsWith("?");
    }

    /// Whether the parent's headline asks what this one, in some of its words, states.
    private static boolean answers(Telling headline, @Nullable Telling before) {
        return before != null
                && before.text().indexOf('?') >= 0
                && !Attribution.hasCue(headline, 0)
                && headline.keys().stream()
                        .anyMatch(key -> key.length() >= STEM && before.keys().contains(key));
    }

    /// Whether the headline has a number that is neither in the parent's text nor in its headline.
    private static boolean hasOtherNumber(
            Telling headline, Telling parent, @Nullable Telling before) {
        var known = new HashSet<>(Numerals.values(parent.keys()));
        known.addAll(before == null ? List.of() : Numerals.values(before.keys()));
        var parentKeys = new HashSet<>(parent.keys());
        return !known.isEmpty()
                        && headline.keys().stream()
                                .filter(key -> !parentKeys.contains(key))
                                .filter(key -> !isNumbered(headline, key))
                                .flatMap(key -> Numerals.values(List.of(key)).stream())
                                .anyMatch(number -> !known.contains(number) && isCount(number))
                || !spans(parent, before).containsAll(spans(headline));
    }

    /// Spans of time, as `14 week`: the same number of weeks is another thing than of months.
    private static Set<String> spans(Telling telling) {
        var spans = new HashSet<String>();
        for (int w = 0; w + 1 < telling.keys().size(); w++) {
            int unit = w + 1;
            for (var value : Numerals.values(List.of(telling.keys().get(w)))) {
                UNITS.stream()
                        .filter(u -> telling.keys().get(unit).startsWith(u))
                        .forEach(u -> spans.add(value.toPlainString() + ' ' + u));
            }
        }
        for (var key : telling.keys()) {
            UNITS.stream()
                    .filter(u -> key.endsWith(u) || key.endsWith(u + 's'))
                    .forEach(u ->
                            Numerals.values(List.of(key))
                                    .forEach(v -> spans.add(v.toPlainString() + ' ' + u)));
        }
        return spans;
    }

    private static Set<String> spans(Telling parent, @Nullable Telling before) {
        var spans = spans(parent);
        spans.addAll(before == null ? Set.of() : spans(before));
        return spans;
    }

    /// Whether a number is that of an issue or a page.
    private static boolean isNumbered(Telling headline, String key) {
        int at = headline.keys().indexOf(key);
        return at > 0 && NUMBERED.contains(headline.keys().get(at - 1));
    }

    /// Whether a number counts something; a year stands in many a title.
    private static boolean isCount(BigDecimal number) {
        int value = number.intValue();
        return value < 1700 || value > 2100;
    }

    private static boolean isMoreFinal(Telling headline, Telling parent, @Nullable Telling before) {
        var known = new HashSet<>(parent.keys());
        known.addAll(before == null ? List.of() : before.keys());
        for (int w = 0; w < headline.keys().size(); w++) {
            var key = headline.keys().get(w);
            boolean forGood =
                    key.equals("good") && w > 0 && headline.keys().get(w - 1).equals("for");
            boolean isFinal =
                    forGood
                            || FINAL.contains(key) && !known.contains(key)
                            || ABSOLUTE.contains(key)
                                    && !known.contains(key)
                                    && !sharesVerb(headline, w, known);
            if (isFinal && !headline.isQuoted(w)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the word that an absolute one stands with is the parent's too: `nothing is decided`
    /// is no more than `no decision was taken`.
    private static boolean sharesVerb(Telling headline, int absolute, Set<String> known) {
        int verb = absolute - 1;
        if (verb < 0 || SMALL.contains(headline.keys().get(verb)) || isCue(headline, verb)) {
            verb = absolute + 1;
            while (verb < headline.keys().size()
                    && (SMALL.contains(headline.keys().get(verb))
                            || headline.keys().get(verb).length() < STEM)) {
                verb++;
            }
        }
        if (verb >= headline.keys().size()) {
            return true;
        }
        var key = headline.keys().get(verb);
        var stem = key.substring(0, Math.min(STEM, key.length()));
        return known.stream().anyMatch(k -> k.startsWith(stem));
    }

    private static boolean isCue(Telling headline, int w) {
        return Wording.isCue(headline.keys().get(w));
    }

    /// Whether the lead has as possible, or as somebody's word, what the headline has as a fact.
    private static boolean isSurer(Telling headline, Telling parent) {
        if (isHedged(headline) || Attribution.hasCue(headline, 0) || hasQuotation(headline)) {
            return false;
        }
        int lead = Math.min(LEAD, parent.words().size());
        for (int w = 0; w < lead; w++) {
            int sure = Sureness.of(parent.keys().get(w));
            boolean month =
                    parent.keys().get(w).equals("may")
                            && parent.text().charAt(parent.words().get(w).start()) == 'M';
            if (sure == 1 && !month && states(headline, parent, w + 1)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the headline has as a fact what the parent's first sentence has by hearsay.
    private static boolean statesHearsay(Telling headline, Telling parent) {
        var lead = parent.side(0).keys();
        boolean hearsay =
                HEARSAY.stream().anyMatch(words -> Collections.indexOfSubList(lead, words) >= 0);
        if (!hearsay
                || isHedged(headline)
                || Attribution.hasCue(headline, 0)
                || hasQuotation(headline)) {
            return false;
        }
        long about =
                headline.keys().stream()
                        .filter(key -> key.length() >= SUBJECT)
                        .filter(lead::contains)
                        .distinct()
                        .count();
        return about >= ABOUT;
    }

    /// Whether the headline has the next weighty word after `from` of the parent.
    private static boolean states(Telling headline, Telling parent, int from) {
        for (int w = from; w < Math.min(from + REACH, parent.keys().size()); w++) {
            var key = parent.keys().get(w);
            if (!SMALL.contains(key)) {
                return key.length() >= STEM
                        && headline.keys().stream()
                                .anyMatch(k -> k.startsWith(key.substring(0, STEM)));
            }
        }
        return false;
    }

    private static boolean isHedged(Telling headline) {
        return headline.keys().stream()
                .anyMatch(key -> Sureness.of(key) == 1 || HEDGES.contains(key));
    }

    private static boolean hasQuotation(Telling headline) {
        return headline.text().chars().anyMatch(c -> "\"“‘".indexOf(c) >= 0);
    }
}
