// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import org.firsthand.text.Hash;
import org.jspecify.annotations.Nullable;

/// The name of an entry as it may be printed: nothing is ever written under it.
public final class EntryName {
    private static final int LONGEST = 300;

    private EntryName() {}

    /// The name without control and format characters, shortened where it is very long.
    public static String printed(String name) {
        var text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int type = Character.getType(c);
            boolean shown =
                    type != Character.CONTROL
                            && type != Character.FORMAT
                            && type != Character.LINE_SEPARATOR
                            && type != Character.PARAGRAPH_SEPARATOR;
            text.append(shown ? c : '\uFFFD');
        }
        return text.length() <= LONGEST
                ? text.toString()
                : text.substring(0, LONGEST) + "… " + Hash.id(name);
    }

    /// What is strange about a name; null where nothing is.
    static @Nullable String oddity(String name) {
        var slashed = name.replace('\\', '/');
        boolean leaves =
                slashed.startsWith("/")
                        || slashed.startsWith("../")
                        || slashed.contains("/../")
                        || slashed.endsWith("/..")
                        || slashed.length() > 1 && slashed.charAt(1) == ':';
        if (leaves) {
            return "The name of this entry would lead out of the archive: it is only a label here";
        }
        return printed(name).equals(name)
                ? null
                : "The name of this entry holds invisible characters, or is very long";
    }

    /// Whether a file system hides it, or a program wrote it for itself.
    static boolean isHidden(String name) {
        boolean dotted = false;
        for (var part : name.split("/", -1)) {
            dotted |= part.startsWith(".") && !part.equals(".") && !part.equals("..");
        }
        return dotted || name.startsWith("__MACOSX/");
    }
}
