// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.util.ArrayList;
import org.firsthand.model.Outcome;
import org.firsthand.read.Reader;

/// Ours: from the bytes of a page to its body, its facts, its discussion as a tree, its links, and
/// what the capture lacks.
final class PageReading implements PageContestant {
    @Override
    public String name() {
        return "Firsthand read (body, facts, discussion)";
    }

    @Override
    public Object read(SavedFile page) throws IOException {
        var outcomes = new ArrayList<Outcome>();
        Reader.read(page.name(), page.bytes(), outcomes::add);
        return outcomes;
    }
}
