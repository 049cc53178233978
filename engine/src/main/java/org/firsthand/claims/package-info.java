// SPDX-License-Identifier: Apache-2.0
/// Who says what: `find` takes statements, credits and other events from one document alone,
/// `group` puts the statements of many documents together into claims. It must not know how
/// documents are read, collated, weighed or shown.
@NullMarked
package org.firsthand.claims;

import org.jspecify.annotations.NullMarked;
