/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.product;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/** A screen of a laptop's size that only the programs started on it can use. */
final class VirtualScreen implements AutoCloseable {
    private static final String SIZE = "1366x768x24";
    private static final int WIDTH_AT = 4;
    private static final int HEIGHT_AT = 5;
    private static final int ORDER_AT = 7;
    private static final int LINE_AT = 12;
    private static final int COLOURS_AT = 19;
    private static final int COLOUR_BYTES = 12;

    private final Path folder;
    private final Process server;
    private final String display;

    /** @param folder where the server keeps what is on the screen */
    VirtualScreen(Path folder) throws IOException {
        this.folder = folder;
        server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-fbdir", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        String line = number.readLine();
        if (line == null) {
            throw new IOException("Xvfb did not start");
        }
        display = ":" + line.strip();
    }

    /** Programs started by it are on this screen, and know of no other session. */
    ProcessBuilder program(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "XAUTHORITY"));
        builder.environment().put("DISPLAY", display);
        builder.environment().put("GDK_BACKEND", "x11");
        builder.environment().put("NO_AT_BRIDGE", "1");
        return builder;
    }

    /**
     * Does something with windows, mouse or keys as a person would.
     *
     * @return what xdotool says, empty when it found nothing
     */
    String person(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(words));
        Process process = program(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    /** Takes a picture of the whole screen. */
    void picture(Path file) throws IOException {
        ByteBuffer dump = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("Xvfb_screen0")));
        int width = header(dump, WIDTH_AT);
        int height = header(dump, HEIGHT_AT);
        int pixels = dump.getInt(0) + header(dump, COLOURS_AT) * COLOUR_BYTES;
        int line = header(dump, LINE_AT);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        dump.order(header(dump, ORDER_AT) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, dump.getInt(pixels + y * line + x * Integer.BYTES));
            }
        }
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    /** The numbers of the header come with the highest byte first, whatever the order of the picture's. */
    private static int header(ByteBuffer dump, int number) {
        return dump.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(number * Integer.BYTES);
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(5, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
