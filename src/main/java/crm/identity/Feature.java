package crm.identity;

/**
 * One thing in which two records may agree, with what is expected of it before anything was counted: how often each
 * {@link Level} comes up, in the order of the levels, between records of one being, of two that have nothing to do with
 * each other, and of two that are near: a household for people, the branches of a firm for companies.
 *
 * @param name what people read
 * @param how how it is compared
 * @param at which attribute it compares first
 * @param same expected shares of the levels, same being; they add up to 1
 * @param other expected shares, unrelated
 * @param near expected shares, near each other
 * @param owned whether it belongs to one being alone: then those near each other agree in it only by chance
 * @param learned whether the shares are fitted; otherwise they stay as they are and disagreement says nothing
 */
record Feature(String name, How how, int at, Shares same, Shares other, Shares near, boolean owned, boolean learned) {
    /** How two values are compared. */
    enum How {
        /** Given names, with short forms and the family name of the other. */
        GIVEN,
        /** Family names, and the given name of the other. */
        FAMILY,
        /** Names of firms, whose parts may be missing. */
        FIRM,
        /** E-mail addresses. */
        EMAIL,
        /** Phone numbers. */
        PHONE,
        /** Days as yyyymmdd. */
        DATE,
        /** Words that may have typing errors. */
        WORDS,
        /** Numbers and codes. */
        CODE,
        /** Equal or not. */
        EXACT,
        /** Postcode, city and region at once, since they follow from each other. */
        AREA
    }

    private static final Shares FEW = Shares.of(1e-5, 0, 1e-4, 0, 0);

    static Feature given(int at) {
        Shares other = Shares.of(.008, .003, .004, .04, .0005);
        return new Feature("given", How.GIVEN, at, Shares.of(.72, .08, .10, .03, .02), other, other, true, true);
    }

    static Feature family(int at) {
        return new Feature(
                "family",
                How.FAMILY,
                at,
                Shares.of(.80, .01, .11, .03, .02),
                Shares.of(.003, .0005, .003, .03, .0005),
                Shares.of(.72, .01, .02, .02, .001),
                false,
                true);
    }

    static Feature firm(int at) {
        return new Feature(
                "name",
                How.FIRM,
                at,
                Shares.of(.60, .18, .12, .06, 0),
                Shares.of(1e-5, .002, 2e-4, .02, 0),
                Shares.of(.60, .25, .05, .05, 0),
                false,
                true);
    }

    static Feature email(int at) {
        return new Feature(
                "email", How.EMAIL, at, Shares.of(.55, 0, .10, 0, 0), FEW, Shares.of(.06, 0, .01, 0, 0), false, true);
    }

    static Feature phone(int at) {
        return new Feature(
                "phone", How.PHONE, at, Shares.of(.55, 0, .08, 0, 0), FEW, Shares.of(.40, 0, .02, 0, 0), false, true);
    }

    static Feature domain(int at, String name) {
        Shares shared = Shares.same(.80);
        return new Feature(name, How.EXACT, at, shared, Shares.same(1e-4), shared, false, true);
    }

    static Feature reference(int at, String name) {
        return new Feature(name, How.EXACT, at, Shares.same(.9), Shares.same(1e-6), FEW, true, false);
    }

    static Feature birthday(int at, String name, boolean owned) {
        Shares other = Shares.of(5e-5, 0, 5e-4, .003, 1e-4);
        Shares same = Shares.of(.84, 0, .07, .02, .02);
        return new Feature(name, How.DATE, at, same, other, owned ? other : Shares.between(same, other), owned, true);
    }

    static Feature street(int at, boolean owned) {
        Shares other = Shares.of(2e-4, 0, .001, .01, 0);
        return new Feature(
                "street",
                How.WORDS,
                at,
                Shares.of(.60, 0, .12, .05, 0),
                other,
                owned ? other : Shares.of(.80, 0, .08, .02, 0),
                owned,
                true);
    }

    static Feature area(int at, boolean owned) {
        Shares other = Shares.of(.003, 0, .01, .01, 0);
        return new Feature(
                "place",
                How.AREA,
                at,
                Shares.of(.60, 0, .15, .05, 0),
                other,
                owned ? other : Shares.of(.80, 0, .10, .02, 0),
                owned,
                true);
    }

    static Feature company(int at) {
        return new Feature("company", How.EXACT, at, Shares.same(.7), Shares.same(.01), Shares.same(.6), false, true);
    }

    static Feature own(String name, How how, int at, double chance) {
        Shares same = how == How.EXACT ? Shares.same(.8) : Shares.of(.75, 0, .08, .04, 0);
        double usual = Math.max(1e-5, Math.min(chance, .05));
        Shares other = how == How.EXACT ? Shares.same(usual) : Shares.of(usual, 0, usual, .02, 0);
        return new Feature(name, how, at, same, other, Shares.between(same, other), false, true);
    }
}
