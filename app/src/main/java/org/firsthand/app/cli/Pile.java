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
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// The arguments that every command on sources takes, and the investigation they ask for.
final class Pile {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Folders of sources, or single sources.")
    private List<Path> sources = List.of();

    @Mixin private Effort effort = new Effort();

    /// How much of the machine to use, and whether to tell.
    static final class Effort {
        private static final int MOST_THREADS = 256;

        @Option(
                names = "--threads",
                paramLabel = "N",
                converter = Threads.class,
                description =
                        "Threads to use (default: one a core). The answer is the same for any number.")
        private int threads = Runtime.getRuntime().availableProcessors();

        @Option(
                names = "--stats",
                description = "Print seconds and peak memory of each step to stderr.")
        private boolean stats;

        /// Runs all steps up to the last one wanted.
        Answer answer(List<Path> sources, Step last, Terminal terminal) throws IOException {
            var watch = new Watch(terminal);
            try (var pool = new ForkJoinPool(Math.min(threads, MOST_THREADS))) {
                return pool.submit(() -> new Investigation(watch).answer(sources, last)).get();
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

    /// Reads a number of threads.
    static final class Threads implements CommandLine.ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int threads = Integer.parseInt(value);
                if (threads >= 1) {
                    return threads;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number that is too small.
            }
            throw new TypeConversionException("'" + value + "' is not a number from 1 up");
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
