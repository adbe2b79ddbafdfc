/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Looks whether a class of a pack file leans only on what rules may use: itself, the engine's kernel side, the data, and a few classes of
 * Java that can do nothing but compute. Running somebody else's pack must be safe, and the classes in its file are not made here.
 */
final class ClassCheck {
    private static final Set<String> ALLOWED = Set.of("java/lang/Object", "java/lang/String", "java/lang/Math", "java/lang/Integer",
            "java/lang/Long", "java/lang/StrictMath", "java/lang/ArithmeticException", "java/lang/IllegalArgumentException",
            "java/lang/IllegalStateException", "java/lang/ArrayIndexOutOfBoundsException", "java/util/Arrays", "org/fettle/engine/Kernel",
            "org/fettle/engine/Derivation", "org/fettle/engine/FlagSink", "org/fettle/engine/Binding", "org/fettle/data/Order",
            "org/fettle/data/Lookup", "org/fettle/data/Lookup$Extremes", "org/fettle/data/Values", "org/fettle/data/Dates",
            "org/fettle/data/Dictionary", "org/fettle/data/Column", "org/fettle/data/CellTexts");
    private static final String KERNEL_SIDE = "org/fettle/engine/kernel/";
    private static final int MAGIC = 0xCAFEBABE;

    private final ByteBuffer in;
    private final int[] starts;

    private ClassCheck(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
        if (in.getInt() != MAGIC) {
            throw new IllegalArgumentException("no class file");
        }
        in.getInt();
        this.starts = new int[in.getShort() & 0xffff];
    }

    /**
     * Checks a class.
     *
     * @param name   binary name under which the pack holds it
     * @param own    binary names of all classes of the pack
     * @param origin what to call the pack in messages
     * @throws PackFormatException when it is no class or refers to a class that packs may not use
     */
    static void check(String name, byte[] bytes, Set<String> own, String origin) throws PackFormatException {
        String foreign;
        try {
            foreign = new ClassCheck(bytes).foreign(own);
        } catch (RuntimeException e) {
            throw new PackFormatException(origin + " is damaged: " + name + " is no class; export or copy it again", e);
        }
        if (foreign != null) {
            throw new PackFormatException(origin + " is refused: its class " + name + " uses " + foreign.replace('/', '.')
                    + ", which rules may not use");
        }
    }

    /** The first class that is referred to and not allowed, or null. */
    private String foreign(Set<String> own) {
        int[] classes = new int[starts.length];
        int count = 0;
        for (int i = 1; i < starts.length; i++) {
            starts[i] = in.position();
            int tag = in.get();
            switch (tag) {
                case 1 -> in.position((in.getShort() & 0xffff) + in.position());
                case 7 -> classes[count++] = in.getShort() & 0xffff;
                case 8, 16, 19, 20 -> in.getShort();
                case 3, 4, 9, 10, 11, 12 -> in.getInt();
                case 5, 6 -> {
                    in.getLong();
                    i++;
                }
                // handles and call sites made at run time could reach anything
                case 15, 17, 18 -> {
                    return "dynamic calls";
                }
                default -> throw new IllegalArgumentException("constant " + tag);
            }
        }
        for (int i = 0; i < count; i++) {
            String name = utf8(classes[i]);
            if (!allowed(name, own)) {
                return name;
            }
        }
        return null;
    }

    private String utf8(int index) {
        int start = starts[index];
        int length = in.getShort(start + 1) & 0xffff;
        return new String(in.array(), start + 3, length, StandardCharsets.UTF_8);
    }

    private static boolean allowed(String name, Set<String> own) {
        String element = name;
        if (name.startsWith("[")) {
            element = name.substring(name.lastIndexOf('[') + 1);
            if (!element.startsWith("L")) {
                return true;
            }
            element = element.substring(1, element.length() - 1);
        }
        return ALLOWED.contains(element) || element.startsWith(KERNEL_SIDE) && element.indexOf('/', KERNEL_SIDE.length()) < 0
                || own.contains(element.replace('/', '.'));
    }
}
