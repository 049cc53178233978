// SPDX-License-Identifier: Apache-2.0
/// Fits what the engine has learned: the weights of descent on invented material whose truth is
/// known, the body of pages and their authors in folds by host, so that no page is judged by what
/// was learned from its own site. It ships nothing but files of numbers.
@NullMarked
package org.firsthand.bench.learn;

import org.jspecify.annotations.NullMarked;
