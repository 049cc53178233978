// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

/// What a document points at: a link, or a recording that is embedded in it.
///
/// @param target absolute address where the base is known, else as written
/// @param words the words of the link, or `audio`, `video`, `embed`
/// @param part where it stands: `body` or `comment <id>`
public record Link(String target, String words, String part) {}
