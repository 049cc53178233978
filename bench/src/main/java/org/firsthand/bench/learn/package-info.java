// SPDX-License-Identifier: Apache-2.0
/// Fits the weights of the engine on invented material whose truth is known. It must not see any
/// material that is for testing only.
@NullMarked
package org.firsthand.bench.learn;

import org.jspecify.annotations.NullMarked;
