// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// The nodes below an element in one row, in the order of the page: what is in a node stands right
/// behind it, up to its end. Many walk through a page; this walks once through the tree, however
/// deep it is.
///
/// It stays as it was made when the tree is changed.
final class Outline {
    private static final int SOME = 2048;

    private Node[] nodes;
    private int[] ends;
    private int[] parents;
    private int first;
    private int size;
    private int depth;

    private Outline(Node[] nodes, int[] ends, int[] parents) {
        this.nodes = nodes;
        this.ends = ends;
        this.parents = parents;
    }

    /// The row that begins with `root`.
    static Outline of(Element root) {
        var outline = new Outline(new Node[SOME], new int[SOME], new int[SOME]);
        outline.walk(root);
        return outline;
    }

    /// The part of the row that begins with `root`, one of its elements: places are the same.
    Outline below(Element root) {
        int place = first;
        while (!nodes[place].equals(root)) {
            place++;
        }
        var part = new Outline(nodes, ends, parents);
        part.first = place;
        part.size = ends[place];
        return part;
    }

    private void walk(Element root) {
        int[] children = new int[64];
        int at = 0;
        int open = add(root, -1);
        while (open >= 0) {
            var element = (Element) nodes[open];
            int child = children[at]++;
            if (child == element.childNodeSize()) {
                ends[open] = size;
                open = parents[open];
                at--;
                continue;
            }
            var node = element.childNode(child);
            int place = add(node, open);
            if (node instanceof Element) {
                open = place;
                at++;
                depth = Math.max(depth, at);
                children = at < children.length ? children : Arrays.copyOf(children, 2 * at);
                children[at] = 0;
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

    /// How deep elements lie in the first one at most.
    int depth() {
        return depth;
    }

    /// The place of the first node, around all others.
    int first() {
        return first;
    }

    /// The place behind the last node.
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

    /// The place of the element around the node at `place`; -1 where it was not looked at.
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
