// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.model.Document;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;

/// Tells which of several wordings of one sentence most documents have: who hears `may` where
/// others hear `must` does not lead.
final class MostHeard {
    private final List<Document> documents;

    /// The words of each document between blanks, made when they are first asked for.
    private final List<String> lines = new ArrayList<>();

    MostHeard(List<Document> documents) {
        this.documents = documents;
    }

    /// Of wordings that differ, the one that most documents have, in whatever mouth; of as many,
    /// one whose speaker is named, and then the first.
    Mention of(List<Mention> mentions) {
        var best = mentions.getFirst();
        if (mentions.stream().map(m -> line(m.text())).distinct().count() == 1) {
            return best;
        }
        long most = -1;
        for (var mention : mentions) {
            long having = 2 * having(line(mention.text()));
            having += mention.statement().sourceName() == null ? 0 : 1;
            if (having > most) {
                best = mention;
                most = having;
            }
        }
        return best;
    }

    private long having(String words) {
        if (lines.isEmpty()) {
            documents.forEach(d -> lines.add(line(d.body())));
        }
        return lines.stream().filter(line -> line.contains(words)).count();
    }

    private static String line(String text) {
        var line = new StringBuilder(" ");
        Words.of(text).forEach(w -> line.append(Wording.key(w.of(text))).append(' '));
        return line.toString();
    }
}
