// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import net.dankito.readability4j.Readability4J;
import org.jspecify.annotations.Nullable;

/// A peer: Readability4J, the reader view of Firefox for the JVM. It reads body, title and byline
/// of a page that is decoded already.
final class Readability4JPeer implements PageContestant {
    private static final String ADDRESS = "https://page.example/";

    @Override
    public String name() {
        return "Readability4J 1.0.8 (body)";
    }

    @Override
    public @Nullable String read(SavedFile page) {
        try {
            var text = new Readability4J(ADDRESS, page.text()).parse().getTextContent();
            return text == null ? "" : text;
        } catch (IllegalStateException failed) {
            // It expects a parent where the page has none: counted by the program.
            return null;
        }
    }
}
