/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.nio.file.Path;

import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;

/** The pack that Fettle ships, compiled and interpreted once for all tests. */
final class SamplePack {

    static final Path FOLDER = Path.of("..", "..", "packs", "ssda903");
    static final LoadedPack LOADED = PackLoader.load(FOLDER);
    static final CompileResult COMPILED = PackCompiler.compile(LOADED);
    static final CompileResult INTERPRETED = PackCompiler.interpret(LOADED);

    private SamplePack() {
    }
}
