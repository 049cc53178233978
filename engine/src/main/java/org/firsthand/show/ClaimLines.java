// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Locale;
import org.firsthand.model.Claim;
import org.firsthand.model.Conflict;
import org.firsthand.model.Event;
import org.firsthand.model.Finding;
import org.firsthand.model.Moment;
import org.firsthand.model.Passage;
import org.firsthand.model.Quantity;
import org.firsthand.model.Reference;
import org.firsthand.model.Statement;
import org.firsthand.model.Update;
import org.jspecify.annotations.Nullable;

/// The lines of what is said and what stands behind it: `statement`, `event`, `claim`, `conflict`
/// and `finding`.
final class ClaimLines {
    private final Json json;
    private final Offsets offsets;

    ClaimLines(Json json, Offsets offsets) {
        this.json = json;
        this.offsets = offsets;
    }

    void statement(Statement statement) {
        var points = offsets.of(statement.path(), statement.part());
        json.begin("statement")
                .string("id", statement.id())
                .string("path", statement.path())
                .string("in", statement.part())
                .spans("content", statement.content(), points)
                .spans("cue", statement.cue(), points)
                .spans("source", statement.source(), points)
                .string("sourceName", statement.sourceName())
                .strings("chain", statement.chain())
                .string("channel", word(statement.channel()))
                .string("stance", word(statement.stance()))
                .string("access", statement.access().words())
                .flag("hedged", statement.hedged())
                .flag("conditional", statement.conditional())
                .string("rule", statement.rule())
                .share("confidence", statement.confidence())
                .end();
    }

    void event(Event event) {
        json.begin("event")
                .string("kind", word(event.kind()))
                .place(event.passage(), offsets)
                .string("who", event.who())
                .string("what", event.what())
                .string("to", event.to())
                .object(
                        "when",
                        event.when(),
                        when ->
                                json.string("from", when.from().toString())
                                        .string("to", when.to().toString())
                                        .string("value", when.value()))
                .string("rule", event.rule())
                .share("confidence", event.confidence())
                .end();
    }

    void claim(Claim claim) {
        json.begin("claim")
                .string("id", claim.id())
                .string("text", claim.text())
                .strings("statements", claim.statements())
                .objects(
                        "variants",
                        claim.variants(),
                        variant ->
                                json.string("text", variant.text())
                                        .strings("statements", variant.statements())
                                        .string("differs", word(variant.differs()))
                                        .flag("weighs", variant.weighs()))
                .end();
    }

    /// A kind that those who read these lines know: how sure a thing is, is one of two opposites.
    private static Conflict.Kind kind(Conflict conflict) {
        return conflict.kind() == Conflict.Kind.MODALITY ? Conflict.Kind.OPPOSITE : conflict.kind();
    }

    void conflict(Conflict conflict) {
        json.begin("conflict")
                .string("kind", word(kind(conflict)))
                .string("about", word(conflict.kind()))
                .string("a", conflict.a())
                .string("b", conflict.b())
                .string("claim", conflict.claim())
                .string("asOf", value(conflict.asOf()))
                .string("explained", conflict.explained())
                .share("confidence", conflict.confidence())
                .end();
    }

    void update(Update update) {
        json.begin("update")
                .string("claim", update.claim())
                .string("earlier", update.earlier())
                .string("later", update.later())
                .end();
    }

    void reference(Reference reference) {
        place("reference", reference.passage())
                .string("key", reference.key())
                .string("kind", word(reference.kind()))
                .end();
    }

    void quantity(Quantity quantity) {
        place("quantity", quantity.passage())
                .string("value", quantity.value())
                .string("unit", quantity.unit())
                .flag("approximate", quantity.approximate())
                .string("asOf", value(quantity.asOf()))
                .end();
    }

    private Json place(String type, Passage passage) {
        return json.begin(type)
                .string("path", passage.path())
                .string("in", passage.part())
                .ends("start", "end", passage.span(), offsets.of(passage));
    }

    private static @Nullable String value(@Nullable Moment moment) {
        return moment == null ? null : moment.value();
    }

    void finding(Finding finding) {
        json.begin("finding")
                .string("claim", finding.claim())
                .integer("documents", finding.documents())
                .integer("outlets", finding.outlets())
                .object("origins", finding.origins(), this::origins)
                .integer("roots", finding.roots())
                .objects("origin", finding.origin(), this::origin)
                .unknown("probability")
                .unknown("interval")
                .string("status", finding.status().words())
                .strings("because", finding.because())
                .object("first", finding.first(), this::first)
                .end();
    }

    private void origins(Finding.Origins origins) {
        json.integer("for", origins.shown())
                .integer("forAtMost", origins.atMost())
                .integer("against", origins.against())
                .integer("againstAtMost", origins.againstAtMost())
                .integer("reports", origins.reports());
    }

    private void origin(Finding.Origin origin) {
        json.string("name", origin.name())
                .string("access", origin.access().words())
                .flag("against", origin.against())
                .flag("shown", origin.shown())
                .strings("statements", origin.statements());
    }

    private void first(Finding.FirstAppearance first) {
        var when = first.when();
        json.string("path", first.path())
                .string("when", when == null ? null : when.value())
                .flag("certain", first.certain())
                .objects("rivals", first.rivals(), this::rival)
                .strings("because", first.because())
                .objects("before", first.before(), this::earlier);
    }

    private void rival(Finding.Rival rival) {
        var when = rival.when();
        json.string("path", rival.path()).string("when", when == null ? null : when.value());
    }

    private void earlier(Finding.Earlier earlier) {
        json.string("name", earlier.name()).string("path", earlier.path());
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }
}
