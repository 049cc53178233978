// SPDX-License-Identifier: Apache-2.0
/// Measures an answer against the truth file of a case that somebody wrote. It must not know how
/// the engine decides anything, nor what any one case is about.
@NullMarked
package org.firsthand.bench.truth;

import org.jspecify.annotations.NullMarked;
