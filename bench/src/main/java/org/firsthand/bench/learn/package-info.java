// SPDX-License-Identifier: Apache-2.0
/// Training of what the engine has learned; knows the engine's `read` and data that lies beside the
/// checkout, and ships nothing but a file of numbers.
@NullMarked
package org.firsthand.bench.learn;

import org.jspecify.annotations.NullMarked;
