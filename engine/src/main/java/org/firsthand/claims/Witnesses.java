// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds what somebody tells as an eyewitness in the first person: `I saw that the doors were
/// chained`, `we were there when the roof fell`.
///
/// Hearsay (`I heard that`), opinion (`I felt that`), questions, and what was only read (`I saw the
/// article`) are none.
final class Witnesses {
    /// The name of the rule.
    static final String RULE = "witness.first";

    private static final Set<String> SENSES =
            Set.of("saw", "heard", "watched", "witnessed", "noticed", "counted", "felt", "found");

    /// Words after `heard` that make it hearsay, and with `that` after `felt` an opinion.
    private static final Set<String> TOLD =
            Set.of("that", "about", "of", "from", "it", "he", "she", "they");

    /// What is seen or found and tells only what others saw.
    private static final Set<String> MEDIA =
            Set.of(
                    "post",
                    "posts",
                    "article",
                    "articles",
                    "report",
                    "reports",
                    "video",
                    "videos",
                    "footage",
                    "comment",
                    "comments",
                    "tweet",
                    "tweets",
                    "news",
                    "thread",
                    "story",
                    "headline",
                    "film");

    /// Words that may open a clause about what somebody saw; after others the clause tells of
    /// something else.
    private static final Set<String> MAY_OPEN =
            Set.of("but", "when", "because", "after", "while", "so", "before");

    private static final int REACH = 4;

    private final Scan scan;
    private final Contents contents;

    Witnesses(Scan scan) {
        this.scan = scan;
        this.contents = new Contents(scan);
    }

    /// The drafts behind those for what is told outside quotations and by nobody whom another draft
    /// names.
    List<Draft> with(List<Draft> drafts) {
        var taken = saidByOthers(drafts);
        var all = new ArrayList<Draft>();
        for (int i = 0; i < scan.size(); i++) {
            int verb = taken[i] || scan.quotation(i) >= 0 ? -1 : verb(scan, i);
            var draft = verb < 0 ? null : draft(i, verb);
            if (draft != null) {
                all.add(draft);
            }
        }
        all.addAll(drafts);
        return all;
    }

    /// The verb by which the pronoun at a token tells what it saw; -1 where the token is no such
    /// pronoun.
    static int verb(Scan scan, int pronoun) {
        boolean first =
                scan.low(pronoun).equals("i") && !isNumeral(scan, pronoun)
                        || scan.low(pronoun).equals("we");
        if (!first || !mayFollow(scan.low(pronoun - 1)) || asks(scan, pronoun)) {
            return -1;
        }
        int verb = pronoun + 1;
        while (Grammar.adverb(scan.low(verb))
                && !scan.low(verb).equals("never")
                && !scan.low(verb).equals("not")) {
            verb++;
        }
        var low = scan.low(verb);
        boolean present =
                (low.equals("was") || low.equals("were"))
                        && scan.low(verb + 1).equals("there")
                        && scan.low(verb + 2).equals("when");
        return present || SENSES.contains(low) && isPerceived(scan, verb) ? verb : -1;
    }

    /// Whether `I` is the number in a name such as `World War I`.
    private static boolean isNumeral(Scan scan, int token) {
        int first = scan.sentence(token).start();
        if (token - 1 <= first || !scan.at(token - 1).word()) {
            return false;
        }
        var before = scan.at(token - 1);
        return before.capital()
                && Grammar.nounLike(before)
                && !Grammar.time(before.low())
                && !Grammar.PREPOSITIONS.contains(scan.low(token - 2));
    }

    private static boolean mayFollow(String before) {
        return !Grammar.CLAUSE_OPENERS.contains(before) || MAY_OPEN.contains(before);
    }

    private static boolean asks(Scan scan, int token) {
        return scan.low(scan.sentence(token).end() - 1).equals("?");
    }

    private static boolean isPerceived(Scan scan, int verb) {
        var next = scan.low(verb + 1);
        boolean told = scan.low(verb).equals("heard") && TOLD.contains(next);
        boolean opinion = scan.low(verb).equals("felt") && TOLD.contains(next);
        for (int i = verb + 1;
                i <= verb + REACH && !Grammar.PREPOSITIONS.contains(scan.low(i));
                i++) {
            if (MEDIA.contains(scan.low(i))) {
                return false;
            }
        }
        return !told && !opinion;
    }

    private boolean[] saidByOthers(List<Draft> drafts) {
        var taken = new boolean[scan.size()];
        for (var draft : drafts) {
            for (var span : draft.speaker() == null ? List.<Span>of() : draft.content()) {
                for (int i = span.start(); i < span.end(); i++) {
                    taken[i] = true;
                }
            }
        }
        return taken;
    }

    private @Nullable Draft draft(int pronoun, int verb) {
        int cueEnd = SENSES.contains(scan.low(verb)) ? verb + 1 : verb + 3;
        var content = contents.after(cueEnd, contents.endFrom(verb));
        if (content == null) {
            return null;
        }
        var spans = List.of(content);
        return new Draft(
                spans, new Span(verb, cueEnd), new Span(pronoun, pronoun + 1), "witness", RULE);
    }
}
