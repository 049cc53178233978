// SPDX-License-Identifier: Apache-2.0
/// What every step needs to look at text: comparison keys, words, sentences, dates, languages,
/// hashes. It must not know documents' formats or any step; all scanners are linear in the length
/// of the text.
@NullMarked
package org.firsthand.text;

import org.jspecify.annotations.NullMarked;
