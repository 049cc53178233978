// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// The nodes below an element in one row, in the order of the page: what is in a node stands right
/// behind it, up to its end. Many walk through a page; this walks once through the tree, however
/// deep it is.
///
/// Good as long as the tree is not changed.
final class Outline {
    private Node[] nodes = new Node[1024];
    private int[] ends = new int[1024];
    private int[] parents = new int[1024];
    private int size;

    private Outline() {}

    /// The row that begins with `root`.
    static Outline of(Element root) {
        var outline = new Outline();
        outline.walk(root);
        return outline;
    }

    private void walk(Element root) {
        int[] children = new int[64];
        int depth = 0;
        int open = add(root, -1);
        while (open >= 0) {
            var element = (Element) nodes[open];
            int child = children[depth]++;
            if (child == element.childNodeSize()) {
                ends[open] = size;
                open = parents[open];
                depth--;
                continue;
            }
            var node = element.childNode(child);
            int place = add(node, open);
            if (node instanceof Element) {
                open = place;
                depth++;
                children = depth < children.length ? children : Arrays.copyOf(children, 2 * depth);
                children[depth] = 0;
            }
        }
    }

    private int add(Node node, int parent) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            parents = Arrays.copyOf(parents, 2 * size);
        }
        nodes[size] = node;
        parents[size] = parent;
        ends[size] = size + 1;
        return size++;
    }

    /// How many nodes there are.
    int size() {
        return size;
    }

    /// The node at a place.
    Node node(int place) {
        return nodes[place];
    }

    /// The element at a place where one stands.
    Element element(int place) {
        return (Element) nodes[place];
    }

    boolean isElement(int place) {
        return nodes[place] instanceof Element;
    }

    /// The place behind all that is in the node at `place`.
    int end(int place) {
        return ends[place];
    }

    /// The place of the element around the node at `place`; -1 for the first.
    int parent(int place) {
        return parents[place];
    }

    /// The place of the next element beside the node at `place`; -1 where there is none.
    int next(int place) {
        int at = ends[place];
        int end = parents[place] < 0 ? at : ends[parents[place]];
        while (at < end && !isElement(at)) {
            at = ends[at];
        }
        return at < end ? at : -1;
    }
}
