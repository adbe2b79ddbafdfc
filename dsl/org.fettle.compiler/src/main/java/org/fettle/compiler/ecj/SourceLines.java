/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.ecj;

import org.fettle.compiler.java.JavaSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes a class name the rule's file and lines instead of those of the generated Java. */
final class SourceLines {

    private SourceLines() {
    }

    static byte[] rewrite(byte[] classFile, JavaSource source) {
        ClassWriter out = new ClassWriter(0);
        new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9, out) {
            @Override
            public void visitSource(String file, String debug) {
                super.visitSource(source.file(), null);
            }

            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                    @Override
                    public void visitLineNumber(int line, Label start) {
                        int[] lines = source.sourceLines();
                        super.visitLineNumber(lines[Math.min(line, lines.length) - 1], start);
                    }
                };
            }
        }, 0);
        return out.toByteArray();
    }
}
