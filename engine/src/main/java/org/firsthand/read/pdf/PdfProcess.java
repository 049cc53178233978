// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.pdf;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The process of [PdfWorker], started at the first file and used for all that follow; one that
/// does not answer in time, or dies, is replaced for the next file.
///
/// Its deadline is the one limit that is timed, and by the clock on the wall: nothing counts steps
/// inside a parser that is not ours. So what a slow or a busy machine gives up on may differ; which
/// limit was hit is said. The process is the Java that runs this, with the classes that this was
/// started with (`java.class.path`): a program that loads the engine in another way, such as from a
/// class loader of its own, gets "The PDF reader gave up on it" for each PDF.
public final class PdfProcess implements AutoCloseable {
    private static final long SECONDS = 30;
    private static final String HEAP = "-Xmx384m";

    private @Nullable Process process;

    /// A file could not be read.
    ///
    /// @param limit the name of the limit that was hit; null where none was
    record Failure(String why, @Nullable String limit) {}

    /// What came of a file: one of the two is null.
    record Answer(@Nullable PdfPages pages, @Nullable Failure failure) {}

    /// Has the words taken off the pages of a file.
    Answer read(byte[] bytes) {
        try {
            var running = running();
            var answer =
                    CompletableFuture.supplyAsync(
                            () -> exchange(running, bytes), Thread::startVirtualThread);
            return new Answer(answer.get(SECONDS, TimeUnit.SECONDS), null);
        } catch (TimeoutException e) {
            close();
            return new Answer(
                    null,
                    new Failure("It takes longer than " + SECONDS + " seconds", "PDF seconds"));
        } catch (ExecutionException e) {
            close();
            return new Answer(null, new Failure("The PDF reader gave up on it", null));
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            return new Answer(null, new Failure("The reading was interrupted", null));
        } catch (IOException e) {
            return new Answer(null, new Failure("The PDF reader could not be started", null));
        }
    }

    private static PdfPages exchange(Process process, byte[] bytes) {
        try {
            var out = new DataOutputStream(process.getOutputStream());
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
            return PdfPages.read(
                    new DataInputStream(new BufferedInputStream(process.getInputStream())));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Process running() throws IOException {
        var current = process;
        if (current != null && current.isAlive()) {
            return current;
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var started =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        HEAP,
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Djava.awt.headless=true",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        PdfWorker.class.getName()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process = started;
        return started;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }
}
