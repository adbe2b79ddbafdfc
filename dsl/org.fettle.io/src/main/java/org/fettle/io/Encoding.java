/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How the bytes of a file spell its text. */
enum Encoding {

    /** UTF-8, with or without a byte-order mark. */
    UTF_8,

    /** Windows-1252, what older spreadsheets write. Its five undefined bytes stand for the control characters of the same number. */
    WINDOWS_1252;

    private static final char[] WESTERN = western();

    private static char[] western() {
        Charset charset = Charset.forName("windows-1252");
        char[] table = new char[256];
        for (int b = 0; b < table.length; b++) {
            char c = new String(new byte[] {(byte) b}, charset).charAt(0);
            table[b] = c == '\uFFFD' ? (char) b : c;
        }
        return table;
    }

    /** The character of a byte in Windows-1252. */
    static char western(byte b) {
        return WESTERN[b & 0xFF];
    }

    /** A decoder that refuses bytes that are not UTF-8. */
    static CharsetDecoder strictUtf8() {
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text of the bytes. */
    String decode(byte[] bytes, int offset, int length) {
        if (this == UTF_8) {
            return new String(bytes, offset, length, StandardCharsets.UTF_8);
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = western(bytes[offset + i]);
        }
        return new String(chars);
    }

    /** The bytes of the text, or null when the encoding has no bytes for one of its characters. */
    byte[] encode(String text) {
        if (this == UTF_8) {
            return StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text.getBytes(StandardCharsets.UTF_8) : null;
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            int b = westernByte(text.charAt(i));
            if (b < 0) {
                return null;
            }
            bytes[i] = (byte) b;
        }
        return bytes;
    }

    private static int westernByte(char c) {
        if (c < 0x80 || c >= 0xA0 && c <= 0xFF) {
            return c;
        }
        for (int b = 0x80; b < 0xA0; b++) {
            if (WESTERN[b] == c) {
                return b;
            }
        }
        return -1;
    }

    /** The encoding of a whole file behind its byte-order mark. */
    static Encoding ofFile(Path path, int textStart) throws IOException {
        CharsetDecoder decoder = strictUtf8();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer characters = CharBuffer.allocate(1 << 16);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.position(textStart);
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                characters.clear();
                if (decoder.decode(bytes, characters, end).isError()) {
                    return WINDOWS_1252;
                }
                bytes.compact();
            }
        }
        return UTF_8;
    }

    /** Whether the bytes, which may end in the middle of a character, can be UTF-8. */
    static boolean isUtf8(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        CharBuffer out = CharBuffer.allocate(4096);
        CharsetDecoder decoder = strictUtf8();
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, false);
        } while (result.isOverflow());
        return !result.isError();
    }
}
