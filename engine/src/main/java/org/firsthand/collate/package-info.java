// SPDX-License-Identifier: Apache-2.0
/// The step that compares every text with every other: shared passages, strands, and which comes
/// from which. It must not know formats, claims or pages.
@NullMarked
package org.firsthand.collate;

import org.jspecify.annotations.NullMarked;
