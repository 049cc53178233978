// SPDX-License-Identifier: Apache-2.0
/// Web archives of any size, made by seed, and what reading them costs.
@NullMarked
package org.firsthand.bench.archive;

import org.jspecify.annotations.NullMarked;
