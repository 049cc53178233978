// SPDX-License-Identifier: Apache-2.0
package org.firsthand;

/// Is told which step runs and how far it is; the command line shows it, or takes its time.
public interface Progress {
    /// Tells nobody.
    Progress SILENT =
            name ->
                    new Task() {
                        @Override
                        public void advance() {}

                        @Override
                        public void close() {}
                    };

    /// A step begins; closing the task ends it.
    Task start(String name);

    /// A running step. `advance` may be called from several threads.
    interface Task extends AutoCloseable {
        /// One more document is done.
        void advance();

        /// So much of all that there is to do is done; only some steps can tell.
        default void reached(long done, long all) {}

        @Override
        void close();
    }
}
