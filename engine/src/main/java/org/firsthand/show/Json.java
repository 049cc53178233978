// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/// One line of JSON after the other, field by field, in the form that the contract gives to spans,
/// shares and names.
final class Json implements AutoCloseable {
    private static final int DECIMALS = 4;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .characterEscapes(new LineEnds())
                    .rootValueSeparator("")
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private final JsonGenerator out;

    Json(OutputStream to) {
        out = FACTORY.createGenerator(ObjectWriteContext.empty(), to, JsonEncoding.UTF8);
    }

    /// Opens the object of a line.
    Json begin(String type) {
        out.writeStartObject();
        return string("type", type);
    }

    /// Closes the object of a line, and the line.
    void end() {
        out.writeEndObject();
        out.writeRaw('\n');
    }

    Json string(String name, @Nullable String value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(Escape.json(value));
        }
        return this;
    }

    Json strings(String name, List<String> values) {
        return list(name, values, value -> out.writeString(Escape.json(value)));
    }

    Json integer(String name, int value) {
        out.writeName(name);
        out.writeNumber(value);
        return this;
    }

    Json flag(String name, boolean value) {
        out.writeName(name);
        out.writeBoolean(value);
        return this;
    }

    /// A probability, share or confidence, with four decimals.
    Json share(String name, @Nullable Double value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
        }
        return this;
    }

    /// A time in seconds, to the millisecond.
    Json seconds(String name, double value) {
        out.writeName(name);
        out.writeNumber(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN));
        return this;
    }

    /// A field that is not known yet.
    Json unknown(String name) {
        out.writeName(name);
        out.writeNull();
        return this;
    }

    /// `[start,end]`.
    Json span(String name, Span span, CodePoints points) {
        out.writeName(name);
        pair(span, points);
        return this;
    }

    /// `[[start,end],..]`.
    Json spans(String name, List<Span> spans, CodePoints points) {
        return list(name, spans, span -> pair(span, points));
    }

    /// The fields `start` and `end`, under names of the caller's choice.
    Json ends(String start, String end, Span span, CodePoints points) {
        return integer(start, points.at(span.start())).integer(end, points.at(span.end()));
    }

    /// The fields `path`, `in`, `start` and `end`.
    Json place(Passage passage, Offsets offsets) {
        return string("path", passage.path())
                .string("in", passage.part())
                .ends("start", "end", passage.span(), offsets.of(passage));
    }

    /// A list of objects, each filled by `fields`.
    <T> Json objects(String name, List<T> items, Fields<T> fields) {
        return list(
                name,
                items,
                item -> {
                    out.writeStartObject();
                    fields.write(item);
                    out.writeEndObject();
                });
    }

    /// An object filled by `fields`, or null where there is nothing to fill it with.
    <T> Json object(String name, @Nullable T item, Fields<T> fields) {
        out.writeName(name);
        if (item == null) {
            out.writeNull();
        } else {
            out.writeStartObject();
            fields.write(item);
            out.writeEndObject();
        }
        return this;
    }

    @Override
    public void close() {
        out.close();
    }

    private <T> Json list(String name, List<T> items, Fields<T> each) {
        out.writeName(name);
        out.writeStartArray();
        items.forEach(each::write);
        out.writeEndArray();
        return this;
    }

    private void pair(Span span, CodePoints points) {
        out.writeStartArray();
        out.writeNumber(points.at(span.start()));
        out.writeNumber(points.at(span.end()));
        out.writeEndArray();
    }

    /// Writes the fields of one item.
    interface Fields<T> {
        void write(T item);
    }

    /// Escapes the characters beyond ASCII at which some programs end a line, so that one object
    /// stays one line.
    private static final class LineEnds extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            return standardAsciiEscapesForJSON();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return switch (c) {
                case 0x85 -> new SerializedString("\\u0085");
                case 0x2028 -> new SerializedString("\\u2028");
                case 0x2029 -> new SerializedString("\\u2029");
                default -> null;
            };
        }
    }
}
