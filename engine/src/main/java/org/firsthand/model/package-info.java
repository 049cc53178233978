// SPDX-License-Identifier: Apache-2.0
/// The vocabulary as records: documents, statements, strands, claims, findings. It must not know
/// how any of them is made, stored or shown, and depends on nothing of ours.
@NullMarked
package org.firsthand.model;

import org.jspecify.annotations.NullMarked;
