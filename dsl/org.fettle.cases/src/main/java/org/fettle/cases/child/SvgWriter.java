/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.List;

/** Writes a picture as SVG. */
public final class SvgWriter {

    private static final int SIZE = 12;
    private static final int SMALL_SIZE = 10;

    private final boolean dark;
    private final StringBuilder out = new StringBuilder();
    private int clips;
    private boolean clipped;

    private SvgWriter(boolean dark) {
        this.dark = dark;
    }

    /**
     * A whole SVG document. The same picture gives the same text.
     *
     * @param title what screen readers call it
     */
    public static String write(Picture picture, String title, boolean dark) {
        return new SvgWriter(dark).document(picture, title);
    }

    private String document(Picture picture, String title) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(picture.width())
                .append("\" height=\"").append(picture.height()).append("\" viewBox=\"0 0 ").append(picture.width()).append(' ')
                .append(picture.height())
                .append("\" font-family=\"Segoe UI, DejaVu Sans, Arial, sans-serif\" role=\"img\">\n<title>").append(escaped(title))
                .append("</title>\n");
        write(new Shape.Box(0, 0, picture.width(), picture.height(), Ink.PAPER, null, false));
        picture.shapes().forEach(this::write);
        endClip();
        for (Picture.Place place : picture.places()) {
            out.append("<rect x=\"").append(place.x()).append("\" y=\"").append(place.y()).append("\" width=\"").append(place.width())
                    .append("\" height=\"").append(place.height()).append("\" fill-opacity=\"0\"><title>")
                    .append(escaped(String.join("\n", place.item().told()))).append("</title></rect>\n");
        }
        return out.append("</svg>\n").toString();
    }

    private void write(Shape shape) {
        if (shape instanceof Shape.Box box) {
            out.append("<rect x=\"").append(box.x()).append("\" y=\"").append(box.y()).append("\" width=\"").append(Math.max(0, box.width()))
                    .append("\" height=\"").append(Math.max(0, box.height())).append('"');
            paint(box.fill(), box.stroke(), box.dashed());
        } else if (shape instanceof Shape.Line line) {
            out.append("<line x1=\"").append(line.x1()).append("\" y1=\"").append(line.y1()).append("\" x2=\"").append(line.x2()).append("\" y2=\"")
                    .append(line.y2()).append('"');
            paint(null, line.ink(), line.dashed());
        } else if (shape instanceof Shape.Polygon polygon) {
            out.append("<polygon points=\"").append(points(polygon.points())).append('"');
            paint(polygon.fill(), polygon.stroke(), false);
        } else if (shape instanceof Shape.Words words) {
            int size = words.small() ? SMALL_SIZE : SIZE;
            out.append("<text x=\"").append(words.x()).append("\" y=\"").append(words.y() + size).append("\" font-size=\"").append(size).append('"')
                    .append(words.bold() ? " font-weight=\"bold\"" : "").append(" fill=\"").append(words.ink().hex(dark)).append("\">")
                    .append(escaped(words.text())).append("</text>\n");
        } else if (shape instanceof Shape.Clip clip) {
            endClip();
            if (clip.width() >= 0) {
                clips++;
                out.append("<clipPath id=\"c").append(clips).append("\"><rect x=\"").append(clip.x()).append("\" y=\"").append(clip.y())
                        .append("\" width=\"").append(clip.width()).append("\" height=\"").append(clip.height())
                        .append("\"/></clipPath>\n<g clip-path=\"url(#c")
                        .append(clips).append(")\">\n");
                clipped = true;
            }
        }
    }

    private void endClip() {
        out.append(clipped ? "</g>\n" : "");
        clipped = false;
    }

    private void paint(Ink fill, Ink stroke, boolean dashed) {
        out.append(" fill=\"").append(fill == null ? "none" : fill.hex(dark)).append('"');
        if (stroke != null) {
            out.append(" stroke=\"").append(stroke.hex(dark)).append('"').append(dashed ? " stroke-dasharray=\"4 3\"" : "");
        }
        out.append("/>\n");
    }

    private static String points(List<Integer> points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.size(); i += 2) {
            text.append(i == 0 ? "" : " ").append(points.get(i)).append(',').append(points.get(i + 1));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
