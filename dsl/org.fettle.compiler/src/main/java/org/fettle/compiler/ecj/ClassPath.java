/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.ecj;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.internal.compiler.classfmt.ClassFileReader;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFormatException;
import org.eclipse.jdt.internal.compiler.env.INameEnvironment;
import org.eclipse.jdt.internal.compiler.env.NameEnvironmentAnswer;
import org.fettle.data.Values;
import org.fettle.engine.Kernel;

/**
 * Where the compiler finds the classes that generated code leans on: in the class loaders of the engine and of Java itself, so that it works from
 * jars, from a bundle and from a folder of classes alike.
 */
final class ClassPath implements INameEnvironment {

    private static final List<ClassLoader> LOADERS = List.of(Kernel.class.getClassLoader(), Values.class.getClassLoader(),
            ClassLoader.getSystemClassLoader());

    private final Map<String, NameEnvironmentAnswer> found = new HashMap<>();

    @Override
    public NameEnvironmentAnswer findType(char[][] compoundTypeName) {
        return find(join(compoundTypeName, compoundTypeName.length));
    }

    @Override
    public NameEnvironmentAnswer findType(char[] typeName, char[][] packageName) {
        String prefix = join(packageName, packageName.length);
        return find(prefix.isEmpty() ? new String(typeName) : prefix + "/" + new String(typeName));
    }

    @Override
    public boolean isPackage(char[][] parentPackageName, char[] packageName) {
        // Generated code and what it leans on keep to the custom: packages in lower case, types not.
        return !Character.isUpperCase(packageName[0]);
    }

    @Override
    public void cleanup() {
        found.clear();
    }

    private static String join(char[][] names, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; names != null && i < count; i++) {
            out.append(i == 0 ? "" : "/").append(names[i]);
        }
        return out.toString();
    }

    private NameEnvironmentAnswer find(String name) {
        if (!Character.isUpperCase(name.charAt(name.lastIndexOf('/') + 1))) {
            return null;
        }
        if (!found.containsKey(name)) {
            found.put(name, read(name));
        }
        return found.get(name);
    }

    private static NameEnvironmentAnswer read(String name) {
        String resource = name + ".class";
        for (ClassLoader loader : LOADERS) {
            try (InputStream in = loader == null ? null : loader.getResourceAsStream(resource)) {
                if (in != null) {
                    return new NameEnvironmentAnswer(new ClassFileReader(in.readAllBytes(), resource.toCharArray()), null);
                }
            } catch (IOException | ClassFormatException e) {
                throw new IllegalStateException("The class " + name + " cannot be read: " + e.getMessage(), e);
            }
        }
        return null;
    }
}
