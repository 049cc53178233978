// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.model.Answer;
import org.firsthand.model.Event;
import org.firsthand.model.Hole;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Key;
import org.firsthand.text.Names;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Questions that stay open in the pile, each once: copies ask what their source asked.
///
/// Silence ends when the one who was silent has a say in another document. A question that was put
/// and not answered stays open.
final class Unanswered {
    /// Words of a question that can be understood alone.
    private static final int CLEAR = 4;

    private static final String ASKED = "asked and not answered";

    /// Words of one who was asked.
    private static final List<String> REFUSING =
            List.of(
                    " asked ",
                    " declined ",
                    " declines ",
                    " refused ",
                    " refuses ",
                    " would not ",
                    " wouldn t ",
                    " will not ",
                    " won t ",
                    " nothing to add ",
                    " no comment ",
                    " not answer ",
                    " not answered ",
                    " not comment ");

    /// Words of one who does not know.
    private static final List<String> UNABLE =
            List.of(
                    " not know ",
                    " not known ",
                    " cannot say ",
                    " can not say ",
                    " could not say ",
                    " cannot tell ",
                    " could not tell ",
                    " not remember ",
                    " not recall ",
                    " unable to ");

    private static final Set<String> FOR_OTHERS =
            Set.of("office", "spokesman", "spokeswoman", "spokesperson", "lawyer", "secretary");

    private final Answer answer;
    private final Sources sources;
    private final Map<String, List<String>> around = new HashMap<>();

    private Unanswered(Answer answer, Sources sources) {
        this.answer = answer;
        this.sources = sources;
    }

    /// One hole for each question, at the document that has it first.
    static List<Missing> of(Answer answer, Sources sources) {
        var unanswered = new Unanswered(answer, sources);
        var questions = new TreeMap<String, List<Event>>();
        for (var event : answer.found().events()) {
            if (event.kind() == Event.Kind.LEAVE_OPEN && !unanswered.isAnswered(event)) {
                questions
                        .computeIfAbsent(unanswered.question(event), x -> new ArrayList<>())
                        .add(event);
            }
        }
        return questions.values().stream().map(unanswered::hole).toList();
    }

    /// What makes two events one question: its words and whom it was put to; of silence the one who
    /// is silent.
    private String question(Event event) {
        var who = event.who();
        var what = event.what();
        if (what == null && who != null) {
            return Names.key(principal(who));
        }
        if (what != null && isSpoken(event)) {
            return Key.of(withoutBrackets(what));
        }
        return Key.of(what == null ? sources.quote(event.passage()) : what)
                + (who == null ? "" : ' ' + Names.key(who));
    }

    /// Words without the marks for sounds, which each transcript has its own way of writing.
    private static String withoutBrackets(String words) {
        var bare = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += "([".indexOf(c) >= 0 ? 1 : 0;
            if (depth == 0) {
                bare.append(c);
            }
            depth -= ")]".indexOf(c) >= 0 && depth > 0 ? 1 : 0;
        }
        return bare.toString();
    }

    /// Where it shows: at the document that has it first, of transcripts the one that names voices.
    private Event first(List<Event> question) {
        var named = question.stream().filter(e -> isSpoken(e) && names(e) > 1).toList();
        return sources.first(named.isEmpty() ? question : named, Event::passage);
    }

    private static int names(Event event) {
        return event.who() == null ? 0 : Words.of(event.who()).size();
    }

    private Missing hole(List<Event> question) {
        var first = first(question);
        var what = first.what();
        var places = question.stream().map(Event::passage).sorted().toList();
        var who = first.who();
        boolean silent = what == null && who != null && first.rule().equals("open.silent");
        var clear =
                silent
                        ? "an answer from " + who
                        : what != null && Words.of(what).size() >= CLEAR
                                ? what
                                : unclear(what, sources.quote(first.passage()));
        return new Missing(
                new Hole(
                        lacks(first) ? Hole.Kind.CITED : Hole.Kind.NEEDED,
                        clear,
                        first.who(),
                        first.passage().path(),
                        first.passage(),
                        List.of(
                                because(first),
                                sources.by(lacks(first) ? "told" : "left open", places))),
                places);
    }

    /// The words that leave something open, behind the thing itself where it was not seen.
    private static String unclear(@Nullable String what, String words) {
        boolean unseen = (" " + Words.plain(words) + " ").contains(" not seen ");
        return unseen && what != null ? what + ": “" + words + "”" : words;
    }

    private String because(Event event) {
        return switch (event.rule()) {
            case "lacks.part" -> "the source says that it is only a part";
            case "lacks.talk" -> "told by one of the two who spoke";
            case "open.unheard" -> "the answer could not be made out";
            default ->
                    event.what() == null
                            ? "no answer is printed"
                            : event.who() == null
                                    ? "nobody is said to know"
                                    : event.rule().equals("open.spoken")
                                            ? ASKED
                                            : refusal(sources.quote(event.passage()), event.who());
        };
    }

    /// What words tell of one who left a question open: only who was asked can have refused.
    private static String refusal(String words, String who) {
        var plain = " " + Words.plain(words) + " ";
        if (REFUSING.stream().anyMatch(plain::contains)) {
            return ASKED;
        }
        var name = (Names.isUnnamed(who) ? "the " : "") + who;
        return UNABLE.stream().anyMatch(plain::contains)
                ? name + " does not know it"
                : name + " did not say it";
    }

    /// Whether a piece of a text is missing, and not an answer.
    private static boolean lacks(Event event) {
        return event.rule().equals("lacks.part");
    }

    /// Whether a transcript has it: another may not name the voice.
    private static boolean isSpoken(Event event) {
        return Set.of("open.spoken", "open.unheard", "lacks.talk").contains(event.rule());
    }

    private boolean isAnswered(Event event) {
        var who = event.who();
        if (who == null) {
            return false;
        }
        var whom = principal(who);
        return hasPublishedSince(whom, event.passage())
                || event.what() == null
                        && answer.found().statements().stream()
                                .filter(s -> !s.path().equals(event.passage().path()))
                                .anyMatch(
                                        s -> isCalled(s.sourceName(), whom) || speaksFor(s, whom));
    }

    /// Whether the words that tell who says it name whom it is said for: `Holm, who speaks for the
    /// union`.
    private boolean speaksFor(Statement statement, String whom) {
        return Words.of(whom).size() > 1
                && around.computeIfAbsent(statement.id(), x -> around(statement)).stream()
                        .anyMatch(words -> words.contains(Key.of(whom)));
    }

    /// The keys of the sentences that tell for whom a statement is made, without what is said.
    private List<String> around(Statement statement) {
        var document = sources.of(statement.path());
        if (document == null || statement.cue().isEmpty()) {
            return List.of();
        }
        var text = document.text(statement.part());
        var cue = statement.cue().getFirst();
        int from = text.lastIndexOf('\n', cue.start()) + 1;
        int to = text.indexOf('\n', cue.end());
        return Sentences.of(text, from, to < 0 ? text.length() : to).stream()
                .filter(sentence -> sentence.overlap(cue) > 0)
                .map(sentence -> Key.of(outside(statement, sentence, text)))
                .filter(words -> words.contains("for"))
                .toList();
    }

    private static String outside(Statement statement, Span sentence, String text) {
        var words = new StringBuilder();
        for (int i = sentence.start(); i < sentence.end(); i++) {
            int at = i;
            boolean said =
                    statement.content().stream().anyMatch(c -> c.start() <= at && at < c.end());
            words.append(said ? ' ' : text.charAt(i));
        }
        return words.toString();
    }

    /// Whether the one who was asked has a paper of its own in the pile that is not older.
    private boolean hasPublishedSince(String whom, Passage asked) {
        var day = sources.published(asked);
        return answer.documents().stream()
                .filter(d -> !d.path().equals(asked.path()))
                .filter(d -> isCalled(d.publisher(), whom))
                .map(d -> d.published())
                .anyMatch(time -> day == null || time != null && time.value().to().isAfter(day));
    }

    private static boolean isCalled(@Nullable String name, String whom) {
        return name != null && (InPile.isCalled(name, whom) || begins(name, whom));
    }

    /// Whether a long name begins with a short one: `Holm Marine` with `Holm`.
    private static boolean begins(String name, String whom) {
        return name.length() > whom.length()
                && name.startsWith(whom)
                && !Character.isLetterOrDigit(name.charAt(whom.length()))
                && Character.isUpperCase(whom.charAt(0));
    }

    /// The one whom an office or a spokesman answers for.
    private static String principal(String who) {
        int space = who.lastIndexOf(' ');
        if (space > 0 && FOR_OTHERS.contains(who.substring(space + 1))) {
            var owner = who.substring(0, space);
            return owner.endsWith("'s") || owner.endsWith("’s")
                    ? owner.substring(0, owner.length() - 2)
                    : owner;
        }
        return who;
    }
}
