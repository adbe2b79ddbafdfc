/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import org.fettle.data.Lookup;
import org.fettle.data.Order;
import org.fettle.data.Values;
import org.fettle.engine.Binding;
import org.fettle.engine.FlagSink;
import org.fettle.engine.Kernel;

/** The rules of {@code kernels.fettle} as somebody would write them by hand over the same columns: the measure of the generated ones. */
final class WrittenKernels {
    private WrittenKernels() {
    }

    /** The hand-written twin of a rule. */
    static Kernel of(String rule, Binding binding) {
        return switch (rule) {
            case "listed" -> new CodesKernel(binding);
            case "conditional" -> new ConditionalKernel(binding);
            case "overlap" -> new OverlapKernel(binding);
            case "born" -> new BornKernel(binding);
            case "carried" -> new CarriedKernel(binding);
            case "twins" -> new TwinsKernel(binding);
            default -> throw new IllegalArgumentException("no rule " + rule);
        };
    }

    private static final class CodesKernel extends Kernel {
        private final int[] offsets;
        private final int[] status;
        private final boolean[] known;

        CodesKernel(Binding binding) {
            offsets = binding.offsets("Episodes", 0);
            status = binding.ints("Episodes", 0, "LS");
            known = binding.codes("LegalStatus");
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            for (int subject = from; subject < to; subject++) {
                for (int row = offsets[subject]; row < offsets[subject + 1]; row++) {
                    int code = status[row];
                    if (code >= 0 && (code >= known.length || !known[code])) {
                        out.begin(subject);
                        out.row(0, row);
                        out.value(code);
                        out.end();
                    }
                }
            }
        }
    }

    private static final class ConditionalKernel extends Kernel {
        private final int[] offsets;
        private final int[] ends;
        private final int[] reasons;

        ConditionalKernel(Binding binding) {
            offsets = binding.offsets("Episodes", 0);
            ends = binding.ints("Episodes", 0, "DEC");
            reasons = binding.ints("Episodes", 0, "REC");
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            for (int subject = from; subject < to; subject++) {
                for (int row = offsets[subject]; row < offsets[subject + 1]; row++) {
                    if (reasons[row] == Values.BLANK && ends[row] > Values.UNREADABLE) {
                        out.begin(subject);
                        out.row(0, row);
                        out.value(ends[row]);
                        out.end();
                    }
                }
            }
        }
    }

    private static final class OverlapKernel extends Kernel {
        private final int[] offsets;
        private final int[] starts;
        private final int[] ends;
        private final int[] previous;

        OverlapKernel(Binding binding) {
            offsets = binding.offsets("Episodes", 0);
            starts = binding.ints("Episodes", 0, "DECOM");
            ends = binding.ints("Episodes", 0, "DEC");
            previous = binding.order("Episodes", 0, "DECOM", false).previous();
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            for (int subject = from; subject < to; subject++) {
                for (int row = offsets[subject]; row < offsets[subject + 1]; row++) {
                    int before = previous[row];
                    if (before >= 0 && ends[before] > Values.UNREADABLE && starts[row] < ends[before]) {
                        out.begin(subject);
                        out.row(0, row);
                        out.row(1, before);
                        out.value(starts[row]);
                        out.value(ends[before]);
                        out.end();
                    }
                }
            }
        }
    }

    private static final class BornKernel extends Kernel {
        private final int[] reviewOffsets;
        private final int[] headerOffsets;
        private final int[] bornInReview;
        private final int[] bornInHeader;

        BornKernel(Binding binding) {
            reviewOffsets = binding.offsets("Reviews", 0);
            headerOffsets = binding.offsets("Header", 0);
            bornInReview = binding.ints("Reviews", 0, "DOB");
            bornInHeader = binding.ints("Header", 0, "DOB");
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            for (int subject = from; subject < to; subject++) {
                for (int row = reviewOffsets[subject]; row < reviewOffsets[subject + 1]; row++) {
                    int born = bornInReview[row];
                    for (int header = headerOffsets[subject]; header < headerOffsets[subject + 1]; header++) {
                        int other = bornInHeader[header];
                        if (born != other && born > Values.UNREADABLE && other > Values.UNREADABLE) {
                            out.begin(subject);
                            out.row(0, row);
                            out.row(1, header);
                            out.value(born);
                            out.value(other);
                            out.end();
                        }
                    }
                }
            }
        }
    }

    private static final class CarriedKernel extends Kernel {
        private final Order now;
        private final Order then;
        private final int[] starts;
        private final int[] statuses;
        private final int[] places;
        private final int[] lastStarts;
        private final int[] lastStatuses;
        private final int[] lastPlaces;
        private final int[] lastEnds;
        private final int keyless;

        CarriedKernel(Binding binding) {
            now = binding.order("Episodes", 0, "DECOM", false);
            then = binding.order("Episodes", 1, "DECOM", false);
            starts = binding.ints("Episodes", 0, "DECOM");
            statuses = binding.ints("Episodes", 0, "LS");
            places = binding.ints("Episodes", 0, "PLACE");
            lastStarts = binding.ints("Episodes", 1, "DECOM");
            lastStatuses = binding.ints("Episodes", 1, "LS");
            lastPlaces = binding.ints("Episodes", 1, "PLACE");
            lastEnds = binding.ints("Episodes", 1, "DEC");
            keyless = binding.keyless();
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            int[] offsets = now.sortedOffsets();
            int[] lastOffsets = then.sortedOffsets();
            for (int subject = from; subject < Math.min(to, keyless); subject++) {
                int open = lastOffsets[subject + 1] - 1;
                while (open >= lastOffsets[subject] && lastEnds[then.sorted()[open]] != Values.BLANK) {
                    open--;
                }
                if (open < lastOffsets[subject] || offsets[subject] == offsets[subject + 1]) {
                    continue;
                }
                int last = then.sorted()[open];
                int first = now.sorted()[offsets[subject]];
                if (starts[first] != lastStarts[last] || statuses[first] != lastStatuses[last] || places[first] != lastPlaces[last]) {
                    out.begin(subject);
                    out.row(0, first);
                    out.row(1, last);
                    out.value(starts[first]);
                    out.value(lastStarts[last]);
                    out.end();
                }
            }
        }
    }

    private static final class TwinsKernel extends Kernel {
        private final int[] offsets;
        private final int[] numbers;
        private final Lookup lookup;

        TwinsKernel(Binding binding) {
            offsets = binding.offsets("Header", 0);
            numbers = binding.ints("Header", 0, "UPN");
            lookup = binding.lookup("Header", 0, "UPN");
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            for (int subject = from; subject < to; subject++) {
                for (int row = offsets[subject]; row < offsets[subject + 1]; row++) {
                    int number = numbers[row];
                    if (number >= 0 && lookup.count(number) > 1) {
                        out.begin(subject);
                        out.row(0, row);
                        out.value(number);
                        out.end();
                    }
                }
            }
        }
    }
}
