// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.List;
import java.util.Set;

/// Tells by its words alone that a sentence takes something back: that somebody denies it or gave
/// no answer, that it holds on a condition, or that nobody has seen, decided or confirmed it.
///
/// Words are comparison keys, as [Wording#key] makes them.
public final class Caveats {
    private static final Set<String> DENIES =
            Set.of(
                    "deny",
                    "denied",
                    "denies",
                    "denying",
                    "denial",
                    "reject",
                    "rejected",
                    "rejects",
                    "dispute",
                    "disputed",
                    "disputes",
                    "refuted",
                    "dismissed",
                    "untrue",
                    "baseless",
                    "unfounded",
                    "contradicted");

    /// What follows a negation where something is denied.
    private static final Set<String> FALSE = Set.of("true", "correct");

    private static final Set<String> SILENT = Set.of("refused", "declined", "unavailable");

    /// What follows a negation where somebody gave no answer.
    private static final Set<String> ANSWERS =
            Set.of(
                    "comment",
                    "answer",
                    "answered",
                    "respond",
                    "responded",
                    "reply",
                    "replied",
                    "return",
                    "returned",
                    "reached",
                    "confirm",
                    "true",
                    "discuss",
                    "correct",
                    "answering",
                    "replying");

    /// What follows a negation where something was not yet done or not made sure.
    private static final Set<String> NOT_DONE =
            Set.of(
                    "seen",
                    "verified",
                    "verify",
                    "vote",
                    "votes",
                    "voted",
                    "decided",
                    "decision",
                    "approved",
                    "agreed",
                    "final",
                    "binding",
                    "confirmed");

    private static final Set<String> UNSURE =
            Set.of(
                    "unless",
                    "provided",
                    "unconfirmed",
                    "unverified",
                    "preliminary",
                    "provisional",
                    "provisionally");

    private static final Set<String> OUTCOME = Set.of("would", "will", "only", "then");

    /// How far a negation reaches, in words.
    private static final int REACH = 5;

    private Caveats() {}

    /// Whether a claim is denied.
    public static boolean denies(List<String> words) {
        return words.stream().anyMatch(DENIES::contains);
    }

    /// Whether somebody denies something or gives no answer.
    public static boolean answers(List<String> words) {
        return denies(words)
                || words.stream().anyMatch(SILENT::contains)
                || reaches(words, ANSWERS);
    }

    /// Whether all that is told is that somebody gave no answer: nothing is denied by it.
    public static boolean isSilence(List<String> words) {
        return answers(words) && !denies(words) && !reaches(words, FALSE);
    }

    /// Whether what is said holds on a condition only, or was not yet seen, decided or made sure.
    public static boolean limits(List<String> words) {
        int condition = words.indexOf("if");
        boolean conditional =
                condition >= 0
                        && words.subList(condition, words.size()).stream()
                                .anyMatch(OUTCOME::contains);
        return conditional || words.stream().anyMatch(UNSURE::contains) || reaches(words, NOT_DONE);
    }

    private static boolean reaches(List<String> words, Set<String> wanted) {
        for (int i = 0; i < words.size(); i++) {
            if (Wording.isNegation(words.get(i))
                    && words.subList(i + 1, Math.min(words.size(), i + REACH)).stream()
                            .anyMatch(wanted::contains)) {
                return true;
            }
        }
        return false;
    }
}
