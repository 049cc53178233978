// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.bench.learn.Calibration.Named;
import org.firsthand.model.Descent;

/// The origins that the engine names for a folder, one a document and origin, with what it printed
/// and whether that is right.
final class NamedOrigins {
    private static final String UNSEEN = " unseen";

    private NamedOrigins() {}

    static List<Named> of(List<Descent> descents, Map<String, Example.Source> truth) {
        var printed = new TreeMap<String, Descent>();
        for (var descent : descents) {
            if (descent.probability() != null) {
                printed.merge(key(descent), descent, NamedOrigins::weightier);
            }
        }
        var named = new ArrayList<Named>();
        printed.values()
                .forEach(descent -> {
                    var source = truth.get(Traditions.stem(descent.child().path()));
                    var probability = descent.probability();
                    if (source != null && probability != null) {
                        named.add(new Named(probability, isRight(descent, source)));
                    }
                });
        return named;
    }

    /// Of each document, the likeliest origin that is named.
    static Map<String, Descent> likeliest(List<Descent> descents) {
        var likeliest = new TreeMap<String, Descent>();
        for (var descent : descents) {
            if (!descent.undecided()) {
                likeliest.merge(
                        Traditions.stem(descent.child().path()), descent, NamedOrigins::weightier);
            }
        }
        return likeliest;
    }

    private static String key(Descent descent) {
        var parent = descent.parent();
        return descent.child().path() + " " + (parent == null ? UNSEEN : parent.path());
    }

    private static Descent weightier(Descent a, Descent b) {
        return weight(a) >= weight(b) ? a : b;
    }

    private static double weight(Descent descent) {
        var probability = descent.probability();
        return probability == null ? 0 : probability * descent.share();
    }

    static boolean isRight(Descent descent, Example.Source source) {
        var parent = descent.parent();
        return parent == null
                ? source.unseen()
                : source.parents().contains(Traditions.stem(parent.path()));
    }
}
