// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import org.jspecify.annotations.Nullable;

/// One account within a document: a span of its body, cut only at strong marks.
///
/// @param span where it lies in the body
/// @param headline its headline in the body, if one stands there
/// @param dateline place and date that open it, if they stand there
/// @param credit the line that credits an agency or author, if one stands there
/// @param published when this story came out, where it has a time of its own, as in a live blog
public record Story(
        Span span,
        @Nullable Span headline,
        @Nullable Span dateline,
        @Nullable Span credit,
        @Nullable Fact<Moment> published) {}
