/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The made-up register of providers. Its size grows with the sample up to a limit; closed providers are in it but never used. */
final class ProviderRegister {
    /** What a provider offers. */
    enum Kind {
        OWN_FOSTERING("Fostering service of the authority", "U1,U2,U3,U4,U5,U6", "PR1", 1, 0),
        AGENCY_FOSTERING("Fostering agency", "U1,U2,U3,U4,U5,U6", "PR4", 4, 60),
        CHARITY_FOSTERING("Fostering charity", "U1,U2,U3,U4,U5,U6", "PR5", 2, 200),
        OWN_ADOPTION("Adoption service of the authority", "A3,A4,A5,A6", "PR1", 1, 0),
        CHARITY_ADOPTION("Adoption charity", "A3,A4,A5,A6", "PR5", 2, 400),
        OWN_HOME("Children's home of the authority", "K2", "PR1", 3, 150),
        PRIVATE_HOME("Children's home", "K2", "PR4", 12, 25),
        SECURE_HOME("Secure home", "K1", "PR2", 1, 3_000),
        FAMILY_CENTRE("Family centre", "R3", "PR5", 2, 1_000),
        SCHOOL("Residential school", "S1", "PR4", 2, 500),
        SUPPORTED("Supported accommodation", "K3,H5", "PR4", 8, 30);

        private final String title;
        private final String places;
        private final String provider;
        private final int least;
        private final int childrenEach;

        /** @param childrenEach size of the sample at which one more provider is needed, 0 for a kind that has just its least number */
        Kind(String title, String places, String provider, int least, int childrenEach) {
            this.title = title;
            this.places = places;
            this.provider = provider;
            this.least = least;
            this.childrenEach = childrenEach;
        }

        private boolean own() {
            return provider.equals("PR1");
        }

        private int count(int children) {
            return least + (childrenEach == 0 ? 0 : Math.min(3_000, children / childrenEach));
        }
    }

    private static final String[] NAMES = {"Acorn", "Beacon", "Clover", "Dovetail", "Elderflower", "Foxglove", "Greenfinch", "Harebell",
            "Inkwell",
            "Juniper", "Kestrel", "Lantern", "Marigold", "Nutshell", "Orchard", "Pebble", "Quill", "Rosehip", "Starling", "Thistle"};
    private static final int CLOSED_ONE_IN = 25;
    private static final int FIRST_NUMBER = 9_900_001;

    private final Map<Kind, List<Provider>> open = new EnumMap<>(Kind.class);
    private final List<Provider> all = new ArrayList<>();

    /**
     * @param children  size of the sample
     * @param postcodes where the providers lie
     * @param year      providers that closed did so before it began
     */
    ProviderRegister(int children, Postcodes postcodes, ReturnYear year) {
        for (Kind kind : Kind.values()) {
            List<Provider> ofKind = new ArrayList<>();
            int count = kind.count(children);
            for (int i = 0; i < count; i++) {
                boolean closed = i > 0 && !kind.own() && all.size() % CLOSED_ONE_IN == CLOSED_ONE_IN - 1;
                Provider provider = make(kind, closed, postcodes, year);
                all.add(provider);
                if (provider.closed() == Days.OPEN) {
                    ofKind.add(provider);
                }
            }
            open.put(kind, ofKind);
        }
    }

    private Provider make(Kind kind, boolean closed, Postcodes postcodes, ReturnYear year) {
        int number = all.size();
        Dice dice = new Dice(number, 1);
        // Settings of other authorities must lie outside, those of the returning one inside; the others lie anywhere.
        boolean inside = kind.own() || !kind.provider.equals("PR2") && dice.chance(0.4);
        int postcode = inside ? postcodes.settingNumber(dice) : dice.below(postcodes.nearCount());
        String name = NAMES[number % NAMES.length] + " made-up " + kind.title.toLowerCase(Locale.ROOT) + " " + (number + 1);
        return new Provider(Integer.toString(FIRST_NUMBER + number), name, inside ? Postcodes.OWN : postcodes.nearAuthority(postcode),
                kind.places, kind.provider,
                inside ? postcodes.own(postcode) : postcodes.near(postcode), closed ? year.lastStart() - dice.between(30, 900) : Days.OPEN);
    }

    /** One of the registered providers of a kind. */
    Provider pick(Kind kind, Dice dice) {
        List<Provider> ofKind = open.get(kind);
        return ofKind.get(dice.below(ofKind.size()));
    }

    /** The provider of a register number; null when there is none. */
    Provider find(String urn) {
        int number = urn.isEmpty() ? -1 : Integer.parseInt(urn) - FIRST_NUMBER;
        return number < 0 || number >= all.size() ? null : all.get(number);
    }

    /** A provider whose registration ended before last year; null when the register is too small to have one. */
    Provider closed() {
        return all.stream().filter(provider -> provider.closed() != Days.OPEN).findFirst().orElse(null);
    }

    /** The whole register, closed providers included, in the order of the register numbers. */
    List<Provider> all() {
        return all;
    }
}
