/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole story: the first start, an hour's work, and the next start. */
class StoryTest {
    @Test
    void anAnalystsFirstHour(@TempDir Path folder) throws IOException {
        try (OwnWorkbench workbench = new OwnWorkbench(folder)) {
            workbench.run("story");
            workbench.run("reopened");
        }
    }
}
