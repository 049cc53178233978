// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.firsthand.read.CharacterSets.Named;
import org.jspecify.annotations.Nullable;

/// The character set that a page declares of itself, looked for in its bytes as browsers do before
/// they parse it
/// ([prescan](https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding)):
/// in a `meta` element, which does not count inside a comment or in an attribute of another, and
/// else in the XML declaration.
final class DeclaredCharset {
    /// Browsers look at 1,024 bytes first and take one further down while they parse.
    private static final int WITHIN = 8192;

    private static final String XML = "<?xml";
    private static final String BLANKS = " \t\n\f\r";

    /// The first bytes, one character each, in lower case.
    private final String head;

    private int at;
    private String name = "";
    private String value = "";

    private DeclaredCharset(String head) {
        this.head = head;
    }

    /// Where and as what it is declared.
    record Declared(Named set, String from) {}

    /// What the page declares; null where it declares none that is known.
    static @Nullable Declared of(byte[] bytes) {
        var head =
                new String(bytes, 0, Math.min(bytes.length, WITHIN), StandardCharsets.ISO_8859_1);
        var scan = new DeclaredCharset(head.toLowerCase(Locale.ROOT));
        var found = scan.meta();
        return found != null ? found : scan.xml();
    }

    private @Nullable Declared meta() {
        while (at < head.length()) {
            if (head.startsWith("<!--", at)) {
                at = behind("-->", at + 2);
            } else if (head.startsWith("<meta", at) && isBlankOrSlash(at + 5)) {
                at += 5;
                var found = declared();
                if (found != null) {
                    return found;
                }
            } else if (isTag(at)) {
                while (at < head.length() && !isBlank(at) && head.charAt(at) != '>') {
                    at++;
                }
                while (attribute()) {
                    // The attributes of other elements declare nothing.
                }
            } else if (head.startsWith("<!", at)
                    || head.startsWith("</", at)
                    || head.startsWith("<?", at)) {
                at = behind(">", at);
            } else {
                at++;
            }
        }
        return null;
    }

    /// What one `meta` element declares: in `charset`, or in `content` where it stands for the
    /// header `Content-Type`.
    private @Nullable Declared declared() {
        boolean stands = false;
        String inContent = null;
        String own = null;
        while (attribute()) {
            if (name.equals("http-equiv")) {
                stands |= value.equals("content-type");
            } else if (name.equals("content") && inContent == null) {
                inContent = inContent(value);
            } else if (name.equals("charset") && own == null) {
                own = value;
            }
        }
        if (own != null) {
            return declared(own, "meta charset");
        }
        return stands && inContent != null ? declared(inContent, "meta http-equiv") : null;
    }

    /// A page whose bytes could be read so far is not in UTF-16, whatever it says.
    private static @Nullable Declared declared(String label, String from) {
        var set =
                label.strip().equals("x-user-defined")
                        ? CharacterSets.WINDOWS_1252
                        : CharacterSets.of(label);
        return set == null ? null : new Declared(set.isWide() ? CharacterSets.UTF_8 : set, from);
    }

    /// The label in `text/html; charset=...`; null where none stands there.
    private static @Nullable String inContent(String content) {
        int p = content.indexOf("charset");
        while (p >= 0) {
            int q = afterBlanks(content, p + "charset".length());
            if (q < content.length() && content.charAt(q) == '=') {
                return label(content, afterBlanks(content, q + 1));
            }
            p = content.indexOf("charset", p + 1);
        }
        return null;
    }

    private static @Nullable String label(String content, int from) {
        if (from == content.length()) {
            return null;
        }
        char quote = content.charAt(from);
        if (quote == '"' || quote == '\'') {
            int end = content.indexOf(quote, from + 1);
            return end < 0 ? null : content.substring(from + 1, end);
        }
        int end = from;
        while (end < content.length()
                && content.charAt(end) != ';'
                && BLANKS.indexOf(content.charAt(end)) < 0) {
            end++;
        }
        return content.substring(from, end);
    }

    /// Takes the next
    /// [attribute](https://html.spec.whatwg.org/multipage/parsing.html#concept-get-attributes-when-sniffing)
    /// of the element in which the scan stands; false behind the last one.
    private boolean attribute() {
        while (at < head.length() && isBlankOrSlash(at)) {
            at++;
        }
        if (at >= head.length() || head.charAt(at) == '>') {
            return false;
        }
        int start = at;
        while (at < head.length()
                && !isBlankOrSlash(at)
                && head.charAt(at) != '>'
                && (head.charAt(at) != '=' || at == start)) {
            at++;
        }
        name = head.substring(start, at);
        int equals = afterBlanks(head, at);
        value = "";
        if (equals < head.length() && head.charAt(equals) == '=') {
            at = afterBlanks(head, equals + 1);
            value = value();
        }
        return true;
    }

    private String value() {
        if (at >= head.length()) {
            return "";
        }
        char quote = head.charAt(at);
        int start = at;
        if (quote == '"' || quote == '\'') {
            int end = head.indexOf(quote, at + 1);
            at = end < 0 ? head.length() : end + 1;
            return end < 0 ? "" : head.substring(start + 1, end);
        }
        while (at < head.length() && !isBlank(at) && head.charAt(at) != '>') {
            at++;
        }
        return head.substring(start, at);
    }

    /// The encoding in the declaration that a page in XML begins with.
    private @Nullable Declared xml() {
        int end = head.startsWith(XML) ? head.indexOf('>') : -1;
        int key = end < 0 ? -1 : head.indexOf("encoding", XML.length());
        int equals = key < 0 || key > end ? end : afterBlanks(head, key + "encoding".length());
        if (equals < 0 || equals >= end || head.charAt(equals) != '=') {
            return null;
        }
        int open = afterBlanks(head, equals + 1);
        char quote = head.charAt(open);
        int close = quote == '"' || quote == '\'' ? head.indexOf(quote, open + 1) : -1;
        return close < 0 || close > end
                ? null
                : declared(head.substring(open + 1, close), "XML declaration");
    }

    /// Whether an element begins or ends here.
    private boolean isTag(int p) {
        int letter = head.startsWith("</", p) ? p + 2 : p + 1;
        return head.charAt(p) == '<'
                && letter < head.length()
                && head.charAt(letter) >= 'a'
                && head.charAt(letter) <= 'z';
    }

    private boolean isBlank(int p) {
        return BLANKS.indexOf(head.charAt(p)) >= 0;
    }

    private boolean isBlankOrSlash(int p) {
        return p < head.length() && (isBlank(p) || head.charAt(p) == '/');
    }

    private int behind(String mark, int from) {
        int found = head.indexOf(mark, from);
        return found < 0 ? head.length() : found + mark.length();
    }

    private static int afterBlanks(String text, int from) {
        int p = from;
        while (p < text.length() && BLANKS.indexOf(text.charAt(p)) >= 0) {
            p++;
        }
        return p;
    }
}
