// SPDX-License-Identifier: Apache-2.0
/// Writes a case anew under other names, numbers, dates and furniture, from a table that lies
/// beside it. It must not know what any one case is about.
@NullMarked
package org.firsthand.bench.rewrite;

import org.jspecify.annotations.NullMarked;
