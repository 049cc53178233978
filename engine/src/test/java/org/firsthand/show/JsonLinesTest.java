// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Access;
import org.firsthand.model.Answer;
import org.firsthand.model.Change;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Comment;
import org.firsthand.model.Conflict;
import org.firsthand.model.Descent;
import org.firsthand.model.Event;
import org.firsthand.model.Family;
import org.firsthand.model.Moment;
import org.firsthand.model.Ping;
import org.firsthand.model.Problem;
import org.firsthand.model.Resemblance;
import org.firsthand.model.Span;
import org.firsthand.model.Strand;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {
    private static final Set<JsonLines.Type> ALL = EnumSet.allOf(JsonLines.Type.class);

    private static String printed(Set<JsonLines.Type> types, Answer answer) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonLines.write(answer, types, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> parsed(Set<JsonLines.Type> types, Answer answer)
            throws IOException {
        var mapper = JsonMapper.builder().build();
        return printed(types, answer).lines().map(mapper::readTree).toList();
    }

    private final AnswerBuilder builder = new AnswerBuilder();

    @Test
    void printsADocumentAsTheContractSays() throws IOException {
        var head =
                new AnswerBuilder.Head(
                        "Tide \"Gazette\"", "On ice", "2019-05-03", "https://tide.example/1");
        var document =
                builder.document(
                        "a.html",
                        head,
                        "🌊 Ice.\n",
                        new Comment("c1", null, 0, "Ada", null, "No?", "nesting", 0.98));
        var time = Moment.day(LocalDate.of(2019, 5, 4));
        builder.withPings(
                document, new Ping("p1", "https://ebb.example/", "Ebb Notes", time, "On ice, too"));
        builder.problems.add(new Problem("b.pdf", "page 3", "Not text.", null));
        assertThat(printed(JsonLines.READ, builder.build()))
                .isEqualTo(
                        """
                        {"type":"document","id":"%s","path":"a.html","sha256":"%s","kind":"page","url":"https://tide.example/1",\
                        "title":"On ice","titleFrom":"meta og:title","outlet":"Tide \\"Gazette\\"","outletFrom":"meta og:site_name","authors":[],"authorsFrom":[],\
                        "published":{"value":"2019-05-03","precision":"day","from":"meta article:published_time","confidence":0.9500,"doubt":null},\
                        "updated":null,"captured":null,"language":"en","analysed":true,"text":"🌊 Ice.\\n",\
                        "stories":[{"start":0,"end":7,"headline":null,"dateline":null,"credit":null}],"segments":[],\
                        "comments":[{"id":"c1","kind":"comment","parent":null,"depth":0,"author":"Ada","time":null,"text":"No?","signal":"nesting","confidence":0.9800},\
                        {"id":"p1","kind":"ping","parent":null,"depth":0,"author":"Ebb Notes","time":"2019-05-04","text":"On ice, too",\
                        "link":"https://ebb.example/","signal":null,"confidence":null}],\
                        "links":[],"media":[],"truncated":false,"charset":null}
                        {"type":"problem","path":"b.pdf","where":"page 3","what":"Not text.","limit":null}
                        """
                                .formatted(document.id(), document.sha256()));
    }

    @Test
    void countsCodePointsInEverySpan() throws IOException {
        shared();
        assertThat(printed(JsonLines.COLLATE, builder.build()))
                .isEqualTo(
                        """
                        {"type":"descent","child":"b.html","parent":"a.html","unseen":false,"unseenName":null,"probability":null,"share":0.8100,\
                        "spans":[[2,16]],"strand":"s1","because":["credit line: names the other","later by a day"],"in":"body","childStart":2,"childEnd":16,\
                        "parentIn":"body","parentStart":1,"parentEnd":15}
                        {"type":"descent","child":"c.html","parent":null,"unseen":true,"unseenName":"Norda","probability":0.3333,"share":1.0000,\
                        "spans":[[0,14]],"strand":"s1","because":[],"in":"body","childStart":0,"childEnd":14,\
                        "parentIn":null,"parentStart":null,"parentEnd":null}
                        {"type":"family","documents":["a.html","b.html"],"stories":[{"path":"a.html","start":1,"end":15},{"path":"b.html","start":2,"end":16}],"strands":["s1"],"origins":[{"path":"a.html","in":"body","start":1,"end":15,"unseen":false,"unseenName":null,"certain":true}]}
                        {"type":"reuse","a":"a.html","in":"body","aStart":1,"aEnd":15,"b":"b.html","bIn":"body","bStart":2,"bEnd":16,"identity":0.8300,\
                        "added":[],"dropped":[],"moved":null,"changes":[{"kind":"number","a":[6,7],"b":[7,8]}]}
                        {"type":"strand","id":"s1","passages":[{"path":"a.html","in":"body","start":1,"end":15},{"path":"b.html","in":"body","start":2,"end":16}],\
                        "roots":[{"path":"a.html","in":"body","start":1,"end":15,"unseen":false,"unseenName":null,"certain":true},\
                        {"path":null,"in":null,"start":null,"end":null,"unseen":true,"unseenName":"Norda","certain":false}]}
                        """);
    }

    @Test
    void marksWhatIsAlikeAndNoCopy() throws IOException {
        var none = new AnswerBuilder.Head(null, null, null, null);
        var a = builder.passage(builder.document("a.html", none, "😀Boats go."), "Boats");
        var b = builder.passage(builder.document("b.html", none, "Go, 😀boats."), "boats");
        builder.resemblances.add(
                new Resemblance(Resemblance.Kind.PARAPHRASE, a, b, 0.5, List.of("Boats")));
        builder.resemblances.add(new Resemblance(Resemblance.Kind.FORMULA, a, b, 0.75, List.of()));
        assertThat(printed(JsonLines.COLLATE, builder.build()))
                .isEqualTo(
                        """
                        {"type":"formula","a":"a.html","in":"body","aStart":1,"aEnd":6,"b":"b.html","bIn":"body","bStart":5,"bEnd":10,"identity":0.7500}
                        {"type":"paraphrase","a":"a.html","in":"body","aStart":1,"aEnd":6,"b":"b.html","bIn":"body","bStart":5,"bEnd":10,\
                        "likeness":0.5000,"words":["Boats"]}
                        """);
    }

    private void shared() {
        var none = new AnswerBuilder.Head(null, null, null, null);
        var parent =
                builder.passage(
                        builder.document("a.html", none, "😀Some 4 boats go."), "Some 4 boats g");
        var child =
                builder.passage(
                        builder.document("b.html", none, "😀😀Some 6 boats go."), "Some 6 boats g");
        var third =
                builder.passage(
                        builder.document("c.html", none, "Some 4 boats go."), "Some 4 boats g");
        var roots =
                List.of(new Strand.Root(parent, null, true), new Strand.Root(null, "Norda", false));
        var strand = new Strand("s1", List.of(parent, child), roots);
        builder.strands.add(strand);
        builder.families.add(
                new Family(
                        List.of(parent, child),
                        List.of("s1"),
                        List.of(new Strand.Root(parent, null, true))));
        builder.takes(
                strand,
                child,
                parent,
                new Change(Change.Kind.NUMBER, new Span(7, 8), new Span(9, 10)));
        builder.descents.add(new Descent(third, null, true, "Norda", 1 / 3.0, 1, "s1", List.of()));
    }

    @Test
    void printsClaimsStatementsEventsAndConflicts() throws IOException {
        var document =
                builder.document(
                        "a.html",
                        new AnswerBuilder.Head("A", null, "2019-05-03", null),
                        "Eve said: 🌊 rose.");
        var id = builder.says(document, "Eve", "🌊 rose");
        builder.events.add(
                new Event(
                        Event.Kind.REPUBLISH,
                        builder.passage(document, "Eve said"),
                        "A",
                        "dispatch",
                        "Norda",
                        null,
                        "credit.line",
                        0.9));
        var claim =
                builder.claim(
                        "🌊 rose",
                        List.of(id),
                        k -> k.origin("Eve", Access.TOOK_PART, id).perhapsMore(2));
        builder.conflicts.add(new Conflict(Conflict.Kind.DENIAL, id, id, claim, null, null, 0.84));
        assertThat(printed(JsonLines.CLAIMS, builder.build()))
                .isEqualTo(
                        """
                        {"type":"claim","id":"%2$s","text":"🌊 rose","statements":["%1$s"],"variants":[{"text":"🌊 rose","statements":["%1$s"],"differs":null,"weighs":false}]}
                        {"type":"conflict","kind":"denial","about":"denial","a":"%1$s","b":"%1$s","claim":"%2$s","asOf":null,"explained":null,"confidence":0.8400}
                        {"type":"event","kind":"republish","path":"a.html","in":"body","start":0,"end":8,"who":"A","what":"dispatch","to":"Norda","when":null,"rule":"credit.line","confidence":0.9000}
                        {"type":"statement","id":"%1$s","path":"a.html","in":"body","content":[[10,16]],"cue":[],"source":[],"sourceName":"Eve","chain":[],\
                        "channel":"statement","stance":"asserts","access":"was told","hedged":false,"conditional":false,"rule":"quote.after","confidence":0.9100}
                        """
                                .formatted(id, claim));
        assertThat(printed(JsonLines.WEIGH, builder.build()))
                .isEqualTo(
                        """
                        {"type":"finding","claim":"%2$s","documents":1,"outlets":1,"origins":{"for":1,"forAtMost":3,"against":0,"againstAtMost":0,"reports":0},"roots":1,\
                        "origin":[{"name":"Eve","access":"took part","against":false,"shown":true,"statements":["%1$s"]}],"probability":null,"interval":null,\
                        "status":"one origin","because":["copies are followed to their root"],"first":{"path":"a.html","when":"2019-05-03","certain":true,"rivals":[],"because":[],"before":[]}}
                        """
                                .formatted(id, claim));
    }

    @Test
    void sortsByTypePathAndPlaceWhateverTheOrderOfTheAnswer() throws IOException {
        var answer = HarbourCase.answer();
        assertThat(printed(ALL, reversed(answer))).isEqualTo(printed(ALL, answer));
        var keys =
                parsed(ALL, answer).stream()
                        .filter(line -> line.has("start") || line.has("childStart"))
                        .map(line ->
                                line.get("type").asString()
                                        + " "
                                        + line.path("child").asString("")
                                        + line.path("path").asString("")
                                        + " "
                                        + String.format(
                                                "%06d",
                                                line.path("start")
                                                        .asInt(line.path("childStart").asInt())))
                        .toList();
        assertThat(keys).hasSizeGreaterThan(5).isSorted();
        assertThat(parsed(ALL, answer).stream().map(line -> line.get("type").asString()))
                .isSorted();
    }

    private static Answer reversed(Answer a) {
        var c = a.collation();
        return new Answer(
                a.documents().reversed(),
                a.problems().reversed(),
                a.found(),
                new Collation(
                        c.reuses().reversed(),
                        c.strands().reversed(),
                        c.descents().reversed(),
                        c.families(),
                        c.versions().reversed(),
                        c.omissions().reversed(),
                        c.alterations().reversed(),
                        c.resemblances().reversed()),
                new Claims(
                        a.claims().statements().reversed(),
                        a.claims().claims().reversed(),
                        a.claims().conflicts().reversed(),
                        a.claims().updates().reversed()),
                a.findings().reversed(),
                a.holes().reversed(),
                a.readings(),
                a.requests().reversed(),
                a.beside());
    }

    @Test
    void keepsOneObjectALineWhateverATextHolds() throws IOException {
        var body = "a\u2028b\u2029c\u0085d\r\ne\0f\uD83Dg\u202E</script>";
        builder.document("a.html", new AnswerBuilder.Head(null, null, null, null), body);
        var printed = printed(JsonLines.READ, builder.build());
        assertThat(
                        printed.codePoints()
                                .filter(c -> c < 0x20 || c == 0x85 || c == 0x2028 || c == 0x2029)
                                .boxed())
                .containsExactly((int) '\n');
        assertThat(parsed(JsonLines.READ, builder.build()).getFirst().get("text").asString())
                .isEqualTo(body.replace('\uD83D', '\uFFFD'));
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        var closed = new ArrayList<String>();
        var out =
                new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        closed.add("closed");
                    }
                };
        JsonLines.write(HarbourCase.answer(), ALL, out);
        assertThat(closed).isEmpty();
        assertThat(out.size()).isPositive();
    }
}
