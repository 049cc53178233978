// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

/// The name in a line such as `(By Jane Doe)`.
final class Bylines {
    private Bylines() {}

    /// The name without `By`, brackets and a point at the end.
    static String name(String line) {
        var name = strip(line.strip());
        if (name.length() > 3 && name.regionMatches(true, 0, "by ", 0, 3)) {
            name = name.substring(3);
        }
        return strip(name.strip());
    }

    private static String strip(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && (name.charAt(from) == '(' || name.charAt(from) == ':')) {
            from++;
        }
        while (to > from
                && (name.charAt(to - 1) == ')'
                        || name.charAt(to - 1) == '.'
                        || name.charAt(to - 1) == ',')) {
            to--;
        }
        return name.substring(from, to);
    }
}
