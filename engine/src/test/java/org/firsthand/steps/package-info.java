// SPDX-License-Identifier: Apache-2.0
/// How many steps the scanners of strangers' texts take. It must not know what is read from them.
@NullMarked
package org.firsthand.steps;

import org.jspecify.annotations.NullMarked;
