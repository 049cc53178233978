// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.pdf;

/// A word on a page.
///
/// @param x its left edge, in points from the left
/// @param y its base line, in points from the top
/// @param size of its letters, in points
record PdfWord(String text, float x, float y, float width, float size) {
    float right() {
        return x + width;
    }
}
