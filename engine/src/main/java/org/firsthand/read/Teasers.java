// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/// Tells like elements that all lead to other pages by a heading, as the teasers of a front page
/// do: these are no discussion, and need not be read as one.
final class Teasers {
    private static final int FEW = 4;

    private Teasers() {}

    /// Whether each of `heads` holds such a heading.
    static boolean are(List<Element> heads) {
        if (heads.size() < FEW) {
            return false;
        }
        Set<Element> all = new HashSet<>(heads);
        for (var head : heads) {
            if (!isTeaser(head, all)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTeaser(Element head, Set<Element> all) {
        var ended = NodeTraversor.filter((node, depth) -> look(node, head, all), head);
        return ended == FilterResult.STOP;
    }

    private static FilterResult look(Node node, Element head, Set<Element> all) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (!element.equals(head) && (all.contains(element) || RecordScan.isPassedOver(element))) {
            return FilterResult.SKIP_CHILDREN;
        }
        return Blocks.isHeading(element) && RecordMarks.leadsAway(element)
                ? FilterResult.STOP
                : FilterResult.CONTINUE;
    }
}
