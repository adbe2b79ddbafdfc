/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.fettle.data.Progress;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** A sample on disk, for tests. */
final class WrittenSample {
    final Path folder;
    final SampleResult result;

    private WrittenSample(Path folder, SampleResult result) {
        this.folder = folder;
        this.result = result;
    }

    static WrittenSample write(Path folder, int children, long seed, double errors, int year) throws IOException {
        return new WrittenSample(folder, SampleWriter.write(new SampleOptions(children, seed, errors, year, folder), Progress.NONE));
    }

    /** All files with their bytes as text, by path relative to the folder. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    /** Records of a file, the header line first. */
    List<List<String>> records(String file) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(folder.resolve(file))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<List<String>> records(String folderName, SampleTable table) {
        return records(folderName + "/" + table.fileName());
    }
}
