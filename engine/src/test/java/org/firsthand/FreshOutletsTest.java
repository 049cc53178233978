// SPDX-License-Identifier: Apache-2.0
package org.firsthand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firsthand.Investigation.Step;
import org.firsthand.model.Answer;
import org.firsthand.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who wants a claim to look well supported can open as many outlets as he likes.
class FreshOutletsTest {
    private static final String CLAIM =
            "The inner harbour at Tarn will be closed for fourteen weeks from the beginning of September, the harbour office said on Monday.";
    private static final String REST =
            "Divers found corrosion in the hinges of the east gate when they went down in the spring, and the crane that stands beside it cannot be moved before the repair is done.";
    private static final List<String> OPENINGS =
            List.of("As we report,", "This morning we learned that", "In short,", "To be clear,");

    @TempDir private Path folder;

    @Test
    void countANearCopyOnceHoweverManyThereAre() throws IOException {
        print("tarn-echo", "2021-03-01", CLAIM + " " + REST);
        print("colm-herald", "2021-03-01", "A choir sang on the quay. " + CLAIM + " " + REST);
        var before = origins();

        for (int i = 0; i < 1_000; i++) {
            print("fresh-" + i, "2021-03-0" + (2 + i % 7), nearCopy(i));
        }
        var after = origins();

        assertThat(after.outlets()).isGreaterThan(1_000);
        assertThat(after.origins().shown()).isEqualTo(before.origins().shown());
        assertThat(after.origins().atMost()).isEqualTo(before.origins().atMost());
    }

    private Finding origins() throws IOException {
        var answer = new Investigation(Progress.SILENT).answer(List.of(folder), Step.WEIGH);
        return answer.findings().stream()
                .filter(f -> text(answer, f).contains("fourteen weeks"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Answer answer, Finding finding) {
        return answer.claims().claims().stream()
                .filter(claim -> claim.id().equals(finding.claim()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static String nearCopy(int i) {
        var altered =
                switch (i % 4) {
                    case 0 -> CLAIM.replace("will be closed", "is to be closed");
                    case 1 -> CLAIM.replace("on Monday", "today");
                    case 2 -> CLAIM.replace("the beginning of ", "");
                    default -> CLAIM;
                };
        var rest = i % 3 == 0 ? REST.replace("Divers found", "Divers saw") : REST;
        return OPENINGS.get(i % OPENINGS.size()) + " edition " + i + ".\n\n" + altered + " " + rest;
    }

    private void print(String outlet, String day, String text) throws IOException {
        Files.writeString(
                folder.resolve(outlet + ".txt"), outlet + " | " + day + "\n\n" + text + "\n");
    }
}
