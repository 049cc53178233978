// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import org.firsthand.text.Disguise.Tally;
import org.jspecify.annotations.Nullable;

/// Looks for words in which letters of one script pass for letters of another: all that they have
/// of the script with fewer letters look like letters of the other. Small letters that follow
/// capitals of another script are an ending, as grammar puts it behind foreign names.
final class MixedWords {
    private static final int SHORTEST = 3;

    /// Letters of one alphabet that look like some of another.
    private static final String LATIN_LIKE_CYRILLIC = "aceopxyijsABCEHIJKMOPSTXY";

    private static final String CYRILLIC_LIKE_LATIN = "асеорхуіјѕһԁԛԝӏАВСЕНІЈКМОРЅТХУӀԌ";
    private static final String LATIN_LIKE_GREEK = "oABEZHIKMNOPTYX";
    private static final String GREEK_LIKE_LATIN = "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    /// Greek letters that stand for quantities before or behind others: they pretend only between
    /// two Latin letters.
    private static final String GREEK_SIGNS_LIKE_LATIN = "ανρικυχ";

    private MixedWords() {}

    static Tally in(String text) {
        var tally = new Tally();
        int p = 0;
        while (p < text.length()) {
            int end = p;
            var word = new Word();
            while (end < text.length() && word.takes(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (word.pretends()) {
                tally.add(p, 1);
            }
            p = end > p ? end : p + Character.charCount(text.codePointAt(p));
        }
        return tally;
    }

    /// The letters of one word, counted by script.
    private static final class Word {
        private int latin;
        private int cyrillic;
        private int greek;
        private int others;
        private int likeCyrillic;
        private int likeGreek;
        private int cyrillicLike;
        private int greekLike;
        private int capitals;
        private int switches;
        private boolean capitalsEnd;
        private @Nullable Alphabet last;
        private boolean sign;

        /// Takes a letter or a mark upon one; false where the word ends.
        boolean takes(int point) {
            int type = Character.getType(point);
            if (type == Character.NON_SPACING_MARK || HiddenCharacters.doesNotShow(point)) {
                return true;
            }
            var alphabet = Alphabet.of(point);
            if (alphabet == null) {
                return false;
            }
            turn(alphabet, point);
            switch (alphabet) {
                case LATIN -> latin(point);
                case CYRILLIC -> {
                    cyrillic++;
                    cyrillicLike += CYRILLIC_LIKE_LATIN.indexOf(point) >= 0 ? 1 : 0;
                }
                case GREEK -> greek(point);
                case OTHER -> others++;
            }
            capitals += Character.isUpperCase(point) ? 1 : 0;
            last = alphabet;
            return true;
        }

        /// Notes where one script follows another, and whether small letters follow capitals there.
        private void turn(Alphabet alphabet, int point) {
            if (last != null && last != alphabet) {
                int before = latin + cyrillic + greek + others;
                capitalsEnd =
                        switches == 0
                                && before > 1
                                && capitals == before
                                && Character.isLowerCase(point);
                switches++;
            }
        }

        private void latin(int point) {
            greekLike += sign ? 1 : 0;
            sign = false;
            latin++;
            likeCyrillic += LATIN_LIKE_CYRILLIC.indexOf(point) >= 0 ? 1 : 0;
            likeGreek += LATIN_LIKE_GREEK.indexOf(point) >= 0 ? 1 : 0;
        }

        private void greek(int point) {
            greek++;
            greekLike += GREEK_LIKE_LATIN.indexOf(point) >= 0 ? 1 : 0;
            sign = last == Alphabet.LATIN && GREEK_SIGNS_LIKE_LATIN.indexOf(point) >= 0;
        }

        boolean pretends() {
            boolean ending = switches == 1 && capitalsEnd;
            int all = latin + cyrillic + greek;
            if (latin == 0 || all == latin || all < SHORTEST || others > 0 || ending) {
                return false;
            }
            return cyrillic > 0 && greek > 0
                    || pretends(cyrillic, cyrillicLike, likeCyrillic)
                    || pretends(greek, greekLike, likeGreek);
        }

        private boolean pretends(int foreign, int foreignLike, int latinLike) {
            boolean fewer = foreign <= latin && foreignLike == foreign;
            boolean latinFewer = latin <= foreign && latinLike == latin;
            return foreign > 0 && (fewer || latinFewer);
        }
    }
}
