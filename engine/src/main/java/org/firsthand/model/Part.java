// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

/// The names of the parts of a document: `title`, `body`, `comment <id>`, `ping <id>`.
public final class Part {
    public static final String TITLE = "title";
    public static final String BODY = "body";
    private static final String COMMENT = "comment ";
    private static final String PING = "ping ";

    private Part() {}

    /// The part that holds the comment with this id.
    public static String comment(String id) {
        return COMMENT + id;
    }

    /// Whether the part is a comment.
    public static boolean isComment(String part) {
        return part.startsWith(COMMENT);
    }

    /// The id of the comment that a comment part holds.
    public static String commentId(String part) {
        return part.substring(COMMENT.length());
    }

    /// The part that holds the notice of a citing page with this id.
    public static String ping(String id) {
        return PING + id;
    }

    /// Whether the part is a notice of a citing page.
    public static boolean isPing(String part) {
        return part.startsWith(PING);
    }
}
