// SPDX-License-Identifier: Apache-2.0
/// The step that follows echoes to their root and relays to the one they name, and counts what
/// origins are left. It must not know how claims, strands or statements were found.
@NullMarked
package org.firsthand.weigh;

import org.jspecify.annotations.NullMarked;
