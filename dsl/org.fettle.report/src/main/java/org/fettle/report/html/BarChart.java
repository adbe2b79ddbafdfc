/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.html;

import java.util.List;
import java.util.Locale;

/** Bars with their labels and numbers, as a picture within a page. Numbers stand beside the bars, so that nobody depends on lengths or colours. */
final class BarChart {
    private static final int WIDTH = 1040;
    private static final int LETTER = 8;
    private static final int NUMBER = 70;
    private static final int ROW = 24;
    private static final int BAR = 16;
    private static final int MOST_LETTERS = 74;

    private BarChart() {
    }

    /**
     * A bar.
     *
     * @param label  what it stands for
     * @param number how long it is, 0 or more
     */
    record Bar(String label, int number) {
    }

    /** The picture; empty without bars. */
    static String svg(String id, String title, List<Bar> bars) {
        if (bars.isEmpty()) {
            return "";
        }
        int label = LETTER * (2 + Math.min(MOST_LETTERS, bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(0)));
        int most = Math.max(1, bars.stream().mapToInt(Bar::number).max().orElse(1));
        StringBuilder svg = new StringBuilder();
        svg.append("<svg class=\"chart\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(ROW * bars.size())
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id).append("\"><title id=\"").append(id).append("\">").append(Html.text(title + ": " + words(bars))).append("</title>\n");
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = i * ROW;
            int length = (int) Math.round((double) bar.number() * (WIDTH - label - NUMBER) / most);
            svg.append("<text class=\"label\" x=\"").append(label - 8).append("\" y=\"").append(y + 16).append("\">")
                    .append(Html.text(cut(bar.label()))).append("</text><rect x=\"").append(label).append("\" y=\"").append(y + (ROW - BAR) / 2)
                    .append("\" width=\"").append(Math.max(1, length)).append("\" height=\"").append(BAR).append("\" rx=\"2\"/><text x=\"")
                    .append(label + Math.max(1, length) + 6).append("\" y=\"").append(y + 16).append("\">")
                    .append(String.format(Locale.UK, "%,d", bar.number())).append("</text>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static String words(List<Bar> bars) {
        return String.join("; ", bars.stream().map(bar -> bar.label() + " " + bar.number()).toList());
    }

    private static String cut(String label) {
        return label.length() <= MOST_LETTERS ? label : label.substring(0, MOST_LETTERS - 1) + "…";
    }
}
