/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/** One episode of care of a made-up child. Its end is written once, by the {@link EpisodeChain} that made it. */
final class Episode {
    final int begins;
    final String reason;
    final String legalStatus;
    final Placement placement;
    private int ends = Days.OPEN;
    private String endReason = "";
    private String placeChange = "";

    Episode(int begins, String reason, String legalStatus, Placement placement) {
        this.begins = begins;
        this.reason = reason;
        this.legalStatus = legalStatus;
        this.placement = placement;
    }

    void end(int day, String why, String whyPlaceChange) {
        if (day <= begins || ends != Days.OPEN) {
            throw new IllegalStateException("Episode of " + Days.text(begins) + " cannot end on " + Days.text(day));
        }
        ends = day;
        endReason = why;
        placeChange = whyPlaceChange;
    }

    /** Day it ends, {@link Days#OPEN} while it goes on. */
    int ends() {
        return ends;
    }

    /** Code of the reason why it ended, {@code X1} when another follows at once. */
    String endReason() {
        return endReason;
    }

    /** Code of the reason for the change of placement, empty without one. */
    String placeChange() {
        return placeChange;
    }

    /** Whether it is a respite (short break) episode. */
    boolean respite() {
        return legalStatus.equals("V3") || legalStatus.equals("V4");
    }

    /** Whether a return from {@code from} to {@code to} holds it. */
    boolean within(int from, int to) {
        return begins <= to && ends >= from;
    }
}
