// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.List;
import java.util.Set;

/// Tells whether words say that something was put off, or did not come to pass: `put the vote off
/// until June`, `the meeting was called off`, `the paper was not laid`. What may be put off, or is
/// not to be, is neither.
public final class Unkept {
    private static final Set<String> PUT_OFF =
            Set.of(
                    "postponed",
                    "adjourned",
                    "cancelled",
                    "canceled",
                    "deferred",
                    "rescheduled",
                    "shelved");
    private static final Set<String> PUT = Set.of("put", "puts", "called", "calls");

    /// What stands behind `put off` where it is about time: nobody is put off by a smell here.
    private static final Set<String> BEHIND =
            Set.of("until", "till", "to", "for", "and", "again", "indefinitely", "because", "on");

    /// What ends the thing that is put off.
    private static final Set<String> ENDS = Set.of("and", "but", "on", "up", "out");

    private static final Set<String> OPEN =
            Set.of(
                    "may", "might", "could", "can", "would", "should", "must", "shall", "if", "be",
                    "not", "never", "to", "whether");
    private static final Set<String> PAST = Set.of("was", "were", "did", "has", "have", "had");
    private static final Set<String> SHORT_PAST =
            Set.of("wasnt", "werent", "didnt", "hasnt", "havent", "hadnt");

    /// What anything does that comes to pass.
    private static final Set<String> HAPPENS =
            Set.of("take", "taken", "took", "happen", "happened", "held", "come", "came");

    private static final int OBJECT = 6;
    private static final int NEAR = 3;
    private static final int SUBJECT = 10;

    private Unkept() {}

    /// Whether these comparison keys of words tell that something was put off or called off.
    public static boolean putOff(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean told =
                    PUT_OFF.contains(words.get(i))
                            || PUT.contains(words.get(i)) && isFollowedByOff(words, i);
            if (told
                    && words.subList(Math.max(0, i - NEAR), i).stream().noneMatch(OPEN::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFollowedByOff(List<String> words, int at) {
        int last = Math.min(words.size(), at + 2 + OBJECT);
        for (int i = at + 1; i < last && !ENDS.contains(words.get(i)); i++) {
            if (words.get(i).equals("off")) {
                return i + 1 == words.size()
                        || BEHIND.contains(words.get(i + 1))
                        || words.get(at).startsWith("call");
            }
        }
        return false;
    }

    /// Whether these comparison keys of words tell that something announced in such words did not
    /// come to pass.
    ///
    /// @param announced the words of the announcement, in which what was to be done stands
    public static boolean notDone(List<String> words, Set<String> announced) {
        for (int i = 0; i < words.size(); i++) {
            int verb = verb(words, i);
            if (verb > 0
                    && verb < words.size()
                    && (HAPPENS.contains(words.get(verb)) || announced.contains(words.get(verb)))) {
                return true;
            }
        }
        return false;
    }

    /// Where the verb stands that is denied from this word on, or 0: `was not laid`, `never took
    /// place`, `no paper was laid`.
    private static int verb(List<String> words, int at) {
        var word = words.get(at);
        boolean not = word.equals("not") && at > 0 && PAST.contains(words.get(at - 1));
        if (not || word.equals("never") || SHORT_PAST.contains(word)) {
            int next = at + 1;
            while (next < words.size()
                    && (words.get(next).equals("been") || words.get(next).equals("yet"))) {
                next++;
            }
            return next;
        }
        if (word.equals("no")) {
            int last = Math.min(words.size(), at + SUBJECT);
            for (int i = at + 2; i < last; i++) {
                if (PAST.contains(words.get(i))) {
                    return i + 1 < words.size() && words.get(i + 1).equals("been") ? i + 2 : i + 1;
                }
            }
        }
        return 0;
    }
}
