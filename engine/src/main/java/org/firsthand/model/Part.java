// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

/// The names of the parts of a document: `title`, `body`, `comment <id>`.
public final class Part {
    public static final String TITLE = "title";
    public static final String BODY = "body";
    private static final String COMMENT = "comment ";

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
}
