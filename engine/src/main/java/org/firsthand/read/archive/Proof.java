// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What the digests of a record prove of its content.
enum Proof {
    WHOLE,
    DIFFERS,
    /// The record states no digest that can be checked.
    NONE;

    /// Compares what a record states with what it holds. Writers take the digest of a payload
    /// before or behind its codings: any of them proves it.
    static Proof of(
            RecordHeader header, byte[] block, @Nullable HttpMessage http, HttpMessage.Body body)
            throws IOException {
        var whole = Digest.of(header.fields().get("warc-block-digest"));
        if (whole != null && whole.fits(Bytes.of(block))) {
            return WHOLE;
        }
        var payload = Digest.of(header.fields().get("warc-payload-digest"));
        if (payload == null) {
            return whole == null ? NONE : DIFFERS;
        }
        int start = http == null ? 0 : http.bodyStart();
        boolean fits =
                payload.fits(Bytes.of(block).slice(start, block.length))
                        || payload.fits(Bytes.of(body.transferred()))
                        || payload.fits(Bytes.of(body.content()));
        return fits && whole == null ? WHOLE : DIFFERS;
    }
}
