// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.firsthand.Investigation;
import org.firsthand.Investigation.Step;
import org.firsthand.model.Answer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The arguments that every command on sources takes, and the investigation they ask for.
final class Pile {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders of sources, or single sources.")
    private List<Path> sources = List.of();

    @Mixin
    private Effort effort = new Effort();

    /// How much of the machine to use, and whether to tell.
    static final class Effort {
        @Option(
                names = "--threads",
                paramLabel = "N",
                description = "Threads to use (default: one a core). The answer is the same for any number.")
        private int threads = Runtime.getRuntime().availableProcessors();

        @Option(names = "--stats", description = "Print seconds and peak memory of each step to stderr.")
        private boolean stats;

        /// Runs all steps up to the last one wanted.
        Answer answer(List<Path> sources, Step last, Terminal terminal) throws IOException {
            var watch = new Watch(terminal);
            try (var pool = new ForkJoinPool(Math.clamp(threads, 1, 256))) {
                return pool.submit(() -> new Investigation(watch).answer(sources, last))
                        .get();
            } catch (ExecutionException e) {
                throw unwrapped(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } finally {
                watch.finish();
                if (stats) {
                    watch.print();
                }
            }
        }

        private static IOException unwrapped(ExecutionException e) {
            for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException io) {
                    return io;
                }
                if (cause instanceof Error error) {
                    throw error;
                }
            }
            throw new IllegalStateException("A step failed", e.getCause());
        }
    }

    /// The sources named.
    List<Path> sources() {
        return sources;
    }

    /// Runs all steps up to the last one wanted.
    Answer answer(Step last, Terminal terminal) throws IOException {
        return effort.answer(sources, last, terminal);
    }
}
