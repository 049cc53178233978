// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.pdf;

import java.util.function.BiFunction;

/// Takes the text off a PDF in this process; to be loaded by another loader.
public final class PdfReadAgain implements BiFunction<String, byte[], Integer> {
    @Override
    public Integer apply(String name, byte[] bytes) {
        return PdfText.of(PdfWorker.pages(bytes)).paragraphs().size();
    }
}
