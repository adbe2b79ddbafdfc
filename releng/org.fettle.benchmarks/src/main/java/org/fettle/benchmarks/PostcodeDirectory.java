/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a made-up directory of postcodes of the size and shape of the national one: 2.6 million rows, and many more columns than the rules
 * need. No postcode, code or place in it is real.
 */
public final class PostcodeDirectory {

    /** As many postcodes as the national directory has, those no longer in use included. */
    public static final int ROWS = 2_600_000;

    private static final String HEADER = "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,"
            + "oshlthau,nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,itl,lat,long,imd";
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private PostcodeDirectory() {
    }

    /** Writes the directory to the file that the arguments name. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), ROWS);
    }

    /** Writes so many rows. */
    static void write(Path file, int rows) throws IOException {
        Random random = new Random(903);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            out.write("\r\n");
            for (int i = 0; i < rows; i++) {
                row(out, i, random);
            }
        }
    }

    private static void row(BufferedWriter out, int i, Random random) throws IOException {
        String outward = outward(i / 4000);
        String inward = inward(i % 4000);
        String area = String.format("%08d", i / 7000);
        int east = 90_000 + random.nextInt(560_000);
        int north = 10_000 + random.nextInt(640_000);
        // the column pcd has seven characters, so the space is left out or doubled
        String seven = outward + " ".repeat(7 - outward.length() - inward.length()) + inward;
        out.write('"' + seven + "\",\"" + String.format("%-4s", outward) + ' ' + inward + "\",\"" + outward + ' ' + inward + "\",\"199601\",\"\",\"E"
                + area + "\",\"E58000001\",\"E0" + area.substring(1) + "\",\"E05000002\",\"E04000003\",\"0\"," + east + ',' + north
                + ",1,\"E18000009\",\"E40000012\",\"E92000001\",\"E12000008\",\"0\",\"E14001530\",\"E15000008\",\"E24000015\",\"E30000200\","
                + "\"E16000143\",\"E06000040\"," + (50 + i % 700 / 100.0) + ",-" + i % 500 / 100.0 + ',' + i % 32_844);
        out.write("\r\n");
    }

    private static String outward(int number) {
        int area = number / 90;
        return "" + LETTERS.charAt(area / LETTERS.length() % LETTERS.length()) + LETTERS.charAt(area % LETTERS.length()) + (10 + number % 90);
    }

    private static String inward(int number) {
        return "" + number / 400 + LETTERS.charAt(number / 20 % 20) + LETTERS.charAt(number % 20);
    }
}
