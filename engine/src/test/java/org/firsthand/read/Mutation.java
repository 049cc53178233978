// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Changes to the bytes of a source, drawn by seed: what discs, networks and bad programs do, and
/// what people do who want a reader to fail.
final class Mutation {
    private static final int MOST_CHANGES = 4;
    private static final int SHORT = 40;
    private static final int LONG = 600;
    private static final int MOST_REPEATS = 300;
    private static final int MOST_REPEATED_BYTES = 6_000;
    private static final int LEAST_BYTES = 8;

    private final List<byte[]> others;
    private final Random random;

    /// @param others sources of which stretches are put in
    Mutation(List<byte[]> others, Random random) {
        this.others = others;
        this.random = random;
    }

    /// One to four changes.
    byte[] of(byte[] source) {
        var mutant = source.clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes && mutant.length > LEAST_BYTES; i++) {
            mutant = changed(mutant);
        }
        return mutant;
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int to =
                Math.min(
                        bytes.length,
                        at + 1 + random.nextInt(random.nextInt(4) == 0 ? LONG : SHORT));
        return switch (random.nextInt(11)) {
            case 0, 1 -> flipped(bytes, at);
            case 2 -> overwritten(bytes, at, to);
            case 3 -> replaced(bytes, at, to, new byte[0]);
            case 4 -> replaced(bytes, at, at, noise(to - at));
            case 5 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
            case 6 -> swapped(bytes, at, to);
            case 7 -> spliced(bytes, at, to);
            case 8 -> renumbered(bytes, at);
            case 9 -> repeated(bytes, at, to);
            default -> Arrays.copyOf(bytes, Math.max(LEAST_BYTES, at));
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private byte[] overwritten(byte[] bytes, int at, int to) {
        Arrays.fill(bytes, at, to, (byte) random.nextInt(256));
        return bytes;
    }

    private byte[] noise(int count) {
        var noise = new byte[count];
        random.nextBytes(noise);
        return noise;
    }

    /// Two stretches change places.
    private byte[] swapped(byte[] bytes, int at, int to) {
        int other = random.nextInt(bytes.length);
        int count = Math.min(to - at, Math.min(Math.abs(other - at), bytes.length - other));
        var held = Arrays.copyOfRange(bytes, at, at + count);
        System.arraycopy(bytes, other, bytes, at, count);
        System.arraycopy(held, 0, bytes, other, count);
        return bytes;
    }

    /// A stretch of another source, or of this, takes the place of a stretch, or comes between.
    private byte[] spliced(byte[] bytes, int at, int to) {
        var other = others.get(random.nextInt(others.size()));
        int from = random.nextInt(other.length);
        int end = Math.min(other.length, from + 1 + random.nextInt(LONG));
        return replaced(
                bytes, at, random.nextBoolean() ? at : to, Arrays.copyOfRange(other, from, end));
    }

    /// The next number in figures becomes another, mostly a larger one; where there is none, four
    /// bytes become a number that is too large or none.
    private byte[] renumbered(byte[] bytes, int from) {
        int start = from;
        while (start < bytes.length && !isFigure(bytes[start])) {
            start++;
        }
        int end = start;
        while (end < bytes.length && isFigure(bytes[end])) {
            end++;
        }
        if (start == bytes.length || random.nextInt(3) == 0) {
            int[] numbers = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0, bytes.length, 1 << 24};
            int number = numbers[random.nextInt(numbers.length)];
            for (int i = 0; i < 4 && from + i < bytes.length; i++) {
                bytes[from + i] = (byte) (number >> 8 * i);
            }
            return bytes;
        }
        String[] figures = {
            "9".repeat(1 + random.nextInt(25)),
            "0",
            "-1",
            Integer.toString(random.nextInt(2 * bytes.length)),
            Long.toString(Long.MAX_VALUE),
            "4294967296"
        };
        var number = figures[random.nextInt(figures.length)].getBytes(StandardCharsets.US_ASCII);
        return replaced(bytes, start, end, number);
    }

    private static boolean isFigure(byte b) {
        return b >= '0' && b <= '9';
    }

    /// A stretch stands many times, as elements that are opened and never closed do.
    private byte[] repeated(byte[] bytes, int at, int to) {
        int count = Math.min(1 + random.nextInt(MOST_REPEATS), MOST_REPEATED_BYTES / (to - at));
        var more = new byte[count * (to - at)];
        for (int i = 0; i < count; i++) {
            System.arraycopy(bytes, at, more, i * (to - at), to - at);
        }
        return replaced(bytes, at, at, more);
    }

    /// `bytes` with the stretch from `from` to `to` replaced.
    private static byte[] replaced(byte[] bytes, int from, int to, byte[] middle) {
        var result = new byte[bytes.length - (to - from) + middle.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }
}
