// SPDX-License-Identifier: Apache-2.0
/// What was found, put before people and programs: a page, a terminal summary, JSON lines. It must
/// not know how anything was found, and it decides nothing: it only words and escapes.
@NullMarked
package org.firsthand.show;

import org.jspecify.annotations.NullMarked;
