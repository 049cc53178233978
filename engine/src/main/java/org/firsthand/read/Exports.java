// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What a file in JSON or XML holds, where a program wrote it that publishes or carries
/// discussions; told by its content, never by its name.
///
/// @param exports one for each account, in the order of the file
/// @param why where it could not be read as such a file: one sentence for the user
record Exports(List<Export> exports, @Nullable String why) {
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    /// Reads `text`.
    static Exports of(String text) {
        var start = text.stripLeading();
        if (start.isEmpty() || "[{<".indexOf(start.charAt(0)) < 0) {
            return foreign("It is neither JSON nor XML, whatever its name says");
        }
        boolean xml = start.charAt(0) == '<';
        if (text.length() > MOST_CHARACTERS) {
            return foreign("Exports of more than " + MOST_CHARACTERS + " characters are not read");
        }
        return xml ? ofXml(text) : ofJson(text);
    }

    private static Exports ofJson(String text) {
        try {
            var export = JsonExport.of(text);
            return export == null
                    ? foreign(unknown("JSON", "Reddit, Hacker News and Discourse"))
                    : new Exports(List.of(export), null);
        } catch (JacksonException e) {
            var place = e.getLocation();
            return foreign(
                    place == null
                            ? "It is JSON that is nested too deep or too large to be read"
                            : "It is no JSON that can be read: it breaks at line "
                                    + place.getLineNr()
                                    + ", column "
                                    + place.getColumnNr());
        }
    }

    private static Exports ofXml(String text) {
        var root = XmlExport.root(text);
        if (root == null) {
            return foreign("XML with a document type is not read");
        }
        var exports = XmlExport.of(root);
        if (exports.isEmpty() && XmlExport.isWordPress(root)) {
            return foreign("Nothing in this export of WordPress was published");
        }
        return exports.isEmpty()
                ? foreign(unknown("XML", "Disqus and WordPress"))
                : new Exports(exports, null);
    }

    private static String unknown(String language, String known) {
        return language + " of a kind that is not read (exports of " + known + " are)";
    }

    private static Exports foreign(String why) {
        return new Exports(List.of(), why);
    }
}
