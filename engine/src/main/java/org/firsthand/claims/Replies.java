// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.List;

/// Tells what a sentence of a comment does to what it answers, by the phrases that people use for
/// it. All phrases stand between blanks in a line of lower-case words.
final class Replies {
    private static final List<String> CONCEDES =
            List.of(
                    " you are right ",
                    " you're right ",
                    " that is right ",
                    " that's right ",
                    " fair point ",
                    " fair enough ",
                    " good point ",
                    " i accept ",
                    " i grant ",
                    " i agree ",
                    " i concede ",
                    " you may be right ",
                    " point taken ",
                    " i was wrong ",
                    " i stand corrected ",
                    " fair play ");
    private static final List<String> TAKES_BACK =
            List.of(
                    " i withdraw ",
                    " i take it back ",
                    " i take back ",
                    " i stand corrected ",
                    " i was wrong ",
                    " i was mistaken ",
                    " my mistake ",
                    " struck out ",
                    " i have corrected ",
                    " the article is wrong ",
                    " i retract ",
                    " i misread ",
                    " i misremembered ",
                    " i had it wrong ",
                    " i got it wrong ");
    private static final List<String> DISPUTES =
            List.of(
                    " that is not true ",
                    " that's not true ",
                    " this is not true ",
                    " not true ",
                    " that is wrong ",
                    " that's wrong ",
                    " this is wrong ",
                    " you are wrong ",
                    " you're wrong ",
                    " that is not so ",
                    " that is false ",
                    " that is not what ",
                    " that's not what ",
                    " that cannot be ",
                    " no it was ",
                    " no it is ",
                    " no they ",
                    " no there ",
                    " no he ",
                    " no she ",
                    " i disagree ",
                    " nobody says ",
                    " rubbish ",
                    " nonsense ",
                    " that is not right ",
                    " that is a lie ",
                    " i dispute ",
                    " it does not say ",
                    " it doesn't say ",
                    " it says nothing ");
    private static final List<String> CORRECTS =
            List.of(
                    " it should be ",
                    " should have been ",
                    " it was in fact ",
                    " actually it ",
                    " in fact it ",
                    " for the record ",
                    " to be exact ",
                    " correction ",
                    " it is actually ",
                    " it was actually ",
                    " the figure is ",
                    " the right figure ",
                    " the correct ");

    private Replies() {}

    /// Whether it grants the other a point.
    static boolean concedes(String words) {
        return holds(CONCEDES, words);
    }

    /// Whether its author takes back what was said.
    static boolean takesBack(String words) {
        return holds(TAKES_BACK, words);
    }

    /// Whether it says that the other is wrong.
    static boolean disputes(String words) {
        return holds(DISPUTES, words);
    }

    /// Whether it puts something else in the place of what was said.
    static boolean corrects(String words) {
        return holds(CORRECTS, words);
    }

    private static boolean holds(List<String> phrases, String words) {
        for (var phrase : phrases) {
            if (words.contains(phrase)) {
                return true;
            }
        }
        return false;
    }
}
