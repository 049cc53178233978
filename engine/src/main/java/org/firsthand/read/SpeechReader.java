// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.read.Captions.Cue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/// Reads what a program that recognises speech wrote, in the JSON of
/// [Whisper](https://github.com/openai/whisper) and of the programs built on it: segments with
/// words, times and, where voices were told apart, a speaker.
final class SpeechReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_SEGMENTS = 1_000_000;
    private static final int MOST_NOTES = 20;

    private final List<Cue> cues = new ArrayList<>();
    private final List<Draft.Note> notes = new ArrayList<>();
    private boolean segments;
    private String language = "";

    private SpeechReader() {}

    /// Reads `text`, found at `path`; null where it holds no list of segments.
    static @Nullable Draft read(String path, String text) {
        var reader = new SpeechReader();
        reader.read(text);
        if (!reader.segments) {
            return null;
        }
        return TranscriptReader.read(
                path,
                new Captions(
                        "",
                        reader.language.isEmpty()
                                ? List.of()
                                : List.of("Language: " + reader.language),
                        List.of(),
                        reader.cues,
                        reader.notes));
    }

    private void read(String text) {
        try (var json = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                field(json, json.currentName());
            }
        } catch (JacksonException e) {
            notes.add(
                    new Draft.Note(
                            "line " + line(e),
                            "The transcript breaks off: this is no JSON",
                            null,
                            Draft.Loss.TAIL));
        }
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private void field(JsonParser json, String name) {
        var value = json.nextToken();
        boolean list = value == JsonToken.START_ARRAY;
        if (list && (name.equals("segments") || name.equals("transcription"))) {
            segments(json);
        } else if (name.equals("language") && value == JsonToken.VALUE_STRING) {
            language = json.getString();
        } else {
            json.skipChildren();
        }
    }

    private void segments(JsonParser json) {
        var token = json.nextToken();
        while (token != JsonToken.END_ARRAY && token != null) {
            int line = json.currentTokenLocation().getLineNr();
            if (token != JsonToken.START_OBJECT) {
                json.skipChildren();
            } else if (cues.size() < MOST_SEGMENTS) {
                segment(json, line);
            } else {
                json.skipChildren();
                cut();
            }
            token = json.nextToken();
        }
    }

    private void cut() {
        if (notes.isEmpty()) {
            notes.add(
                    Draft.Note.cut(
                            "The transcript was read up to segment " + MOST_SEGMENTS,
                            "transcript segments"));
        }
    }

    private void segment(JsonParser json, int line) {
        double from = -1;
        double to = -1;
        String words = null;
        String speaker = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            boolean string = value == JsonToken.VALUE_STRING;
            if (name.equals("offsets") && value == JsonToken.START_OBJECT) {
                var range = range(json);
                from = range[0] / 1000;
                to = range[1] / 1000;
            } else if (name.equals("start") && value.isNumeric()) {
                from = json.getDoubleValue();
            } else if (name.equals("end") && value.isNumeric()) {
                to = json.getDoubleValue();
            } else if (name.equals("text") && string) {
                words = json.getString();
            } else if (name.equals("speaker") && string) {
                speaker = json.getString();
            } else {
                json.skipChildren();
            }
        }
        if (words != null) {
            segments = true;
            add(line, from, to, voice(speaker) + escaped(words.strip()));
        }
    }

    /// The milliseconds in `{"from": 0, "to": 1200}`.
    private static double[] range(JsonParser json) {
        var range = new double[] {-1, -1};
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            boolean number = json.nextToken().isNumeric();
            if (number && name.equals("from")) {
                range[0] = json.getDoubleValue();
            } else if (number && name.equals("to")) {
                range[1] = json.getDoubleValue();
            } else {
                json.skipChildren();
            }
        }
        return range;
    }

    private void add(int line, double from, double to, String words) {
        boolean timed = from >= 0 && Double.isFinite(from) && Double.isFinite(to);
        if (!timed && notes.size() < MOST_NOTES) {
            notes.add(Draft.Note.at("line " + line, "The time of this segment could not be read"));
        }
        cues.add(new Cue(line, timed ? new CueTime(from, Math.max(from, to)) : null, words));
    }

    private static String voice(@Nullable String speaker) {
        return speaker == null || speaker.isBlank() ? "" : "<v " + escaped(speaker.strip()) + ">";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
