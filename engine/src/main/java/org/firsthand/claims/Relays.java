// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds statements without a verb of their own: `according to ...`, `reportedly`, `rumours that
/// ...`, `Holm: ...`.
final class Relays {
    private static final Set<String> NEWS =
            Set.of(
                    "report",
                    "reports",
                    "rumor",
                    "rumors",
                    "rumour",
                    "rumours",
                    "word",
                    "news",
                    "claim",
                    "claims",
                    "belief",
                    "fear",
                    "fears",
                    "suggestion",
                    "suggestions",
                    "statement",
                    "allegation",
                    "allegations",
                    "assertion",
                    "evidence",
                    "denial",
                    "charge",
                    "charges",
                    "idea",
                    "notion",
                    "impression",
                    "argument",
                    "announcement",
                    "hope",
                    "hopes",
                    "opinion",
                    "view");

    /// News that is passed on even where nobody is named.
    private static final Set<String> HEARSAY =
            Set.of(
                    "report",
                    "reports",
                    "rumor",
                    "rumors",
                    "rumour",
                    "rumours",
                    "word",
                    "claim",
                    "claims",
                    "allegation",
                    "allegations",
                    "belief",
                    "suggestions");

    private static final Set<String> SIGNS =
            Set.of("reportedly", "allegedly", "supposedly", "purportedly");

    private final Scan scan;
    private final Names names;
    private final Speakers speakers;
    private final Contents contents;
    private final List<Draft> drafts = new ArrayList<>();

    /// @param names who is named in the text
    Relays(Scan scan, Names names) {
        this.scan = scan;
        this.names = names;
        this.speakers = new Speakers(scan);
        this.contents = new Contents(scan);
    }

    /// All statements of this kind in a part.
    List<Draft> find() {
        for (int i = 0; i < scan.size(); i++) {
            var low = scan.low(i);
            if (scan.quotation(i) >= 0) {
                continue;
            }
            if (low.equals("according") && scan.low(i + 1).equals("to")) {
                add(accordingTo(i));
            } else if (SIGNS.contains(low)) {
                add(adverb(i));
            } else if (NEWS.contains(low) && scan.low(i + 1).equals("that")) {
                add(newsThat(i));
            } else if (low.equals(":")) {
                add(colon(i));
            }
        }
        return drafts;
    }

    private void add(@Nullable Draft draft) {
        if (draft != null) {
            drafts.add(draft);
        }
    }

    private @Nullable Draft accordingTo(int i) {
        var sentence = scan.sentence(i);
        var speaker = speakers.after(i + 2);
        if (speaker == null) {
            return null;
        }
        var cue = new Span(i, i + 2);
        boolean opens =
                i == sentence.start()
                        || scan.low(i - 1).equals("but")
                        || scan.low(i - 1).equals("and");
        if (opens) {
            int to = openingEnd(i + 2, sentence.end());
            var content = contents.after(to, contents.endFrom(sentence.end() - 1));
            return content == null
                    ? null
                    : new Draft(
                            List.of(content), cue, new Span(i + 2, to), "accord", "according.to");
        }
        var content = contents.clauseBefore(i);
        return content == null
                ? null
                : new Draft(List.of(content), cue, speaker, "accord", "according.to");
    }

    private int openingEnd(int from, int end) {
        for (int i = from; i < end; i++) {
            if (scan.low(i).equals(",")) {
                return i;
            }
        }
        return speakers.nameEnd(from, end);
    }

    private @Nullable Draft adverb(int i) {
        var sentence = scan.sentence(i);
        int from = clauseStart(sentence.start(), i);
        int to = clauseEnd(i, sentence.end());
        var spans = new ArrayList<Span>();
        if (i > from) {
            spans.add(new Span(from, i));
        }
        var rest = contents.after(i + 1, to);
        if (rest != null) {
            spans.add(rest);
        }
        return spans.isEmpty()
                ? null
                : new Draft(spans, new Span(i, i + 1), null, scan.low(i), "adverb.reportedly");
    }

    private int clauseStart(int first, int limit) {
        for (int i = limit - 1; i >= first; i--) {
            if (!scan.at(i).word() && Grammar.clauseMark(scan.low(i))) {
                return i + 1;
            }
        }
        return first;
    }

    private int clauseEnd(int from, int end) {
        for (int i = from; i < end; i++) {
            if (scan.low(i).equals(",") || scan.low(i).equals(";")) {
                return i;
            }
        }
        return end;
    }

    private @Nullable Draft newsThat(int i) {
        int end = contents.endFrom(i);
        var content = contents.after(i + 1, end);
        if (content == null || content.end() - content.start() < 3) {
            return null;
        }
        var owner = owner(i);
        if (owner == null && !HEARSAY.contains(scan.low(i))) {
            return null;
        }
        return new Draft(List.of(content), new Span(i, i + 1), owner, scan.low(i), "noun.that");
    }

    /// Who has made a report: the possessive before it, as in `the mayor's claim`; null where
    /// nobody is named.
    private @Nullable Span owner(int noun) {
        int first = scan.sentence(noun).start();
        for (int i = noun - 1; i >= Math.max(first, noun - 2); i--) {
            var token = scan.at(i);
            if (token.possessive()) {
                var phrase = speakers.before(i + 1);
                return phrase == null ? new Span(i, i + 1) : phrase;
            }
            if (Set.of("his", "her", "their").contains(token.low())) {
                return new Span(i, i + 1);
            }
        }
        return null;
    }

    /// `Holm: The tape is genuine` in a headline, `HOLM: ...` in a transcript.
    private @Nullable Draft colon(int i) {
        var sentence = scan.sentence(i);
        int from = sentence.start();
        boolean begins = from == 0 || !scan.sameParagraph(from - 1, from);
        if (!begins || i == from || i - from > 4 || i + 2 >= sentence.end()) {
            return null;
        }
        boolean capitals = true;
        for (int k = from; k < i; k++) {
            capitals &= scan.at(k).word() && allCapitals(k);
        }
        boolean named =
                scan.at(from).capital()
                        && speakers.nameEnd(from, i) == i
                        && (capitals || names.titled(scan.at(i - 1).low()));
        var content = contents.after(i + 1, contents.endFrom(sentence.end() - 1));
        if (content == null || !named || !capitals && !scan.inFirstParagraph(i)) {
            return null;
        }
        return new Draft(
                List.of(content), new Span(i, i + 1), new Span(from, i), "say", "colon.speaker");
    }

    private boolean allCapitals(int token) {
        var word = scan.chars(token, token + 1).of(scan.text());
        return word.length() > 2 && word.chars().noneMatch(Character::isLowerCase);
    }
}
