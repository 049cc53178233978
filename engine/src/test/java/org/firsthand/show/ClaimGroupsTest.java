// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Access;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// Which claims stand open in the list, and which are folded behind their number.
class ClaimGroupsTest {
    private final AnswerBuilder builder = new AnswerBuilder();

    private void printed(String words, String... outlets) {
        builder.claim(words, says(words, outlets), k -> k);
    }

    private List<String> says(String words, String... outlets) {
        var ids = new ArrayList<String>();
        for (var outlet : outlets) {
            var path = outlet + builder.documents.size() + ".html";
            var head = new AnswerBuilder.Head(outlet, null, null, null);
            ids.add(builder.says(builder.document(path, head, words + "."), "Ada Moll", words));
        }
        return ids;
    }

    private Document page() throws IOException {
        var out = new StringWriter();
        HtmlReport.write(builder.build(), out);
        return Jsoup.parse(out.toString());
    }

    private static List<String> open(Document page) {
        return page.select("#claims > .claims > .claim > summary .said").eachText();
    }

    @Test
    void foldsWhatFewPrintBehindItsNumber() throws IOException {
        printed("The lock is shut", "Post", "Echo", "Mail");
        printed("The weir leaks", "Post", "Echo");
        printed("Two boats sank", "Post");
        printed("A third boat sank", "Post");
        var page = page();
        assertThat(open(page)).containsExactly("“The lock is shut”");
        assertThat(page.select("#claims > .minor > summary").eachText())
                .containsExactly(
                        "1 more that two outlets print", "2 more that one outlet alone prints");
        assertThat(page.select("#claims .minor .claim > summary .said").eachText())
                .containsExactlyInAnyOrder(
                        "“The weir leaks”", "“Two boats sank”", "“A third boat sank”");
    }

    @Test
    void showsWhatIsDisputedHoweverFewPrintIt() throws IOException {
        var ids = says("The lock is shut", "Post");
        var denial = says("The lock is open", "Echo");
        builder.claim(
                "The lock is shut",
                ids,
                k ->
                        k.origin("Ada Moll", Access.SAW, ids.getFirst())
                                .against("Tom Aris", denial.getFirst()));
        printed("The weir leaks", "Post");
        var page = page();
        assertThat(open(page)).containsExactly("“The lock is shut”");
        assertThat(page.select("#claims .numbers .against").eachText())
                .containsExactly("1 against it");
    }

    @Test
    void leavesTheListOpenWhereThereIsNothingElse() throws IOException {
        printed("Two boats sank", "Post");
        assertThat(open(page())).containsExactly("“Two boats sank”");
    }
}
