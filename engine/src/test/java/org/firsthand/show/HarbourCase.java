// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firsthand.model.Access;
import org.firsthand.model.Answer;
import org.firsthand.model.Change;
import org.firsthand.model.Conflict;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Family;
import org.firsthand.model.Passage;
import org.firsthand.model.Problem;
import org.firsthand.model.Strand;

/// Fourteen invented documents on the closure of an invented harbour basin, and what an
/// investigation would find in them.
final class HarbourCase {
    private static final String CLOSURE =
            "The north basin of Vellmar harbour will close for six weeks from Monday";
    private static final String DISPATCH =
            "VELLMAR (Norda) - "
                    + CLOSURE
                    + ", the port office said on Thursday. "
                    + "\"The quay wall has moved by eleven centimetres,\" harbour master Ilse Brandt told Norda. "
                    + "Some 40 boats must find another berth. Divers will inspect the wall by the end of May.";

    private final AnswerBuilder b = new AnswerBuilder();
    private final List<Document> copies = new ArrayList<>();
    private final List<String> closure = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();
    private final List<String> boats = new ArrayList<>();
    private String fewer = "";
    private String none = "";

    static Answer answer() {
        var harbour = new HarbourCase();
        harbour.dispatch();
        harbour.ownReports();
        harbour.claims();
        harbour.strand();
        harbour.b.problems.add(
                new Problem("tide-tables.pdf", null, "This kind of file is not read.", null));
        harbour.b.problems.add(
                new Problem(
                        "evening-mail.html",
                        "comment 212",
                        "More comments than are read.",
                        "elements"));
        return harbour.b.build();
    }

    private Document add(String name, String day, String title, String body) {
        var path = name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".html";
        var url =
                "https://" + name.toLowerCase(Locale.ROOT).replace(" ", "") + ".example/harbour/1";
        return b.document(
                path, new AnswerBuilder.Head(name, title, day.isEmpty() ? null : day, url), body);
    }

    private void dispatch() {
        copies.add(add("Norda", "2019-05-02", "Vellmar closes north basin", DISPATCH));
        copies.add(add("Harbour Star", "2019-05-03", "North basin to close", DISPATCH));
        copies.add(
                add(
                        "Tide Gazette",
                        "2019-05-03",
                        "Six weeks without the north basin",
                        DISPATCH.replace("Some 40 boats", "Some 60 boats")
                                + "\nThe fish market stays open."));
        copies.add(
                add(
                        "Evening Mail",
                        "2019-05-03",
                        "Quay wall moves",
                        "According to Norda, " + DISPATCH.substring(18)));
        copies.add(
                add(
                        "Coast Courier",
                        "2019-05-04",
                        "Harbour closed",
                        DISPATCH.substring(18, DISPATCH.indexOf(" Some 40"))));
        copies.add(
                add(
                        "Vellmar Weekly",
                        "",
                        "What we know",
                        "Background.\n" + DISPATCH.substring(18)));
        copies.add(add("Island Radio", "2019-05-04", "Boats must move", DISPATCH.substring(18)));
        for (var copy : copies) {
            closure.add(b.says(copy, "port office", CLOSURE));
            if (copy.body().contains("eleven centimetres,")) {
                moved.add(
                        b.says(
                                copy,
                                "Ilse Brandt",
                                "The quay wall has moved by eleven centimetres"));
            }
            if (copy.body().contains("Some 40 boats")) {
                boats.add(b.says(copy, null, "Some 40 boats must find another berth"));
            }
        }
        fewer = b.says(copies.get(2), null, "Some 60 boats must find another berth");
    }

    private void ownReports() {
        var sailor =
                add(
                        "Sailors' Log",
                        "2019-05-05",
                        "A walk along the wall",
                        "I stood on the quay on Friday. The wall leans outwards; one can put a hand into the gap.");
        var letter =
                add(
                        "Basin Letter",
                        "2019-05-05",
                        "From the engineer's report",
                        "The engineer's report of 28 April, which this paper has, puts the movement at eleven centimetres.");
        var denial =
                add(
                        "Yacht Club Notes",
                        "2019-05-06",
                        "No one has to leave",
                        "\"None of our boats must find another berth,\" club secretary Tom Aris said.");
        moved.add(b.says(letter, "engineer's report", "puts the movement at eleven centimetres"));
        moved.add(b.says(sailor, null, "The wall leans outwards"));
        none = b.says(denial, "Tom Aris", "None of our boats must find another berth");
        add("Market Sheet", "2019-05-06", "Prices", "Cod, 4.20 a kilo. Plaice, 3.80.");
        add(
                "Ferry Times",
                "2019-05-07",
                "Ferries run as usual",
                "The ferries do not use the north basin and run as usual.");
        add(
                "Parish Post",
                "2019-05-08",
                "Blessing of the boats moved",
                "The blessing of the boats moves to the south basin.");
        add(
                "Vellmar Council",
                "2019-05-09",
                "Minutes",
                "The council took note of the port office's letter. It did not vote.");
    }

    private void claims() {
        b.claim(
                CLOSURE,
                closure,
                k ->
                        k.origin(
                                        "Port office of Vellmar",
                                        Access.WAS_TOLD,
                                        closure.toArray(String[]::new))
                                .orderUnknown());
        var told = moved.subList(0, moved.size() - 2).toArray(String[]::new);
        b.claim(
                "The quay wall has moved by eleven centimetres",
                moved,
                k ->
                        k.origin("Ilse Brandt", Access.WAS_TOLD, told)
                                .origin(
                                        "Engineer's report of 28 April",
                                        Access.DOCUMENT,
                                        moved.get(moved.size() - 2))
                                .origin("Sailors' Log", Access.SAW, moved.getLast()));
        boats.add(fewer);
        boats.add(none);
        var claim =
                b.claim(
                        "Some 40 boats must find another berth",
                        boats,
                        k ->
                                k.origin(
                                                "Norda",
                                                Access.NOT_SAID,
                                                boats.subList(0, boats.size() - 2)
                                                        .toArray(String[]::new))
                                        .against("Tom Aris", none)
                                        .perhapsMore(1)
                                        .orderUnknown());
        b.conflicts.add(
                new Conflict(
                        Conflict.Kind.NUMBER, boats.getFirst(), fewer, claim, null, null, 0.84));
        b.conflicts.add(
                new Conflict(Conflict.Kind.DENIAL, boats.getFirst(), none, claim, null, null, 0.7));
    }

    private void strand() {
        var passages = copies.stream().map(this::shared).sorted().toList();
        var norda = shared(copies.getFirst());
        var strand =
                new Strand("4f1c22aa90be", passages, List.of(new Strand.Root(norda, null, true)));
        b.strands.add(strand);
        b.families.add(new Family(passages, List.of(strand.id()), strand.roots()));
        takes(strand, copies.get(1), copies.getFirst());
        takes(strand, copies.get(2), copies.get(1));
        takes(strand, copies.get(3), copies.getFirst());
        takes(strand, copies.get(4), copies.get(1));
        var undecided = shared(copies.get(5));
        b.descents.add(
                new Descent(
                        undecided,
                        null,
                        false,
                        null,
                        null,
                        0.96,
                        strand.id(),
                        List.of("no date, no credit")));
        b.descents.add(
                new Descent(
                        shared(copies.get(6)),
                        null,
                        true,
                        "Port office newsletter",
                        null,
                        1,
                        strand.id(),
                        List.of("shares a slip with no other copy")));
    }

    private void takes(Strand strand, Document child, Document parent) {
        var changes =
                child.body().contains("60 boats")
                        ? List.of(
                                new Change(
                                        Change.Kind.NUMBER,
                                        b.passage(parent, "40").span(),
                                        b.passage(child, "60").span()))
                        : List.<Change>of();
        b.takes(strand, shared(child), shared(parent), changes.toArray(Change[]::new));
    }

    private Passage shared(Document copy) {
        int end =
                copy.body().contains("end of May.")
                        ? copy.body().indexOf("end of May.") + 11
                        : copy.body().length();
        int start = copy.body().indexOf(CLOSURE);
        return b.passage(copy, copy.body().substring(start, end));
    }
}
