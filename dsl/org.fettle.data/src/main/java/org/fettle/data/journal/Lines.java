/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

import com.google.gson.JsonObject;

/**
 * The lines of a journal file. Each is a JSON object that begins with its check, a CRC-32C over the check of the line before and the rest
 * of this line, so that changed, lost and swapped lines are all noticed: {@code {"check":"1f0a93c2","edit":7,…}}.
 */
final class Lines {
    /** Stands for the check of the line before the first. */
    static final String NO_CHECK = "00000000";

    private static final String OPENING = "{\"check\":\"";
    private static final String AFTER_CHECK = "\",";
    private static final int CHECK_END = OPENING.length() + NO_CHECK.length();
    private static final int PREFIX = CHECK_END + AFTER_CHECK.length();

    private Lines() {
    }

    /** A line as bytes, with its line feed. */
    static byte[] encode(String previousCheck, JsonObject content) {
        byte[] body = escapeLoneSurrogates(content.toString().substring(1)).getBytes(StandardCharsets.UTF_8);
        byte[] prefix = (OPENING + check(previousCheck, body, 0, body.length) + AFTER_CHECK).getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[PREFIX + body.length + 1];
        System.arraycopy(prefix, 0, line, 0, PREFIX);
        System.arraycopy(body, 0, line, PREFIX, body.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** The check that a line states, or null when the line has not the shape of one. The line comes without its line feed. */
    static String statedCheck(byte[] line) {
        if (line.length <= PREFIX) {
            return null;
        }
        String prefix = new String(line, 0, PREFIX, StandardCharsets.ISO_8859_1);
        return prefix.startsWith(OPENING) && prefix.endsWith(AFTER_CHECK) ? prefix.substring(OPENING.length(), CHECK_END) : null;
    }

    /** Whether the line is what was written after the line with the given check. */
    static boolean isIntact(String previousCheck, byte[] line) {
        String stated = statedCheck(line);
        return stated != null && stated.equals(check(previousCheck, line, PREFIX, line.length - PREFIX));
    }

    private static String check(String previousCheck, byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(previousCheck.getBytes(StandardCharsets.ISO_8859_1));
        crc.update(bytes, offset, length);
        return String.format("%08x", crc.getValue());
    }

    /** Half a surrogate pair has no UTF-8 form and would come back as a question mark; inside a JSON string its escape means the same. */
    private static String escapeLoneSurrogates(String json) {
        StringBuilder escaped = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1));
            if (!pair && Character.isSurrogate(c)) {
                escaped = escaped == null ? new StringBuilder(json.substring(0, i)) : escaped;
                escaped.append(String.format("\\u%04x", (int) c));
            } else if (escaped != null) {
                escaped.append(c);
            }
            if (pair) {
                i++;
                if (escaped != null) {
                    escaped.append(json.charAt(i));
                }
            }
        }
        return escaped == null ? json : escaped.toString();
    }
}
