/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;

import org.fettle.engine.Binding;
import org.fettle.engine.Derivation;
import org.fettle.engine.Kernel;

/** A pack whose loops are classes. */
final class ClassPack implements CompiledPack {
    private final PackInfo info;
    private final SortedMap<String, String> sources;
    private final Loader loader;
    /** Has the loops that are not among the classes; null when all are. */
    private final CompiledPack base;

    /**
     * Takes the parts.
     *
     * @param origin what to call the pack in messages
     */
    ClassPack(CompiledPackParts parts, String origin) throws PackFormatException {
        this(parts, origin, null);
    }

    ClassPack(CompiledPackParts parts, String origin, CompiledPack base) throws PackFormatException {
        this.base = base;
        this.info = parts.info();
        this.sources = Collections.unmodifiableSortedMap(parts.sources());
        for (RuleInfo rule : info.rules()) {
            if (base == null || !knows(base, rule)) {
                require(parts, rule.className(), "rule " + rule.code(), origin);
            }
        }
        for (DerivationInfo derivation : info.derivations()) {
            if (base == null || base.info().derivation(derivation.id()) == null) {
                require(parts, derivation.className(), derivation.id(), origin);
            }
        }
        for (Map.Entry<String, byte[]> entry : parts.classes().entrySet()) {
            ClassCheck.check(entry.getKey(), entry.getValue(), parts.classes().keySet(), origin);
        }
        this.loader = new Loader(parts.classes());
    }

    private static boolean knows(CompiledPack base, RuleInfo rule) {
        return base.info().rules().stream().anyMatch(each -> each.className().equals(rule.className()));
    }

    private static void require(CompiledPackParts parts, String className, String of, String origin) throws PackFormatException {
        if (!parts.classes().containsKey(className)) {
            throw new PackFormatException(
                    origin + " is damaged: class " + className + " of " + of + " is missing; export or copy it again");
        }
    }

    @Override
    public PackInfo info() {
        return info;
    }

    @Override
    public Kernel kernel(RuleInfo rule, Binding binding) {
        return loader.has(rule.className()) ? (Kernel) make(rule.className(), binding) : base.kernel(rule, binding);
    }

    @Override
    public Derivation derivation(DerivationInfo derivation, Binding binding) {
        return loader.has(derivation.className()) ? (Derivation) make(derivation.className(), binding) : base.derivation(derivation, binding);
    }

    @Override
    public Map<String, String> sources() {
        return sources;
    }

    private Object make(String className, Binding binding) {
        try {
            return Class.forName(className, true, loader).getConstructor(Binding.class).newInstance(binding);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("class " + className + " cannot be used: " + e, e);
        }
    }

    /** Defines the classes of a pack when they are first used. */
    private static final class Loader extends ClassLoader {
        static {
            registerAsParallelCapable();
        }

        private final SortedMap<String, byte[]> classes;

        Loader(SortedMap<String, byte[]> classes) {
            super("pack", Kernel.class.getClassLoader());
            this.classes = classes;
        }

        boolean has(String name) {
            return classes.containsKey(name);
        }

        /** The pack's own classes come first: names of a pack never stand for something of the program. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
