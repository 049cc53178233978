// SPDX-License-Identifier: Apache-2.0
/// PDF as `read` meets it: a process of its own takes the words off its pages, since the parser may
/// run out of time, memory or stack; here they are put in reading order. It must not know what is
/// read from the text.
@NullMarked
package org.firsthand.read.pdf;

import org.jspecify.annotations.NullMarked;
