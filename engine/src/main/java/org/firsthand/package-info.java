// SPDX-License-Identifier: Apache-2.0
/// The one flow, from sources to findings; start reading at `Investigation`. It must not do any
/// step's work itself.
@NullMarked
package org.firsthand;

import org.jspecify.annotations.NullMarked;
