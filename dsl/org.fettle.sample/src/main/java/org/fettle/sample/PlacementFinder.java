/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import org.fettle.sample.ProviderRegister.Kind;

/** Finds a placement for a child: a type that suits age, legal status and collection year, a provider that offers it, and a postcode. */
final class PlacementFinder {
    private final ReturnYear year;
    private final Postcodes postcodes;
    private final ProviderRegister register;

    PlacementFinder(ReturnYear year, Postcodes postcodes, ProviderRegister register) {
        this.year = year;
        this.postcodes = postcodes;
        this.register = register;
    }

    /** Postcode of a family's home. */
    String home(Dice dice) {
        return postcodes.own(postcodes.homeNumber(dice));
    }

    /**
     * An ordinary placement.
     *
     * @param home        postcode of the family, empty when there is none: no placement lies there but one with the parents
     * @param age         completed years
     * @param legalStatus status during the placement
     */
    Placement find(Dice dice, String home, int age, String legalStatus) {
        boolean order = legalStatus.equals("C1") || legalStatus.equals("C2");
        boolean youth = age >= 16;
        return switch (dice.weighted(26, 30, 14, age >= 8 ? 14 : 0, order && !home.isEmpty() ? 5 : 0, youth ? 26 : 0, youth ? 4 : 0,
                age >= 8 ? 2 : 0, age < 2 ? 3 : 0, 1)) {
            case 0 -> fosterer(dice, home, Kind.OWN_FOSTERING, dice.oneOf("U4", "U5", "U6", "U6"));
            case 1 -> fosterer(dice, home, dice.chance(0.8) ? Kind.AGENCY_FOSTERING : Kind.CHARITY_FOSTERING, dice.oneOf("U4", "U6", "U6"));
            case 2 -> fosterer(dice, home, Kind.OWN_FOSTERING, dice.oneOf("U1", "U2", "U3", "U3"));
            case 3 -> setting(dice, dice.chance(0.25) ? Kind.OWN_HOME : Kind.PRIVATE_HOME, "K2");
            case 4 -> new Placement("P1", "PR0", home, "");
            case 5 -> supported(dice, home);
            case 6 -> other(dice, home);
            case 7 -> setting(dice, Kind.SCHOOL, "S1");
            case 8 -> setting(dice, Kind.FAMILY_CENTRE, "R3");
            default -> new Placement("R1", "PR4", elsewhere(dice, home), "");
        };
    }

    /** A placement for a child on remand or held by the police. */
    Placement custody(Dice dice, String home) {
        return dice.chance(0.7) ? new Placement("R5", "PR3", elsewhere(dice, home), "") : setting(dice, Kind.SECURE_HOME, "K1");
    }

    /** A children's home that can hold a child under a deprivation of liberty order. */
    Placement childrensHome(Dice dice) {
        return setting(dice, Kind.PRIVATE_HOME, "K2");
    }

    /** A foster placement that is not long term. */
    Placement shortFostering(Dice dice, String home) {
        return fosterer(dice, home, dice.chance(0.5) ? Kind.OWN_FOSTERING : Kind.AGENCY_FOSTERING, "U6");
    }

    /** With adopters: the placement type is A3 to A6. */
    Placement adopters(Dice dice, String home, String place) {
        return fosterer(dice, home, dice.chance(0.6) ? Kind.OWN_ADOPTION : Kind.CHARITY_ADOPTION, place);
    }

    /** A temporary placement, T0 to T4. */
    Placement temporary(Dice dice, String home, String place) {
        return new Placement(place, "", elsewhere(dice, home), "");
    }

    /** Where a respite child stays. Its episodes carry no postcode and no register number. */
    Placement respite(Dice dice) {
        String place = year.respitePlacement(dice);
        return new Placement(place, place.equals("U6") ? "PR1" : "PR4", "", "");
    }

    private Placement supported(Dice dice, String home) {
        String place = year.supportedAccommodation();
        if (year.independentLiving() && dice.chance(0.2)) {
            return new Placement("P2", "PR4", elsewhere(dice, home), "");
        }
        return year.supportedAccommodationRegistered() ? setting(dice, Kind.SUPPORTED, place)
                : new Placement(place, "PR4", elsewhere(dice, home), "");
    }

    private Placement other(Dice dice, String home) {
        return new Placement(year.otherPlacement(dice), "", elsewhere(dice, home), "");
    }

    private Placement fosterer(Dice dice, String home, Kind kind, String place) {
        Provider provider = register.pick(kind, dice);
        return new Placement(place, provider.provider(), elsewhere(dice, home), provider.urn());
    }

    private Placement setting(Dice dice, Kind kind, String place) {
        Provider provider = register.pick(kind, dice);
        return new Placement(place, provider.provider(), provider.postcode(), provider.urn());
    }

    /** Only a placement with the parents may share the family's postcode. */
    private String elsewhere(Dice dice, String home) {
        String postcode;
        do {
            postcode = dice.chance(0.7) ? postcodes.own(dice.below(postcodes.ownCount()))
                    : postcodes.near(dice.below(postcodes.nearCount()));
        } while (postcode.equals(home));
        return postcode;
    }
}
