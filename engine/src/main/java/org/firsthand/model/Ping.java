// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import org.jspecify.annotations.Nullable;

/// A notice below a document that another page links to it: a pingback or trackback.
///
/// It stands among the comments and is none: it says nothing itself, answers nobody, and is a trace
/// of a page that cites this one.
///
/// @param id by which it is told from the comments
/// @param target the address of the other page; null where the notice does not link it
/// @param name what the notice calls the other page; null where it has no name for it
/// @param time when it came in
/// @param text what the notice shows of the other page: an excerpt, or its name
public record Ping(
        String id,
        @Nullable String target,
        @Nullable String name,
        @Nullable Moment time,
        String text) {}
