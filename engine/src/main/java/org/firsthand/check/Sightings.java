// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.firsthand.model.Passage;
import org.jspecify.annotations.Nullable;

/// What the pile has of one quotation: places where it stands with all its letters, places that
/// come near, and stretches of it.
final class Sightings {
    /// A place is looked at closely where it holds so much of the quotation.
    private static final double ENOUGH = 0.4;

    private static final int CLOSE_LOOKS = 12;

    private final Quotation quotation;
    private final Preference preference;
    private final List<Sighting> exact = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();
    private final Fragments fragments;

    /// A place around the longest match of a window.
    ///
    /// @param covered key characters of the quotation that the window has
    private record Window(Track track, Seeds.Match anchor, int covered) {
        Passage place() {
            return track.passage(anchor.at(), anchor.end());
        }
    }

    Sightings(Quotation quotation, Preference preference, Voices voices) {
        this.quotation = quotation;
        this.preference = preference;
        fragments = new Fragments(quotation, voices);
    }

    /// Takes all matches of one text, in its order.
    void take(Track track, List<Seeds.Match> matches) {
        int before = exact.size();
        for (var match : matches) {
            var sighting = Exact.at(quotation, track, match);
            if (sighting != null) {
                exact.add(sighting);
            }
            fragments.add(track, match);
        }
        if (exact.size() == before) {
            near(track, matches);
        }
    }

    /// Keeps the window that holds most of the quotation.
    private void near(Track track, List<Seeds.Match> matches) {
        int width = quotation.track().length() * 8 / 5 + 60;
        Window best = null;
        int sum = 0;
        int last = 0;
        for (int first = 0; first < matches.size(); first++) {
            while (last < matches.size()
                    && matches.get(last).end() - matches.get(first).at() <= width) {
                sum += matches.get(last).length();
                last++;
            }
            if (sum >= ENOUGH * quotation.track().length()
                    && (best == null || sum > best.covered())) {
                best = better(best, window(track, matches.subList(first, last)));
            }
            if (last > first) {
                sum -= matches.get(first).length();
            } else {
                last = first + 1;
            }
        }
        if (best != null && best.covered() >= ENOUGH * quotation.track().length()) {
            keep(best);
        }
    }

    private static Window better(@Nullable Window a, Window b) {
        return a == null || b.covered > a.covered ? b : a;
    }

    private Window window(Track track, List<Seeds.Match> matches) {
        var covered = new boolean[quotation.track().length()];
        var anchor = matches.getFirst();
        for (var match : matches) {
            Arrays.fill(covered, match.from(), match.to(), true);
            anchor = match.length() > anchor.length() ? match : anchor;
        }
        int count = 0;
        for (boolean one : covered) {
            count += one ? 1 : 0;
        }
        return new Window(track, anchor, count);
    }

    private void keep(Window window) {
        windows.add(window);
        windows.sort(
                Comparator.<Window>comparingInt(w -> -w.covered)
                        .thenComparing(Window::place, preference));
        if (windows.size() > CLOSE_LOOKS) {
            windows.removeLast();
        }
    }

    /// Places where it stands with all its letters.
    List<Sighting> exact() {
        return exact;
    }

    /// Places that come near it, the nearest first.
    List<Sighting> near() {
        var near = new ArrayList<Sighting>();
        for (var window : windows) {
            var sighting = Nearly.at(quotation, window.track, window.anchor);
            if (sighting != null) {
                near.add(sighting);
            }
        }
        near.sort(
                Comparator.comparingDouble(Sighting::unlike)
                        .thenComparing(Sighting::passage, preference));
        return near;
    }

    /// The pieces of which it is joined; empty where it is no splice.
    List<Fragments.Fragment> splice() {
        return fragments.splice(preference);
    }
}
