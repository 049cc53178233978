// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds statements with a verb: `"..." Holm said`, `Holm denied that ...`, `..., said Holm`,
/// `Holm, adding that ...`.
final class Sayings {
    private static final Set<String> SPEAKING_THINGS =
            Set.of(
                    "report",
                    "reports",
                    "letter",
                    "email",
                    "statement",
                    "rumor",
                    "rumors",
                    "rumour",
                    "rumours",
                    "message",
                    "telegram",
                    "dispatch",
                    "dispatches",
                    "poll",
                    "evidence",
                    "documents",
                    "records",
                    "despatch",
                    "despatches",
                    "advices",
                    "word",
                    "news",
                    "story",
                    "stories",
                    "ad",
                    "sign");
    private static final Set<String> SETTING =
            Set.of(
                    "in",
                    "on",
                    "at",
                    "during",
                    "after",
                    "when",
                    "as",
                    "while",
                    "by",
                    "before",
                    "of",
                    "following",
                    "who",
                    "to",
                    "through",
                    "with",
                    "from");

    /// Verbs that stand before their subject after a clause without quotation marks.
    private static final Set<String> INVERTED =
            Set.of(
                    "say",
                    "report",
                    "announce",
                    "write",
                    "note",
                    "state",
                    "explain",
                    "add",
                    "declare");

    private static final int FEW = 12;

    private final Scan scan;
    private final Speakers speakers;
    private final Contents contents;
    private final List<Draft> drafts = new ArrayList<>();

    Sayings(Scan scan) {
        this.scan = scan;
        this.speakers = new Speakers(scan);
        this.contents = new Contents(scan);
    }

    /// The statements of a part that hang on these cues.
    List<Draft> find(List<Cue> cues) {
        for (int i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            int limit = limit(cues, i);
            var draft =
                    switch (cue.shape()) {
                        case FINITE -> finite(cue, limit);
                        case PARTICIPLE -> participle(cue, limit);
                        case PASSIVE -> passive(cue, limit);
                    };
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /// The end of what a relative clause has somebody say, before the sentence goes on to say that
    /// it was wrong: `the notice which said that the road was open was wrong`.
    private int beforeVerdict(Cue cue, int end) {
        if (Lexicon.SUBORDINATE.contains(scan.low(cue.from() - 1))) {
            for (int i = cue.to(); i + 1 < end; i++) {
                if (Lexicon.BE.contains(scan.low(i)) && Lexicon.UNTRUE.contains(scan.low(i + 1))) {
                    return i;
                }
            }
        }
        return end;
    }

    /// Where the content of a cue must end: before a later cue of the sentence that shares its
    /// subject.
    private int limit(List<Cue> cues, int index) {
        int end = beforeVerdict(cues.get(index), contents.endFrom(cues.get(index).to() - 1));
        for (int i = index + 1;
                i < cues.size() && cues.get(i).from() < end && i < index + FEW;
                i++) {
            int before = cues.get(i).from() - 1;
            boolean hung =
                    cues.get(i).shape() == Cue.Shape.PARTICIPLE && scan.low(before).equals(",");
            boolean joined =
                    (scan.low(before).equals("and") || scan.low(before).equals("but"))
                            && cues.get(i).shape() == Cue.Shape.FINITE
                            && cues.get(i).verb().form() == cues.get(index).verb().form();
            if (hung || joined) {
                return scan.low(before - 1).equals(",") && joined ? before - 1 : before;
            }
        }
        return end;
    }

    private @Nullable Draft finite(Cue cue, int limit) {
        var quotation = contents.quotationBefore(cue.from());
        boolean comma = scan.low(cue.from() - 1).equals(",");
        if (speech(cue) && (quotation != null || comma)) {
            var after = inverted(cue, quotation != null);
            if (after != null) {
                return said(cue, after, quotation, after.end());
            }
        }
        var speaker = speakers.before(cue.from());
        if (speaker == null) {
            return shared(cue, limit);
        }
        return withSpeaker(cue, speaker, limit);
    }

    /// The speaker after the cue, if the order is turned round: `said Holm`.
    private @Nullable Span inverted(Cue cue, boolean afterQuotation) {
        if (cue.from() + 1 != cue.to() || !afterQuotation && !leadsInverted(cue)) {
            return null;
        }
        var after = speakers.after(cue.to());
        if (after == null) {
            return null;
        }
        int name = speakers.nameEnd(cue.to(), scan.sentence(cue.to()).end());
        boolean pronoun =
                Grammar.SUBJECT_PRONOUNS.contains(scan.low(cue.to()))
                        || !afterQuotation && Texts.lemma(scan.low(cue.to() + 1)) != null;
        boolean closed =
                name >= scan.size()
                        || !scan.at(name).word()
                        || SETTING.contains(scan.low(name))
                        || Grammar.time(scan.low(name))
                        || Grammar.adverb(scan.low(name));
        return !pronoun && (closed || afterQuotation) ? after : null;
    }

    /// Whether `..., said Holm` is likely after a clause: not where a name with an apposition is
    /// the subject.
    private boolean leadsInverted(Cue cue) {
        if (!INVERTED.contains(cue.verb().lemma())) {
            return false;
        }
        var left = speakers.before(cue.from());
        return left == null || left.start() > scan.sentence(cue.from()).start() + 1;
    }

    private @Nullable Draft withSpeaker(Cue cue, Span speaker, int limit) {
        var quotation = contents.quotationBefore(speaker.start());
        if (quotation != null && speech(cue)) {
            return said(cue, speaker, quotation, cue.to());
        }
        int start = contents.startAfter(cue);
        boolean comma = scan.low(speaker.start() - 1).equals(",");
        boolean over =
                cue.verb().kind() == Verbs.Kind.TELL
                        ? start > cue.to() && start >= limit - 1 && !scan.at(limit - 1).word()
                        : start >= limit || closes(cue);
        if (comma && speech(cue) && over) {
            return said(cue, speaker, null, cue.to());
        }
        if (comma
                && speech(cue)
                && scan.low(cue.to()).equals(",")
                && !opensWithSetting(speaker.start())) {
            return parenthesis(cue, speaker, limit);
        }
        var content = start < limit ? contents.after(start, limit) : null;
        if (content == null || !fits(cue, content)) {
            return null;
        }
        var spans = contents.withSequel(List.of(content), content.end());
        return draft(
                spans,
                cue,
                speaker,
                scan.quotation(content.start()) >= 0 ? "quote.before" : rule(cue));
    }

    /// Content before the cue, and the quotation after it if the speech goes on.
    private @Nullable Draft said(Cue cue, Span speaker, @Nullable Span quotation, int end) {
        var content =
                quotation != null && contents.speech(quotation)
                        ? contents.upTo(quotation)
                        : contents.clauseBefore(Math.min(speaker.start(), cue.from()));
        if (content == null || content.end() > Math.min(speaker.start(), cue.from())) {
            return null;
        }
        int half = contents.beforeSecondHalf(Math.max(end, cue.to()));
        int to = contents.sequel(half) != null ? half : scan.sentence(cue.to() - 1).end();
        return draft(
                contents.withSequel(List.of(content), to),
                cue,
                speaker,
                quotation != null ? "quote.after" : "indirect.after");
    }

    private @Nullable Draft parenthesis(Cue cue, Span speaker, int limit) {
        var left = contents.clauseBefore(speaker.start());
        var right = contents.after(cue.to(), limit);
        if (left == null || right == null) {
            return left == null && right == null
                    ? null
                    : draft(List.of(left == null ? right : left), cue, speaker, "indirect.between");
        }
        return draft(List.of(left, right), cue, speaker, "indirect.between");
    }

    /// A second verb of the same subject: `Holm denied the theft and said that ...`.
    private @Nullable Draft shared(Cue cue, int limit) {
        var joint = scan.low(cue.from() - 1);
        if (!speech(cue) || cue.verb().form() == Verbs.Form.BASE) {
            return null;
        }
        if (!joint.equals("and")
                && !joint.equals("but")
                && !joint.equals(",")
                && !joint.equals("then")) {
            return null;
        }
        var speaker = sharedSpeaker(cue);
        int start = contents.startAfter(cue);
        var content = start < limit ? contents.after(start, limit) : null;
        if (speaker == null || content == null || !fits(cue, content)) {
            return null;
        }
        return draft(
                contents.withSequel(List.of(content), content.end()),
                cue,
                speaker,
                "indirect.shared");
    }

    private @Nullable Draft participle(Cue cue, int limit) {
        int before = cue.from() - 1;
        Span speaker;
        if (before >= 0 && SPEAKING_THINGS.contains(scan.low(before))) {
            speaker = speakers.before(cue.from());
        } else if (scan.low(before).equals(",") || scan.low(before).equals("\"")) {
            speaker = sharedSpeaker(cue);
        } else {
            return null;
        }
        int start = contents.startAfter(cue);
        var content = start < limit ? contents.after(start, limit) : null;
        if (speaker == null || content == null) {
            return null;
        }
        return draft(
                contents.withSequel(List.of(content), content.end()),
                cue,
                speaker,
                "indirect.participle");
    }

    /// `It is believed that ...`, `Holm was reported dead`, `Holm was told that ...`.
    private @Nullable Draft passive(Cue cue, int limit) {
        if (!speech(cue) && cue.verb().kind() != Verbs.Kind.THINK) {
            return null;
        }
        int next = cue.to();
        boolean complement =
                scan.low(next).equals("that")
                        || scan.low(next).equals("to")
                        || cue.verb().lemma().equals("report");
        var subject = speakers.before(cue.from());
        if (!complement || subject == null) {
            return null;
        }
        var rest = contents.after(next, limit);
        if (rest == null) {
            return null;
        }
        boolean nobody = scan.low(subject.start()).equals("it");
        if (cue.verb().kind() == Verbs.Kind.TELL) {
            return draft(List.of(rest), cue, subject, "passive.told");
        }
        return new Draft(
                nobody ? List.of(rest) : List.of(subject, rest),
                new Span(cue.from(), cue.to()),
                null,
                cue.verb().lemma(),
                "passive.reported");
    }

    private @Nullable Span sharedSpeaker(Cue cue) {
        int first = scan.sentence(cue.from()).start();
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - 2); i--) {
            var draft = drafts.get(i);
            if (draft.speaker() != null
                    && draft.cue().start() >= first
                    && !draft.rule().startsWith("according")) {
                return draft.speaker();
            }
        }
        return speakers.subject(first, cue.from());
    }

    /// Whether nothing but time and place follows a cue in its sentence.
    private boolean closes(Cue cue) {
        int end = scan.sentence(cue.to() - 1).end();
        int next = contents.startAfter(cue);
        return next >= end - 1
                || SETTING.contains(scan.low(next))
                || scan.low(next).equals(".")
                || scan.low(next).equals(",") && SETTING.contains(scan.low(next + 1));
    }

    private boolean opensWithSetting(int speaker) {
        int first = scan.sentence(speaker).start();
        var low = scan.low(first);
        boolean points = low.equals("that") && Grammar.AUXILIARIES.contains(scan.low(first + 1));
        return !points && isSetting(low);
    }

    private static boolean isSetting(String low) {
        return Grammar.PREPOSITIONS.contains(low)
                || Grammar.CLAUSE_OPENERS.contains(low)
                || Grammar.adverb(low);
    }

    /// Whether what follows can be the content of this kind of verb.
    private boolean fits(Cue cue, Span content) {
        var first = scan.low(content.start());
        boolean clause =
                first.equals("that")
                        || Grammar.SUBJECT_PRONOUNS.contains(first)
                        || scan.quotation(content.start()) >= 0;
        if (needsClause(cue) && !clause) {
            return hasVerb(content);
        }
        boolean preposition =
                Grammar.PREPOSITIONS.contains(first)
                        && !first.equals("to")
                        && !first.equals("about");
        return clause || !preposition && scan.words(content.start(), content.end()) > 1;
    }

    /// Whether a verb tells of thought, a find or going on, which only a clause makes a statement.
    private static boolean needsClause(Cue cue) {
        return switch (cue.verb().kind()) {
            case THINK, SHOW -> true;
            case SAY, TELL, OPINE -> cue.verb().lemma().equals("continue");
        };
    }

    /// Whether a verb stands near the front: then it is a clause.
    private boolean hasVerb(Span content) {
        for (int i = content.start() + 1; i < Math.min(content.end(), content.start() + FEW); i++) {
            var low = scan.low(i);
            if (Grammar.clauseMark(low) || Grammar.CLAUSE_OPENERS.contains(low)) {
                return false;
            }
            if (Grammar.AUXILIARIES.contains(low) && !scan.low(i - 1).equals("to")) {
                return !Grammar.PREPOSITIONS.contains(scan.low(content.start()));
            }
        }
        return false;
    }

    private boolean speech(Cue cue) {
        return cue.verb().kind() == Verbs.Kind.SAY || cue.verb().kind() == Verbs.Kind.TELL;
    }

    private static String rule(Cue cue) {
        return switch (cue.verb().kind()) {
            case SAY -> cue.verb().lemma().equals("say") ? "indirect.said" : "indirect.verb";
            case TELL -> "indirect.told";
            case THINK -> "indirect.thought";
            case SHOW -> "indirect.shown";
            case OPINE -> "indirect.judged";
        };
    }

    private static Draft draft(List<Span> content, Cue cue, Span speaker, String rule) {
        return new Draft(
                content, new Span(cue.from(), cue.to()), speaker, cue.verb().lemma(), rule);
    }
}
