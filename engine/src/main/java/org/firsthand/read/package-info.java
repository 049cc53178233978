// SPDX-License-Identifier: Apache-2.0
/// The step `read`: files become documents with their stories, dates and outlets, or problems. It
/// must not know what is later found in them; no other step sees jsoup.
@NullMarked
package org.firsthand.read;

import org.jspecify.annotations.NullMarked;
