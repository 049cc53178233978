// SPDX-License-Identifier: Apache-2.0
/// Holds a reporter's own draft against the pile: each quotation, number and date. It must not know
/// how documents are read, statements found or passages collated; it sees only what these steps
/// hand over.
@NullMarked
package org.firsthand.check;

import org.jspecify.annotations.NullMarked;
