// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Reference;

/// Finds papers that are named by the number under which somebody keeps them: `folio 118`,
/// `accession 2019/0412`, `it was stamped 2019/19`, `see book 38`.
final class Numbered {
    /// Nouns behind which a bare number names a paper.
    private static final Set<String> KEPT = Set.of("folio", "accession", "docket");

    /// Nouns that need `no.` or a number in parts.
    private static final Set<String> COUNTED =
            Lexicon.set(
                    """
                    request file reference permit licence license invoice receipt memo circular
                    notice warrant petition application complaint exhibit report contract
                    bulletin notes book
                    """);

    private static final Set<String> STAMPED = Set.of("stamped", "numbered", "marked");
    private static final Set<String> NUMBER = Set.of("no", "no.", "number", "nr", "nr.", "nos.");
    private static final int FAR = 10;

    private final Piece piece;
    private final Scan scan;
    private final List<Reference> found = new ArrayList<>();

    private Numbered(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
    }

    /// The papers that a part names by number, in order.
    static List<Reference> of(Piece piece) {
        var numbered = new Numbered(piece);
        for (int i = 0; i < numbered.scan.size(); i++) {
            numbered.at(i);
        }
        return numbered.found;
    }

    private void at(int i) {
        var low = scan.low(i);
        if (KEPT.contains(low)) {
            named(i, i + 1);
        } else if (STAMPED.contains(low)) {
            if (isParted(i + 1)) {
                add(i, i + 1, "no");
            }
        } else if (COUNTED.contains(low)) {
            boolean see = scan.low(i - 1).equals("see") || scan.low(i - 1).equals("cf");
            if (NUMBER.contains(scan.low(i + 1)) || see || isParted(i + 1)) {
                named(i, i + 1);
            }
        }
    }

    private void named(int noun, int from) {
        int at = from;
        while (NUMBER.contains(scan.low(at)) || scan.low(at).equals(".") && at == from + 1) {
            at++;
        }
        if (at < scan.size()
                && scan.at(at).number()
                && scan.at(at).sentence() == scan.at(noun).sentence()) {
            add(noun, at, scan.low(noun));
        }
    }

    /// Whether a number in parts begins at a token, as `2019/19`; a year or a price has none.
    private boolean isParted(int i) {
        int to = end(i);
        return to > i
                && scan.chars(i, to).of(scan.text()).chars().anyMatch(c -> c == '/' || c == '-');
    }

    /// The token after a number with its parts.
    private int end(int from) {
        if (from >= scan.size() || !Character.isDigit(scan.low(from).charAt(0))) {
            return from;
        }
        int to = from + 1;
        while (to < Math.min(scan.size(), from + FAR)
                && scan.at(to - 1).end() == scan.at(to).start()
                && (scan.at(to).word() || Set.of("/", "-").contains(scan.low(to)))) {
            to++;
        }
        return scan.at(to - 1).word() ? to : to - 1;
    }

    private void add(int from, int number, String noun) {
        int to = end(number);
        if (to > number) {
            var digits = scan.chars(number, to).of(scan.text()).toLowerCase(Locale.ROOT);
            found.add(
                    new Reference(
                            piece.passage(from, to), Reference.Kind.DOCUMENT, noun + ' ' + digits));
        }
    }
}
