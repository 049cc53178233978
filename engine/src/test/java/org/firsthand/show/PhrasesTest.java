// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.Papers;
import org.junit.jupiter.api.Test;

/// Words that the report puts things into.
class PhrasesTest {
    @Test
    void leavesTheWordsOfAnUnnamedVoiceToTheVoice() {
        var papers =
                new Papers()
                        .transcribe(
                                "Canal Tapes", "2021-03-02", "?: The gate holds for nine weeks.")
                        .print("Mill Post", "2021-03-02", "The gate holds for nine weeks.");
        var documents = papers.documents();
        assertThat(papers.claims().statements())
                .extracting(s ->
                        Phrases.who(
                                s,
                                documents.stream()
                                        .filter(d -> d.path().equals(s.path()))
                                        .findFirst()
                                        .orElseThrow()))
                .contains("a voice that nobody names, in Canal Tapes");
    }
}
