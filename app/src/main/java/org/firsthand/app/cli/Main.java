// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

/// The `firsthand` command.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(2);
    }
}
