// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of content, whole as the identity of evidence, shortened as an id.
public final class Hash {
    private static final int ID_LENGTH = 12;

    private Hash() {}

    /// SHA-256 in lower-case hexadecimal.
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// A short id of several fields; two different lists of fields never run together.
    public static String id(Object... fields) {
        var all = new StringBuilder();
        for (var field : fields) {
            all.append(field).append('\0');
        }
        return sha256(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }
}
