/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

import org.fettle.data.Progress;

/** The characters of a part of a file. Runs of ASCII are spread from bytes to characters at the speed of memory. */
final class PartReader extends Reader {

    private static final int BLOCK = 1 << 16;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    private final FileChannel channel;
    private final Encoding encoding;
    private final Progress progress;
    private final long end;
    private final byte[] block = new byte[BLOCK];
    private final ByteBuffer bytes = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    private final CharsetDecoder decoder = Encoding.strictUtf8();
    private long position;
    /** Up to here the block is known to be ASCII without NUL. */
    private int plainUntil;

    /** The bytes cannot be text in the encoding. */
    static final class NotTextException extends IOException {

        private static final long serialVersionUID = 1L;

        private final long offset;
        private final boolean nul;

        NotTextException(long offset, boolean nul) {
            super(nul ? "a NUL byte" : "not UTF-8");
            this.offset = offset;
            this.nul = nul;
        }

        /** Where in the file the first such byte is. */
        long offset() {
            return offset;
        }

        /** Whether it is a NUL byte, which no text has. */
        boolean isNul() {
            return nul;
        }
    }

    PartReader(FileChannel channel, long start, long end, Encoding encoding, Progress progress) {
        this.channel = channel;
        this.position = start;
        this.end = end;
        this.encoding = encoding;
        this.progress = progress;
        bytes.limit(0);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            int at = bytes.position();
            if (at < plainUntil) {
                int n = Math.min(length, plainUntil - at);
                new String(block, at, n, StandardCharsets.ISO_8859_1).getChars(0, n, target, offset);
                bytes.position(at + n);
                return n;
            }
            if (bytes.hasRemaining()) {
                int n = decode(target, offset, length);
                if (n > 0) {
                    return n;
                }
            }
            if (!fill()) {
                return -1;
            }
        }
    }

    /** Reads the next block behind what is left of this one. */
    private boolean fill() throws IOException {
        progress.check();
        int left = bytes.remaining();
        if (position >= end) {
            if (left > 0) {
                throw new NotTextException(end - left, false);
            }
            return false;
        }
        bytes.compact();
        bytes.limit((int) Math.min(block.length, bytes.position() + end - position));
        int n = channel.read(bytes, position);
        if (n <= 0) {
            throw new IOException("the file became shorter while it was read");
        }
        position += n;
        progress.worked(n);
        bytes.flip();
        plainUntil = left > 0 ? 0 : plainEnd();
        return true;
    }

    /** The index of the first byte that is NUL or not ASCII. */
    private int plainEnd() {
        int limit = bytes.limit();
        int i = 0;
        for (; i + 8 <= limit; i += 8) {
            long eight = bytes.getLong(i);
            if (((eight | eight - LOW_BITS) & HIGH_BITS) != 0) {
                break;
            }
        }
        while (i < limit && block[i] > 0) {
            i++;
        }
        return i;
    }

    private int decode(char[] target, int offset, int length) throws IOException {
        int start = bytes.position();
        int decoded = encoding == Encoding.UTF_8 ? decodeUtf8(target, offset, length) : decodeWestern(target, offset, length);
        for (int i = start; i < bytes.position(); i++) {
            if (block[i] == 0) {
                throw new NotTextException(fileOffset(i), true);
            }
        }
        return decoded;
    }

    private int decodeUtf8(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        CoderResult result = decoder.decode(bytes, out, position >= end);
        if (result.isError()) {
            throw new NotTextException(fileOffset(bytes.position()), false);
        }
        return out.position() - offset;
    }

    private int decodeWestern(char[] target, int offset, int length) {
        int n = Math.min(length, bytes.remaining());
        for (int i = 0; i < n; i++) {
            target[offset + i] = Encoding.western(bytes.get());
        }
        return n;
    }

    private long fileOffset(int index) {
        return position - bytes.limit() + index;
    }

    @Override
    public void close() {
        // the channel belongs to the caller
    }
}
