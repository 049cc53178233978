// SPDX-License-Identifier: Apache-2.0
/// The command line: arguments in, exit code out. It must not decide anything about sources.
@NullMarked
package org.firsthand.app.cli;

import org.jspecify.annotations.NullMarked;
