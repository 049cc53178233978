// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashSet;
import java.util.Set;
import org.firsthand.model.Access;
import org.firsthand.model.Span;
import org.firsthand.model.Statement.Channel;
import org.firsthand.model.Statement.Stance;

/// Judges how something is said: stance, channel, access, and whether it is hedged or conditional.
final class Tone {
    private static final Set<String> DENY =
            Set.of("deny", "reject", "dispute", "refute", "dismiss", "denial");
    private static final Set<String> ASK = Set.of("ask", "inquire", "wonder", "question");
    private static final Set<String> RUMOUR =
            Set.of(
                    "rumor",
                    "rumors",
                    "rumour",
                    "rumours",
                    "report",
                    "reports",
                    "word",
                    "news",
                    "reportedly",
                    "allegedly",
                    "supposedly",
                    "purportedly",
                    "hear",
                    "learn",
                    "accord",
                    "cite");
    private static final Set<String> HEDGES =
            Set.of(
                    "may",
                    "might",
                    "reportedly",
                    "allegedly",
                    "unconfirmed",
                    "alleged",
                    "believed",
                    "appears",
                    "appeared",
                    "apparently",
                    "possibly",
                    "perhaps",
                    "probably",
                    "seems",
                    "seemed",
                    "supposedly",
                    "purportedly",
                    "could",
                    "rumored",
                    "rumoured",
                    "rumors",
                    "rumours",
                    "likely",
                    "presumably",
                    "unverified",
                    "purported",
                    "supposed",
                    "unofficial");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "would", "provided");
    private static final Set<String> PAPERS =
            Set.of(
                    "report",
                    "telegram",
                    "telegrams",
                    "statement",
                    "letter",
                    "letters",
                    "records",
                    "record",
                    "document",
                    "documents",
                    "memo",
                    "email",
                    "emails",
                    "message",
                    "messages",
                    "dispatch",
                    "dispatches",
                    "despatch",
                    "despatches",
                    "communique",
                    "filing",
                    "cable",
                    "cables",
                    "note",
                    "file",
                    "files",
                    "minutes",
                    "poll",
                    "study",
                    "survey",
                    "advices",
                    "bulletin",
                    "log",
                    "logs",
                    "register",
                    "ledger",
                    "notice",
                    "invoice",
                    "bill",
                    "petition",
                    "extract",
                    "communication");
    private static final Set<String> TAPES =
            Set.of(
                    "tape",
                    "tapes",
                    "recording",
                    "recordings",
                    "video",
                    "footage",
                    "audio",
                    "transcript");
    private static final Set<String> COURT =
            Set.of(
                    "testify",
                    "court",
                    "affidavit",
                    "testimony",
                    "indictment",
                    "jury",
                    "lawsuit",
                    "complaint",
                    "oath");
    private static final Set<String> LEAK = Set.of("leaked", "leak", "leaks", "whistleblower");

    private static final int OPENING = 16;
    private static final int IN_A_PAPER = 5;

    /// Words before the paper in which somebody says something.
    private static final Set<String> BY_WAY_OF = Set.of("in", "by", "through", "via");

    private static final Set<String> SAY =
            Set.of("say", "tell", "disclose", "specify", "reveal", "explain", "state", "confirm");
    private static final Set<String> WITHHOLD =
            Set.of(
                    "declined",
                    "declines",
                    "refused",
                    "refuses",
                    "wouldn't",
                    "wouldn’t",
                    "doesn't",
                    "doesn’t",
                    "didn’t");

    private final Draft draft;
    private final boolean passesOn;
    private final Set<String> frame = new HashSet<>();
    private final Set<String> content = new HashSet<>();

    /// Words of the frame but for those of the paper in which somebody says it: `said in a
    /// statement` names no document that the speaker goes by.
    private final Set<String> cited = new HashSet<>();

    private final String opening;

    /// All that is quoted, where somebody is: people say last how they know.
    private final String quoted;

    private final boolean witness;

    /// @param passesOn whether the content itself has somebody else say something
    Tone(Scan scan, Draft draft, boolean passesOn) {
        this.draft = draft;
        this.passesOn = passesOn;
        for (var span : draft.content()) {
            addWords(scan, span, content);
        }
        if (!draft.says(draft.cue().start())) {
            addWords(scan, draft.cue(), frame);
        }
        if (draft.speaker() != null) {
            addWords(scan, draft.speaker(), frame);
        }
        for (int i = draft.cue().end(); i < Math.min(draft.cue().end() + 5, scan.size()); i++) {
            boolean minutes = scan.low(i).equals("minutes") && !opensMinutes(scan, i);
            boolean name = scan.at(i).capital();
            if (!draft.says(i) && !minutes && !name) {
                frame.add(scan.low(i));
            }
        }
        cited.addAll(frame);
        cited.removeAll(ownPaper(scan, draft));
        this.opening = opening(scan, draft);
        this.witness =
                draft.rule().equals(Witnesses.RULE)
                        || opensAsWitness(scan, draft.content().getFirst());
        this.quoted = draft.rule().startsWith("quote.") ? line(scan, draft) : opening;
    }

    /// What somebody would not say stays open, as what is asked does.
    Stance stance() {
        boolean not = frame.contains("not") || frame.contains("never") || frame.contains("didn't");
        if (DENY.contains(draft.lemma())
                || opening.startsWith("no truth in")
                || opening.startsWith("that no truth")
                || opening.startsWith("there is no truth")
                || opening.startsWith("there was no truth")) {
            return not && DENY.contains(draft.lemma()) ? Stance.ASSERTS : Stance.DENIES;
        }
        if (ASK.contains(draft.lemma())
                || SAY.contains(draft.lemma()) && (not || meets(frame, WITHHOLD))) {
            return Stance.ASKS;
        }
        boolean passive = draft.rule().startsWith("passive");
        return passesOn || passive || RUMOUR.contains(draft.lemma())
                ? Stance.REPORTS
                : Stance.ASSERTS;
    }

    Channel channel() {
        if (meets(frame, LEAK)) {
            return Channel.LEAK;
        }
        if (COURT.contains(draft.lemma()) || meets(frame, COURT)) {
            return Channel.COURT;
        }
        if (meets(frame, TAPES)) {
            return Channel.RECORDING;
        }
        if (draft.speaker() == null) {
            return Channel.UNNAMED;
        }
        boolean statement = frame.contains("statement");
        if (meets(frame, PAPERS) && !statement) {
            return Channel.DOCUMENT;
        }
        return draft.lemma().equals("report") || draft.lemma().equals("publish")
                ? Channel.REPORT
                : Channel.STATEMENT;
    }

    /// How the one who says it is said to know it. Who denies a thing tells of nothing that he saw
    /// or was told: `denied that it had been told` says that nobody told it.
    Access access() {
        return stance() == Stance.DENIES ? byPaper() : known();
    }

    private Access known() {
        if (frame.contains("witnessed")
                || frame.contains("eyewitness")
                || frame.contains("eyewitnesses")
                || frame.contains("witnesses")
                || witness
                || holds(
                        "he saw",
                        "she saw",
                        "they saw",
                        "having seen",
                        "he had seen",
                        "with my own eyes")
                || Standing.isThere(opening)) {
            return Access.SAW;
        }
        if (anyOf(
                quoted,
                "i took part",
                "i was there",
                "i helped",
                "he took part",
                "we took part",
                "i was present",
                "i sat at",
                "we sat at",
                "i was at the",
                "i was on the",
                "i was in the",
                "sat at the table with",
                "i sat on the",
                "i held it")) {
            return Access.TOOK_PART;
        }
        return isTold() ? Access.WAS_TOLD : byPaper();
    }

    /// Whether somebody is said to have heard it from others; who is told to do something, or was
    /// not told, is not.
    private boolean isTold() {
        boolean not = frame.contains("not") || frame.contains("never") || frame.contains("nor");
        boolean heard =
                draft.rule().equals("passive.told") && !opening.startsWith("to ")
                        || draft.lemma().equals("learn")
                        || draft.lemma().equals("hear");
        return heard && !not
                || holds(
                        "i was told",
                        "we were told",
                        "he was told",
                        "she was told",
                        "they were told",
                        "had been told",
                        "had heard",
                        "had received word",
                        "learned from");
    }

    private Access byPaper() {
        if (meets(frame, TAPES)) {
            return Access.RECORDING;
        }
        return meets(cited, PAPERS) ? Access.DOCUMENT : Access.NOT_SAID;
    }

    boolean hedged() {
        return draft.speaker() == null || meets(content, HEDGES) || meets(frame, HEDGES);
    }

    boolean conditional() {
        return meets(content, CONDITIONS);
    }

    /// Whether a word in a line of lower-case words hedges.
    static boolean hedges(String words) {
        return anyOf(words, HEDGES);
    }

    /// Whether a word in a line of lower-case words makes what is said conditional.
    static boolean supposes(String words) {
        return anyOf(words, CONDITIONS);
    }

    private static boolean anyOf(String words, Set<String> signs) {
        for (var word : words.split(" ")) {
            if (signs.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(String... phrases) {
        return anyOf(opening, phrases);
    }

    private static boolean anyOf(String words, String... phrases) {
        for (var phrase : phrases) {
            if ((" " + words + " ").contains(" " + phrase + " ")) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(Set<String> words, Set<String> signs) {
        for (var sign : signs) {
            if (words.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    /// Whether `minutes` are those of a meeting, and no time: `the minutes`, `its minutes`.
    private static boolean opensMinutes(Scan scan, int minutes) {
        return Grammar.DETERMINERS.contains(scan.low(minutes - 1));
    }

    /// The words that name a saying and no source: `statement`, and a paper behind `said in`.
    private static Set<String> ownPaper(Scan scan, Draft draft) {
        var own = new HashSet<>(Set.of("statement", "communique"));
        int cue = draft.cue().end();
        int end = Math.min(cue + IN_A_PAPER, scan.size());
        boolean in = false;
        for (int i = cue; i < end && !draft.says(i); i++) {
            in |= BY_WAY_OF.contains(scan.low(i));
            if (in) {
                own.add(scan.low(i));
            }
        }
        return own;
    }

    private static void addWords(Scan scan, Span span, Set<String> words) {
        for (int i = span.start(); i < span.end(); i++) {
            words.add(scan.low(i));
        }
    }

    /// Whether the first words of the content tell what `I` or `we` saw.
    private static boolean opensAsWitness(Scan scan, Span content) {
        for (int i = content.start(); i < Math.min(content.end(), content.start() + OPENING); i++) {
            if (Witnesses.verb(scan, i) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String line(Scan scan, Draft draft) {
        var words = new StringBuilder();
        for (var span : draft.content()) {
            for (int i = span.start(); i < span.end(); i++) {
                if (scan.at(i).word()) {
                    words.append(words.isEmpty() ? "" : " ").append(scan.low(i));
                }
            }
        }
        return words.toString();
    }

    /// The first words of the content, where it is said how somebody knows.
    private static String opening(Scan scan, Draft draft) {
        var words = new StringBuilder();
        var first = draft.content().getFirst();
        for (int i = first.start(); i < Math.min(first.end(), first.start() + OPENING); i++) {
            if (scan.at(i).word()) {
                words.append(words.isEmpty() ? "" : " ").append(scan.low(i));
            }
        }
        return words.toString();
    }
}
