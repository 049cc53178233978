// SPDX-License-Identifier: Apache-2.0
/// The step that finds who says what in one document, and groups what documents say into claims.
/// It must not know formats, how shared wording was found, or how much a claim weighs.
@NullMarked
package org.firsthand.claims;

import org.jspecify.annotations.NullMarked;
