// SPDX-License-Identifier: Apache-2.0
/// Containers as `read` meets them: web archives, packed folders, messages. What they hold is
/// handed over item by item, with what was damaged and where; nothing is ever written to a path. It
/// must not know what an item is read as.
@NullMarked
package org.firsthand.read.archive;

import org.jspecify.annotations.NullMarked;
