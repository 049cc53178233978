// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Tells captions that roll, where each cue shows the end of the one before it once more, from
/// those in which somebody says a thing twice.
///
/// Only a whole file rolls: where a quarter of its neighbouring cues repeat two words or all that
/// the other shows. Cues with a named voice never do.
final class RollingCues {
    private static final double AT_ONCE = 0.5;
    private static final int SOME = 3;
    private static final double A_QUARTER = 0.25;

    private RollingCues() {}

    /// What each cue says beyond the one before it, in lines as in `cues`; as it stands where the
    /// file does not roll.
    ///
    /// @param cues the words of each cue, without tags
    /// @param times the time of each cue; null where it is not known, or a voice is named
    static List<String> news(List<String> cues, List<@Nullable CueTime> times) {
        var repeated = new int[cues.size()];
        int pairs = 0;
        int rolling = 0;
        var before = List.<String>of();
        for (int i = 0; i < cues.size(); i++) {
            var here = words(cues.get(i));
            if (i > 0 && follows(times.get(i - 1), times.get(i))) {
                pairs++;
                int overlap = overlap(before, here);
                boolean rolls = overlap > 1 || overlap > 0 && overlap == before.size();
                repeated[i] = rolls ? overlap : 0;
                rolling += rolls ? 1 : 0;
            }
            before = here;
        }
        return rolling >= SOME && rolling >= A_QUARTER * pairs ? cut(cues, repeated) : cues;
    }

    private static boolean follows(@Nullable CueTime before, @Nullable CueTime here) {
        return before != null && here != null && here.from() - before.to() <= AT_ONCE;
    }

    private static List<String> cut(List<String> cues, int[] repeated) {
        var news = new ArrayList<String>();
        for (int i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            var words = spans(cue);
            int from = repeated[i] == words.size() ? cue.length() : words.get(repeated[i]).start();
            news.add(repeated[i] == 0 ? cue : cue.substring(from));
        }
        return news;
    }

    /// How many words at the end of `before` stand at the start of `here` too: the failure function
    /// of Knuth, Morris and Pratt over both in a row, so linear in their length.
    private static int overlap(List<String> before, List<String> here) {
        var row = new ArrayList<>(here);
        row.add("\n");
        row.addAll(before.subList(Math.max(0, before.size() - here.size()), before.size()));
        var border = new int[row.size()];
        for (int i = 1; i < row.size(); i++) {
            int k = border[i - 1];
            while (k > 0 && !row.get(i).equals(row.get(k))) {
                k = border[k - 1];
            }
            border[i] = row.get(i).equals(row.get(k)) ? k + 1 : 0;
        }
        return border[row.size() - 1];
    }

    private static List<String> words(String cue) {
        return spans(cue).stream().map(span -> span.of(cue)).toList();
    }

    /// What white space parts.
    private static List<Span> spans(String cue) {
        var spans = new ArrayList<Span>();
        int from = 0;
        for (int i = 0; i <= cue.length(); i++) {
            if (i == cue.length() || Character.isWhitespace(cue.charAt(i))) {
                if (i > from) {
                    spans.add(new Span(from, i));
                }
                from = i + 1;
            }
        }
        return spans;
    }
}
