// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Hole;
import org.firsthand.model.Passage;
import org.firsthand.text.Days;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// What a hole is asked for as, in words that can be read alone; nothing where it is no thing that
/// can be told from others of its kind.
///
/// A text is told by whose it is, by a number or by a name; a question by its own words or, where
/// those lean on what was said before, by the sentences that leave it open; what failed to be
/// captured by its address.
final class Askable {
    private static final int LONGEST_CONTEXT = 260;

    /// Characters of a thing that is announced; a longer one is not looked for again.
    private static final int LONGEST_THING = 200;

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> OWNERS = Set.of("my", "our", "his", "her", "its", "their");
    private static final Set<String> LEANING =
            Set.of(
                    "it", "its", "them", "they", "their", "he", "him", "his", "she", "her", "so",
                    "this", "that", "these", "those", "there", "here", "we", "our", "us", "i", "my",
                    "me", "ones");
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "in", "on", "at", "from", "by", "about");
    private static final List<String> POINTERS =
            List.of(" mentioned above", " mentioned below", " that is", " which is");
    private static final int LONGEST_VERB = 24;
    private static final Set<String> COMES =
            Set.of(
                    "published",
                    "released",
                    "issued",
                    "laid",
                    "presented",
                    "submitted",
                    "handed",
                    "printed",
                    "announced",
                    "shown",
                    "posted",
                    "circulated",
                    "distributed",
                    "produced",
                    "ready",
                    "come",
                    "arrive",
                    "arrived",
                    "appear",
                    "appeared");
    private static final List<String> NOT_COME =
            List.of(
                    " was not ",
                    " were not ",
                    " has not ",
                    " have not ",
                    " had not ",
                    " did not ",
                    " never ");

    private final List<Document> pile;
    private final Sources sources;
    private final Whom whom;
    private @Nullable List<String> notCome;

    Askable(List<Document> pile, Sources sources, Whom whom) {
        this.pile = pile;
        this.sources = sources;
        this.whom = whom;
    }

    /// The words to ask with; null where there is nothing to ask for.
    @Nullable String words(Hole hole) {
        return switch (hole.kind()) {
            case CITED -> hole.because().size() > 1 ? piece(hole) : thing(hole);
            case ANNOUNCED -> thing(hole);
            case NEEDED -> question(hole);
            case LINKED -> hole.what();
            case NOT_CAPTURED -> address(hole.path());
            case REMOVED -> hole.passage() == null ? hole.what() : null;
            case LEFT_OUT -> null;
        };
    }

    /// A piece that a source says it lacks, or the sound of what is here in words, with whose it
    /// is.
    private String piece(Hole hole) {
        var because = hole.because().getFirst();
        int colon = because.indexOf(": ");
        var path = colon < 0 ? hole.path() : because.substring(colon + 2).split(",", 2)[0];
        var document = sources.of(path);
        return document == null ? hole.what() : hole.what() + " (" + document.publisher() + ")";
    }

    private String address(String path) {
        var document = sources.of(path);
        return document == null || document.url() == null ? path : document.url();
    }

    /// A noun phrase with whose it is, a number or a name in it; null where it is none.
    private @Nullable String thing(Hole hole) {
        var what = hole.what().strip();
        int quote = what.indexOf('\u201c');
        var words = words(quote < 0 ? what : what.substring(0, quote));
        if (words.isEmpty() || !isNounPhrase(words) || pointsBack(words)) {
            return null;
        }
        var owner = whom.of(hole);
        var first = words.getFirst().toLowerCase(Locale.ROOT);
        if (OWNERS.contains(first)) {
            return owner == null ? null : owners(owner) + what.substring(first.length());
        }
        var full = owner == null ? what : withName(what, hole.whom(), owner);
        return owner != null || isTold(what, words) ? full : named(hole, what, words);
    }

    /// What is told by no number or name of its own, with who speaks of it: `the attendance sheet,
    /// which the Harbour Office names`. That is somebody quoted, or who put the document out where
    /// it is no outlet's; one word alone tells too little. What is only announced is waited for,
    /// until somebody says that it did not come.
    private @Nullable String named(Hole hole, String what, List<String> words) {
        boolean waited = hasNotCome(hole);
        boolean due = hole.kind() == Hole.Kind.CITED || waited;
        var passage = hole.passage();
        if (passage == null || words.size() <= 2 || !due || what.indexOf('\u201c') >= 0) {
            return null;
        }
        var who = whom.named(passage);
        var document = sources.of(passage.path());
        if (who == null && document != null && (waited || Records.isPaper(document))) {
            who = document.publisher();
        }
        if (who == null) {
            return null;
        }
        var told = what;
        for (var pointer : POINTERS) {
            if (told.endsWith(pointer)) {
                told = told.substring(0, told.length() - pointer.length());
            }
        }
        return told + ", which " + who + " names";
    }

    private static String owners(String owner) {
        return (Character.isLowerCase(owner.charAt(0)) ? "the " : "")
                + owner
                + (owner.endsWith("s") ? "’" : "’s");
    }

    /// `the notice of the club` with the club's name.
    private static String withName(String what, @Nullable String bare, String name) {
        var of = " of the " + bare;
        int at = bare == null || bare.equals(name) ? -1 : what.indexOf(of + " ");
        return at < 0
                ? what
                : what.substring(0, at) + " of the " + name + what.substring(at + of.length());
    }

    private static List<String> words(String text) {
        return Words.of(text).stream().map(span -> span.of(text)).toList();
    }

    /// Whether it begins as a noun phrase does: with an article, an owner or a name, or with a noun
    /// and its number or an address of it.
    private static boolean isNounPhrase(List<String> words) {
        var first = words.getFirst();
        var low = first.toLowerCase(Locale.ROOT);
        if (ARTICLES.contains(low) || OWNERS.contains(low) || low.equals("what")) {
            return words.size() > 1;
        }
        if (Character.isUpperCase(first.charAt(0)) || !Character.isLetter(first.charAt(0))) {
            return !LEANING.contains(low);
        }
        return words.size() > 1 && !low.endsWith("ed") && Character.isDigit(words.get(1).charAt(0));
    }

    /// Whether it leans on something told before: `for that year`.
    private static boolean pointsBack(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            boolean back = Set.of("that", "this", "those", "these").contains(words.get(i));
            if (back && PREPOSITIONS.contains(words.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a number or a name tells which it is; a day of the week tells it to nobody later.
    private static boolean isTold(String what, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean names =
                    Character.isUpperCase(word.charAt(0))
                            && !(i == 0 && Whom.isPlain(word, what))
                            && !Whom.isBare(word)
                            && !Days.WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
            if (names || word.chars().anyMatch(Character::isDigit)) {
                return true;
            }
        }
        return false;
    }

    /// Whether something was announced of which a document says that it did not come.
    boolean hasNotCome(Hole hole) {
        return hole.kind() == Hole.Kind.ANNOUNCED && hasNotCome(hole.what());
    }

    private boolean hasNotCome(String what) {
        var words = words(what);
        int from =
                !words.isEmpty() && ARTICLES.contains(words.getFirst().toLowerCase(Locale.ROOT))
                        ? words.getFirst().length()
                        : 0;
        var bare = what.substring(from).strip().toLowerCase(Locale.ROOT);
        if (bare.indexOf(' ') < 0) {
            return false;
        }
        return notCome().stream().anyMatch(before -> before.endsWith(bare));
    }

    /// What stands before each place where a document says that something did not come.
    private List<String> notCome() {
        if (notCome == null) {
            notCome = pile.stream().flatMap(document -> notCome(document).stream()).toList();
        }
        return notCome;
    }

    /// Whether the words at a place say of a text that it is there: `been laid`, `published`.
    private static boolean tellsOfComing(String text, int at) {
        var rest = text.substring(at, Math.min(text.length(), at + LONGEST_VERB));
        var verb = rest.startsWith("been ") ? rest.substring("been ".length()) : rest;
        int end = 0;
        while (end < verb.length() && Character.isLetter(verb.charAt(end))) {
            end++;
        }
        return COMES.contains(verb.substring(0, end));
    }

    private static List<String> notCome(Document document) {
        var text = Words.oneLine(document.body()).toLowerCase(Locale.ROOT);
        var before = new ArrayList<String>();
        for (var not : NOT_COME) {
            for (int at = text.indexOf(not); at >= 0; at = text.indexOf(not, at + 1)) {
                if (tellsOfComing(text, at + not.length())) {
                    before.add(text.substring(Math.max(0, at - LONGEST_THING), at));
                }
            }
        }
        return before;
    }

    private @Nullable String question(Hole hole) {
        var passage = hole.passage();
        boolean nobody = hole.whom() != null && whom.of(hole) == null;
        if (nobody || passage == null) {
            return null;
        }
        var what = hole.what().strip();
        boolean quoted = what.indexOf('\u201c') >= 0;
        return quoted || !leans(what) && isAsked(what) ? what : inContext(passage);
    }

    /// Whether the words ask something.
    private static boolean isAsked(String what) {
        var low = what.toLowerCase(Locale.ROOT);
        return low.startsWith("an answer from ")
                || Set.of("how", "what", "when", "where", "whether", "which", "who", "whose", "why")
                        .contains(words(low).isEmpty() ? "" : words(low).getFirst());
    }

    private static boolean leans(String what) {
        var words = words(what);
        return words.stream()
                .skip(1)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(LEANING::contains);
    }

    /// The sentence that leaves a question open, with what stands before it in the paragraph where
    /// that is short.
    private @Nullable String inContext(Passage passage) {
        var document = sources.of(passage.path());
        if (document == null) {
            return null;
        }
        var text = document.text(passage.part());
        int start = text.lastIndexOf('\n', Math.max(0, passage.span().start() - 1)) + 1;
        int end = text.indexOf('\n', passage.span().end());
        var said = new ArrayList<String>();
        var before = "";
        for (var sentence : Sentences.of(text, start, end < 0 ? text.length() : end)) {
            var words = Words.oneLine(sentence.of(text)).strip();
            if (sentence.overlap(passage.span()) > 0) {
                if (said.isEmpty() && !before.isEmpty() && leans(". " + words)) {
                    said.add(before);
                }
                said.add(words);
            }
            before = words;
        }
        var all = String.join(" ", said);
        var shown = all.length() <= LONGEST_CONTEXT || said.size() < 2 ? all : said.getLast();
        return "what is left open in \u201c" + shown + "\u201d";
    }
}
