// SPDX-License-Identifier: Apache-2.0
/// Scores with pinned floors and speed beside a peer, each kept as a dated run. Nothing of it is
/// shipped. It runs the engine in process, as a user of the library would, and must not know how
/// the engine decides anything.
@NullMarked
package org.firsthand.bench;

import org.jspecify.annotations.NullMarked;
