// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Access;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.text.Names;
import org.firsthand.text.Numerals;
import org.firsthand.text.Words;

/// Tells from what a document says of somebody elsewhere how that person knows: `Jan Holm, who was
/// at the meeting`, `Holm, who saw the gate fall`.
final class Presence {
    private static final List<String> TOOK_PART =
            List.of(
                    " was at the meeting ",
                    " was at the table ",
                    " was in the room ",
                    " was present ",
                    " was among those ",
                    " took part in ",
                    " attended the ",
                    " sat through ",
                    " voice is on the ",
                    " voice is heard on ",
                    " who was there ",
                    " were at the meeting ",
                    " were present ");
    private static final List<String> SAW =
            List.of(
                    " who saw ",
                    " who watched ",
                    " who witnessed ",
                    " who heard the ",
                    " an eyewitness ",
                    " who was passing ",
                    " was standing ");

    /// Words between a name and what is told of its bearer.
    private static final int NEAR = 8;

    private static final int WINDOW = 80;

    /// Characters about a passage within which a text may tell where its speaker was.
    private static final int AROUND = 400;

    /// Words from a name to what happened while its bearer was there.
    private static final int FAR = 12;

    /// Words behind those who are said to have been there.
    private static final Set<String> THERE = Set.of("attended", "sat", "sitting");

    /// Words before those who are not named, beside numbers.
    private static final Set<String> SOME = Set.of("some", "several", "others", "strangers");

    private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "not", "neither");

    /// Words before a place in which somebody is.
    private static final Set<String> PLACES =
            Set.of("on", "at", "in", "by", "behind", "beside", "near", "outside", "under");

    /// Nouns of bodies, and of what else people are on or in without being anywhere.
    private static final Set<String> NO_PLACES =
            Set.of("board", "council", "committee", "panel", "staff", "jury", "chair", "office");

    private Presence() {}

    /// Whether words near a passage tell that somebody was in a place while something happened:
    /// `Jan Holm was on the bridge when it shook`.
    static boolean isInPlace(String name, Document document, Passage passage) {
        var words = Words.of(name);
        if (words.isEmpty() || Names.isUnnamed(name)) {
            return false;
        }
        var text = document.text(passage.part());
        var last = words.getLast().of(name);
        int from = Math.max(0, passage.span().start() - AROUND);
        int to = Math.min(text.length(), passage.span().end() + AROUND);
        for (int at = text.indexOf(last, from); at >= 0 && at < to; ) {
            if (isInPlace(text, at + last.length())) {
                return true;
            }
            at = text.indexOf(last, at + 1);
        }
        return false;
    }

    /// Whether the words behind a name go `was on the bridge when`.
    private static boolean isInPlace(String text, int from) {
        var words = new ArrayList<String>();
        int before = from;
        for (var word : Words.of(text, from, Math.min(text.length(), from + AROUND))) {
            var between = text.substring(before, word.start());
            if (between.indexOf('.') >= 0 || between.indexOf(';') >= 0) {
                break;
            }
            words.add(word.of(text).toLowerCase(Locale.ROOT));
            before = word.end();
        }
        boolean place =
                words.size() > 3
                        && words.getFirst().equals("was")
                        && PLACES.contains(words.get(1))
                        && words.get(2).equals("the");
        int when = words.indexOf("when") < 0 ? words.indexOf("while") : words.indexOf("when");
        return place
                && when > 3
                && when <= FAR
                && words.subList(2, when).stream().noneMatch(NO_PLACES::contains);
    }

    /// Whether words tell that some were there whom they do not name: `two roofers sat at the
    /// table`.
    static boolean ofOthers(String text) {
        var words = Words.of(text).stream().map(w -> Words.plain(w.of(text))).toList();
        boolean some = false;
        for (int i = 0; i < Math.min(words.size(), NEAR + 2); i++) {
            if (NOBODY.contains(words.get(i))) {
                return false;
            }
            some |=
                    SOME.contains(words.get(i))
                            || Numerals.counting(words, i, words.size()) != null;
            boolean present =
                    words.get(i).equals("present")
                            && i > 0
                            && Set.of("was", "were").contains(words.get(i - 1));
            if (some && (present || THERE.contains(words.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /// How a document says that somebody knows; `NOT_SAID` where it does not.
    static Access of(String name, Document document) {
        var words = Words.of(name);
        if (words.isEmpty() || Names.isUnnamed(name)) {
            return Access.NOT_SAID;
        }
        var last = words.getLast().of(name);
        var text = document.body();
        for (int at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1)) {
            var access = told(text, at + last.length());
            if (access != Access.NOT_SAID) {
                return access;
            }
        }
        return Access.NOT_SAID;
    }

    /// What the words behind a name tell, up to the end of the sentence.
    private static Access told(String text, int from) {
        var line = new StringBuilder(" ");
        int words = 0;
        for (var word : Words.of(text, from, Math.min(text.length(), from + WINDOW))) {
            boolean over = text.substring(from, word.start()).indexOf(". ") >= 0;
            if (over || words++ == NEAR) {
                break;
            }
            line.append(word.of(text).toLowerCase(Locale.ROOT)).append(' ');
        }
        if (SAW.stream().anyMatch(s -> line.indexOf(s) >= 0)) {
            return Access.SAW;
        }
        boolean took = TOOK_PART.stream().anyMatch(s -> line.indexOf(s) >= 0);
        return took ? Access.TOOK_PART : Access.NOT_SAID;
    }
}
