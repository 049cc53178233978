// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

/// What reading hands over, one at a time: a document or a problem.
public sealed interface Outcome permits Document, Problem {
    /// The source it came from, relative to the folder given.
    String path();
}
