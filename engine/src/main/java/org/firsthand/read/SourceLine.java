// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a line about an article says of whose text it is: `Source: Norda` in `9 May 2019 | Source:
/// Norda`, or a name alone in an element that is called `agency`.
final class SourceLine {
    /// Marks an element that holds no more than such a line.
    private static final String MARK = "data-credit-line";

    private static final List<String> LABELS = List.of("source:", "agency:", "quelle:", "agentur:");
    private static final NameSet CLASSES =
            NameSet.of(
                    "agency",
                    "agencies",
                    "source",
                    "credit",
                    "wire",
                    "provider",
                    "quelle",
                    "agentur");
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 5;

    private SourceLine() {}

    /// The part of a line of furniture that names the source of the text; null where none does.
    private static @Nullable String in(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        var low = line.toLowerCase(Locale.ROOT);
        for (var label : LABELS) {
            int at = low.indexOf(label);
            if (at >= 0 && (at == 0 || !Character.isLetterOrDigit(low.charAt(at - 1)))) {
                int from = at + label.length();
                int end = endOfName(line, from);
                return isName(line.substring(from, end).strip())
                        ? line.substring(at, end).strip()
                        : null;
            }
        }
        return null;
    }

    /// Leaves of a line of furniture what it says of the source of the text; false where it says
    /// nothing.
    static boolean reduce(Element element) {
        var source = in(element.text());
        if (source != null) {
            element.text(source).attr(MARK, "");
        }
        return source != null;
    }

    /// Whether the element holds no more than a line that was left.
    static boolean isLeft(Element element) {
        return element.attributesSize() > 0 && element.hasAttr(MARK);
    }

    /// Puts a line that was left at the head of the account, where the account does not hold it
    /// already.
    static void bring(Element line, Element account) {
        if (!line.equals(account) && !line.parents().contains(account)) {
            account.prependChild(line);
        }
    }

    /// Whether the element calls itself a credit.
    static boolean isCalled(Element element) {
        return isLeft(element) || Names.have(element, CLASSES);
    }

    /// Whether a line says no more than whose text it is: a name alone, or behind a label.
    static boolean isCredit(String line) {
        return isName(line) || isLabelled(line);
    }

    /// Whether a line says, behind a label, whose text it is.
    static boolean isLabelled(String line) {
        return line.equals(in(line));
    }

    private static boolean isName(String words) {
        if (words.isEmpty()
                || words.length() > LONGEST_NAME
                || !Character.isUpperCase(words.charAt(0))) {
            return false;
        }
        char last = words.charAt(words.length() - 1);
        return Character.isLetterOrDigit(last)
                && words.indexOf(':') < 0
                && words.split(" ", -1).length <= MOST_WORDS;
    }

    private static int endOfName(String line, int from) {
        int i = from;
        while (i < line.length()
                && "|·•,;–—()".indexOf(line.charAt(i)) < 0
                && !Character.isDigit(line.charAt(i))) {
            i++;
        }
        return i;
    }
}
