// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where each of many wordings first stands in a text, found in one pass over it ([Aho and Corasick
/// 1975](https://doi.org/10.1145/360825.360855)).
final class FirstPlaces {
    /// The most characters of wordings that are looked for in one text: each takes memory.
    private static final int MOST = 1 << 19;

    private static final int ROOT = 0;

    /// A beginning of wordings.
    private static final class Node {
        private final int depth;
        private int fail = ROOT;
        private int shorter = ROOT;
        private boolean ends;
        private int place = -1;

        Node(int depth) {
            this.depth = depth;
        }
    }

    private final List<Node> nodes = new ArrayList<>(List.of(new Node(0)));

    /// The beginning that a beginning and one more character make.
    private final Map<Long, Integer> longer = new HashMap<>();

    private FirstPlaces() {}

    /// By wording; those that do not stand in the text are not there.
    static Map<String, Integer> of(String text, Collection<String> wordings) {
        var places = new FirstPlaces();
        var ends = new HashMap<String, Integer>();
        for (var wording : wordings) {
            if (!wording.isEmpty()
                    && !ends.containsKey(wording)
                    && places.nodes.size() + wording.length() <= MOST) {
                ends.put(wording, places.add(wording));
            }
        }
        places.join();
        places.pass(text);
        var found = new HashMap<String, Integer>();
        ends.forEach((wording, end) -> {
            int place = places.nodes.get(end).place;
            if (place >= 0) {
                found.put(wording, place);
            }
        });
        return found;
    }

    private int add(String wording) {
        int at = ROOT;
        for (int i = 0; i < wording.length(); i++) {
            int next = longer.getOrDefault(edge(at, wording.charAt(i)), -1);
            if (next < 0) {
                next = nodes.size();
                longer.put(edge(at, wording.charAt(i)), next);
                nodes.add(new Node(i + 1));
            }
            at = next;
        }
        nodes.get(at).ends = true;
        return at;
    }

    private static long edge(int node, char c) {
        return (long) node << Character.SIZE | c;
    }

    /// Tells each beginning the longest other one that it ends in; the shorter ones first.
    private void join() {
        var below = new ArrayList<List<Integer>>();
        nodes.forEach(node -> below.add(new ArrayList<>()));
        var characters = new char[nodes.size()];
        longer.forEach((edge, node) -> {
            below.get((int) (edge >>> Character.SIZE)).add(node);
            characters[node] = (char) edge.longValue();
        });
        var queue = new ArrayList<>(List.of(ROOT));
        for (int i = 0; i < queue.size(); i++) {
            int above = queue.get(i);
            for (int node : below.get(above)) {
                int fail = above == ROOT ? ROOT : step(nodes.get(above).fail, characters[node]);
                nodes.get(node).fail = fail;
                nodes.get(node).shorter = nodes.get(fail).ends ? fail : nodes.get(fail).shorter;
                queue.add(node);
            }
        }
    }

    private int step(int from, char c) {
        int at = from;
        while (true) {
            int next = longer.getOrDefault(edge(at, c), -1);
            if (next >= 0 || at == ROOT) {
                return Math.max(next, ROOT);
            }
            at = nodes.get(at).fail;
        }
    }

    /// Once a wording is found, those that it ends in are found too.
    private void pass(String text) {
        int at = ROOT;
        for (int i = 0; i < text.length(); i++) {
            at = step(at, text.charAt(i));
            int end = nodes.get(at).ends ? at : nodes.get(at).shorter;
            while (end != ROOT && nodes.get(end).place < 0) {
                nodes.get(end).place = i + 1 - nodes.get(end).depth;
                end = nodes.get(end).shorter;
            }
        }
    }
}
