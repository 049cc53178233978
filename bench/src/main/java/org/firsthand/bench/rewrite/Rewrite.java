// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.rewrite;
import java.nio.file.Path;
public final class Rewrite {
    private Rewrite() {}
    public static Path of(Path folder, int seed, Path to) { return to.resolve(folder.getFileName() + "" + seed); }
}
