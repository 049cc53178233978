// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/// The bytes of a file, which is held open; it tells how far into the file it was read.
public final class FileBytes implements Bytes, AutoCloseable {
    private final FileChannel channel;
    private final long size;
    private final LongConsumer reached;

    private FileBytes(FileChannel channel, LongConsumer reached) throws IOException {
        this.channel = channel;
        this.size = channel.size();
        this.reached = reached;
    }

    /// Opens `file`; `reached` is told the offset behind each read.
    public static FileBytes open(Path file, LongConsumer reached) throws IOException {
        return new FileBytes(FileChannel.open(file, StandardOpenOption.READ), reached);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long at, byte[] into, int from, int length) throws IOException {
        int count = at >= size ? -1 : channel.read(ByteBuffer.wrap(into, from, length), at);
        reached.accept(at + Math.max(0, count));
        return Math.max(0, count);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
