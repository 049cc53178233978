// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.Times.Toward;
import org.firsthand.model.Moment;
import org.firsthand.model.Moment.Precision;
import org.jspecify.annotations.Nullable;

/// Tells of which time two sentences both speak.
///
/// Only what is said counts: not the day on which somebody said it, nor the one on which it came
/// out.
final class AsOf {
    private static final int NEAR = 4;
    private static final Set<String> AHEAD =
            Set.of("will", "shall", "next", "tomorrow", "may", "might");

    private static final Set<String> PASSIVE =
            Set.of("was", "were", "been", "being", "be", "is", "are", "not");

    private AsOf() {}

    /// The one time that both name, the finer where one lies within the other; null where either
    /// names none, or several, or where they differ.
    static @Nullable Moment of(Mention a, Mention b) {
        var one = told(a);
        var other = told(b);
        if (one == null || other == null) {
            return null;
        }
        if (within(one, other)) {
            return one;
        }
        return within(other, one) ? other : null;
    }

    private static boolean within(Moment inner, Moment outer) {
        return !inner.from().isBefore(outer.from()) && !inner.to().isAfter(outer.to());
    }

    /// The one time that what is said names.
    private static @Nullable Moment told(Mention mention) {
        var published = mention.document().published();
        var scan = Scan.of(mention.said().text());
        var times = new Times(scan);
        var told = new TreeMap<String, Moment>();
        int i = 0;
        while (i < scan.size()) {
            var time = times.at(i, published == null ? null : published.value(), toward(scan, i));
            if (time == null) {
                i++;
                continue;
            }
            if (time.moment() != null && !ofTelling(scan, i)) {
                told.put(time.moment().value(), ofDay(time.moment()));
            }
            i = Math.max(i + 1, time.to());
        }
        return told.size() == 1 ? told.firstEntry().getValue() : null;
    }

    private static Moment ofDay(Moment moment) {
        return moment.precision() == Precision.MINUTE
                ? Moment.day(moment.from().atOffset(ZoneOffset.UTC).toLocalDate())
                : moment;
    }

    private static Toward toward(Scan scan, int i) {
        for (int k = scan.sentence(i).start(); k < i; k++) {
            if (AHEAD.contains(scan.low(k)) && !scan.at(k).capital()) {
                return Toward.FUTURE;
            }
        }
        return Toward.PAST;
    }

    /// Whether a time stands beside a verb of saying, so that it is when something was said: `said
    /// in a statement on Monday`, `on Monday told`; but `was told in February` tells what happened.
    private static boolean ofTelling(Scan scan, int i) {
        var sentence = scan.sentence(i);
        for (int k = i - 1; k >= Math.max(sentence.start(), i - NEAR); k--) {
            if (says(scan.low(k))) {
                return !PASSIVE.contains(scan.low(k - 1));
            }
            if (scan.low(k).equals(",") || Grammar.AUXILIARIES.contains(scan.low(k))) {
                break;
            }
        }
        return says(scan.low(i + 1));
    }

    private static boolean says(String low) {
        var use = Verbs.of(low);
        return use != null
                && !Verbs.alsoNoun(low)
                && (use.kind() == Verbs.Kind.SAY || use.kind() == Verbs.Kind.TELL);
    }
}
