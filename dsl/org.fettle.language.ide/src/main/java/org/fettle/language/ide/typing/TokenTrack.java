/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fettle.language.ide.Token;

/**
 * The coloured stretches of a text that goes on changing: they move with the text until somebody has found the new ones, so that colours never wait
 * and never flicker. For one thread.
 */
public final class TokenTrack {
    private List<Token> tokens = List.of();
    /** What changed since somebody last said what the words mean; empty while the end is not behind the start. */
    private int dirtyStart = Integer.MAX_VALUE;
    private int dirtyEnd = -1;

    /** The stretches as they are now, in the order of the file. */
    public List<Token> tokens() {
        return tokens;
    }

    /**
     * Moves the stretches behind a change; one that the change touches grows or shrinks with it.
     *
     * @param offset 0-based offset of the first character that was replaced
     * @param length number of characters that were replaced
     * @param added  number of characters that came in their place
     */
    public void changed(int offset, int length, int added) {
        List<Token> moved = new ArrayList<>(tokens.size());
        int end = offset + length;
        dirtyEnd = Math.max(offset + added, dirtyEnd >= end ? dirtyEnd - length + added : Math.min(dirtyEnd, offset));
        dirtyStart = Math.min(dirtyStart, offset);
        for (Token token : tokens) {
            int start = token.offset();
            int stop = start + token.length();
            int newStart = start >= end ? start - length + added : Math.min(start, offset);
            int newStop = stop >= end ? stop - length + added : Math.min(stop, offset);
            if (stop < offset) {
                moved.add(token);
            } else if (newStop > newStart && (stop > offset || token.kind() != Token.Kind.COMMENT) && !(start >= offset && start < end)) {
                moved.add(new Token(newStart, newStop - newStart, token.kind()));
            }
        }
        tokens = List.copyOf(moved);
    }

    /**
     * Takes over stretches that are known quickly, without what the words mean, for the part that changed since {@link #replace} was called last.
     *
     * @param plain the stretches of the whole text as it is now
     * @return what has to be drawn again, as {@link #replace} does
     */
    public int[] patch(List<Token> plain) {
        int start = dirtyStart;
        int end = dirtyEnd;
        List<Token> patched = new ArrayList<>();
        for (Token token : tokens) {
            if (token.offset() + token.length() < start || token.offset() > end) {
                patched.add(token);
            }
        }
        List<Token> kept = List.copyOf(patched);
        for (Token token : plain) {
            boolean touched = token.offset() + token.length() >= start && token.offset() <= end;
            if (touched && kept.stream().noneMatch(other -> overlap(token, other))) {
                patched.add(token);
            }
        }
        patched.sort(Comparator.comparingInt(Token::offset));
        int[] changed = replace(patched);
        dirtyStart = start;
        dirtyEnd = end;
        return changed;
    }

    private static boolean overlap(Token one, Token other) {
        return one.offset() < other.offset() + other.length() && other.offset() < one.offset() + one.length();
    }

    /**
     * Takes over the stretches of the text as it is now.
     *
     * @return what has to be drawn again: the first and the last offset that differ, or null when nothing does
     */
    public int[] replace(List<Token> found) {
        List<Token> old = tokens;
        tokens = List.copyOf(found);
        dirtyStart = Integer.MAX_VALUE;
        dirtyEnd = -1;
        int first = 0;
        while (first < old.size() && first < found.size() && old.get(first).equals(found.get(first))) {
            first++;
        }
        int lastOld = old.size() - 1;
        int lastNew = found.size() - 1;
        while (lastOld >= first && lastNew >= first && old.get(lastOld).equals(found.get(lastNew))) {
            lastOld--;
            lastNew--;
        }
        if (lastOld < first && lastNew < first) {
            return null;
        }
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (List<Token> list : List.of(old.subList(first, lastOld + 1), found.subList(first, lastNew + 1))) {
            if (!list.isEmpty()) {
                start = Math.min(start, list.get(0).offset());
                end = Math.max(end, list.get(list.size() - 1).offset() + list.get(list.size() - 1).length());
            }
        }
        return new int[] {start, end};
    }

    /** The stretches that touch a part of the file. */
    public List<Token> within(int offset, int end) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).offset() + tokens.get(middle).length() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int last = low;
        while (last < tokens.size() && tokens.get(last).offset() < end) {
            last++;
        }
        return tokens.subList(low, last);
    }
}
