// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.read.archive.HeaderFields;
import org.jspecify.annotations.Nullable;

/// What a file is, told by its first bytes and then by its name.
sealed interface Format {
    /// A page in HTML.
    record Page() implements Format {}

    /// Plain text.
    record Text() implements Format {}

    /// A transcript in WebVTT or SubRip.
    record Transcript() implements Format {}

    /// A mail message.
    record Mail() implements Format {}

    /// A page saved as a message, with all that belongs to it.
    record SavedAsMessage() implements Format {}

    /// A PDF file.
    record Pdf() implements Format {}

    /// A text in Markdown.
    record Markdown() implements Format {}

    /// A text in the format of Word.
    record Word() implements Format {}

    /// JSON or XML: what a program that recognises speech wrote, or the export of a discussion.
    record Exported() implements Format {}

    /// A kind that is not read.
    ///
    /// @param why one sentence for the user
    record Foreign(String why) implements Format {}

    int LOOKED_AT = 4096;

    int PDF_WITHIN = 16;

    String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    List<String> MAIL_FIELDS =
            List.of("from", "to", "date", "subject", "message-id", "received", "mime-version");

    Map<String, String> BY_MAGIC =
            Map.ofEntries(
                    Map.entry("\u0089PNG", "PNG image"),
                    Map.entry("\u00ff\u00d8\u00ff", "JPEG image"),
                    Map.entry("GIF8", "GIF image"),
                    Map.entry("II*\0", "TIFF image"),
                    Map.entry("MM\0*", "TIFF image"),
                    Map.entry("RIFF", "RIFF media file"),
                    Map.entry("BZh", "bzip2 archive"),
                    Map.entry("\u00fd7zXZ", "xz archive"),
                    Map.entry("7z\u00bc\u00af", "7-Zip archive"),
                    Map.entry("Rar!", "RAR archive"),
                    Map.entry("(\u00b5/\u00fd", "Zstandard archive"),
                    Map.entry("ID3", "MP3 recording"),
                    Map.entry("OggS", "Ogg recording"),
                    Map.entry("fLaC", "FLAC recording"),
                    Map.entry("\u00d0\u00cf\u0011\u00e0", "old Office file"),
                    Map.entry("{\\rtf", "RTF"),
                    Map.entry("SQLite format 3", "SQLite database"));

    Map<String, String> BY_NAME =
            Map.ofEntries(
                    Map.entry("xlsx", "Excel table"),
                    Map.entry("pptx", "PowerPoint file"),
                    Map.entry("odt", "OpenDocument text"),
                    Map.entry("epub", "EPUB book"),
                    Map.entry("jsonl", "JSON lines"),
                    Map.entry("ndjson", "JSON lines"),
                    Map.entry("svg", "SVG image"),
                    Map.entry("csv", "CSV table"),
                    Map.entry("tsv", "TSV table"),
                    Map.entry("js", "script"),
                    Map.entry("mjs", "script"),
                    Map.entry("css", "style sheet"));

    /// Tells what the file called `name` with this content is.
    ///
    /// @param type the media type that the container gives; null where it gives none
    static Format of(String name, @Nullable String type, byte[] content) {
        var first = Arrays.copyOf(content, Math.min(content.length, LOOKED_AT));
        var head =
                Decoding.isWide(first)
                        ? Decoding.text(first)
                        : new String(first, StandardCharsets.ISO_8859_1);
        var extension = extension(name);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return extension.equals("docx") || DOCX.equals(type)
                    ? new Word()
                    : foreign(BY_NAME.getOrDefault(extension, "ZIP archive"));
        }
        if (head.substring(0, Math.min(head.length(), PDF_WITHIN)).contains("%PDF-")
                || extension.equals("pdf")) {
            return new Pdf();
        }
        for (var magic : BY_MAGIC.entrySet()) {
            if (head.startsWith(magic.getKey())) {
                return foreign(magic.getValue());
            }
        }
        var message = message(type == null ? extension : type, head);
        if (message != null) {
            return message;
        }
        boolean text = isText(type, extension, start(head));
        if (isBinary(content, text)) {
            return new Foreign("This is not text, and of no kind that is known");
        }
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> new Page();
            case "text/vtt", "application/x-subrip" -> new Transcript();
            case "text/markdown" -> new Markdown();
            case "text/plain" -> text(isKindOfText(extension) ? extension : "txt", start(head));
            case null, default -> text(extension, start(head));
        };
    }

    /// Kinds that servers and mail programs send as plain text.
    private static boolean isKindOfText(String extension) {
        return Set.of("md", "markdown", "vtt", "srt", "json").contains(extension);
    }

    private static Format text(String extension, String start) {
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return new Page();
        }
        if (extension.equals("vtt") || extension.equals("srt") || isTranscript(start)) {
            return new Transcript();
        }
        if (start.startsWith("<?xml")) {
            return start.contains("<html") ? new Page() : new Exported();
        }
        return switch (extension) {
            case "html", "htm", "xhtml", "xht" -> new Page();
            case "txt", "text" -> new Text();
            case "md", "markdown" -> new Markdown();
            case "json", "xml" -> new Exported();
            default -> {
                var kind = BY_NAME.get(extension);
                yield kind != null ? foreign(kind) : isMarkup(start) ? new Page() : new Text();
            }
        };
    }

    /// Whether this is a message, by its type or, where no type says otherwise, by the fields that
    /// it begins with.
    private static @Nullable Format message(String type, String head) {
        return switch (type) {
            case "mht", "mhtml", "multipart/related" -> new SavedAsMessage();
            case "eml", "message/rfc822" -> isSavedPage(head) ? new SavedAsMessage() : new Mail();
            case "" ->
                    !isMessage(head) ? null : isSavedPage(head) ? new SavedAsMessage() : new Mail();
            default -> null;
        };
    }

    private static boolean isMessage(String head) {
        var bytes = head.getBytes(StandardCharsets.ISO_8859_1);
        var fields = HeaderFields.of(bytes, 0, bytes.length);
        return fields != null
                && MAIL_FIELDS.stream().filter(name -> !fields.get(name).isEmpty()).count() > 2;
    }

    private static boolean isSavedPage(String head) {
        var low = head.toLowerCase(Locale.ROOT);
        return low.contains("\nsnapshot-content-location:")
                || low.startsWith("from: <saved by ")
                || low.startsWith("from: \"saved by ");
    }

    /// Whether a text begins as WebVTT does, or with a cue: its time in the first or second line.
    private static boolean isTranscript(String start) {
        if (start.startsWith("webvtt")) {
            return start.length() == 6 || Character.isWhitespace(start.charAt(6));
        }
        int end = start.indexOf('\n');
        int second = end < 0 ? -1 : start.indexOf('\n', end + 1);
        return end > 0 && CueTime.of(start.substring(0, end)) != null
                || second > 0 && CueTime.of(start.substring(end + 1, second)) != null;
    }

    /// Whether a text without a telling name begins like a piece of a page.
    private static boolean isMarkup(String start) {
        for (var tag :
                new String[] {
                    "<head", "<body", "<div", "<article", "<main", "<section", "<p>", "<table"
                }) {
            if (start.startsWith(tag)) {
                return true;
            }
        }
        return false;
    }

    private static Foreign foreign(String kind) {
        return new Foreign(kind + " is not read yet");
    }

    /// What stands behind the last dot, in lower case; empty where none does.
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// The first characters in lower case, without byte order mark, white space and comments before
    /// them.
    private static String start(String head) {
        int p = head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        while (p < head.length()) {
            if (Character.isWhitespace(head.charAt(p))) {
                p++;
            } else if (head.startsWith("<!--", p) && head.indexOf("-->", p) > 0) {
                p = head.indexOf("-->", p) + 3;
            } else {
                break;
            }
        }
        return head.substring(p).toLowerCase(Locale.ROOT);
    }

    /// Whether this calls itself a text: by its type, its name, or the tag it begins with. A few
    /// NULs in it are damage then.
    private static boolean isText(@Nullable String type, String extension, String start) {
        return type != null && type.startsWith("text/")
                || Set.of("html", "htm", "xhtml", "xht", "txt", "text").contains(extension)
                || isKindOfText(extension)
                || start.startsWith("<!doctype html")
                || start.startsWith("<html");
    }

    /// The control characters that no text holds, a bit each: all but tab, line feed, form feed,
    /// carriage return and escape.
    int CONTROLS = ~(1 << '\t' | 1 << '\n' | 1 << '\f' | 1 << '\r' | 1 << 27);

    /// Whether control characters tell that this is no text: one in a hundred; outside UTF-16 any
    /// NUL in what does not call itself a text.
    private static boolean isBinary(byte[] content, boolean text) {
        if (Decoding.isWide(content)) {
            return false;
        }
        int controls = 0;
        int at = FewBytes.nextBelow(content, 0, content.length, ' ');
        while (at < content.length) {
            byte low = content[at];
            if (low == 0 && !text) {
                return true;
            }
            controls += CONTROLS >>> low & 1;
            at = FewBytes.nextBelow(content, at + 1, content.length, ' ');
        }
        return controls * 100L > content.length;
    }
}
