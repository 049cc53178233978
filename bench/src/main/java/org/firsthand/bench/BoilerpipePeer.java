// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import org.jspecify.annotations.Nullable;

/// A peer: boilerpipe's reader of articles. It builds no tree and reads the body of a page that is
/// decoded already.
final class BoilerpipePeer implements PageContestant {
    @Override
    public String name() {
        return "boilerpipe 1.2.2 ArticleExtractor (body)";
    }

    @Override
    public @Nullable String read(SavedFile page) {
        try {
            return ArticleExtractor.INSTANCE.getText(page.text());
        } catch (BoilerpipeProcessingException failed) {
            // Its parser gives up on some markup: counted by the program.
            return null;
        }
    }
}
