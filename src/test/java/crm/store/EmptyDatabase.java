package crm.store;

import crm.store.place.DatabasePlace;
import crm.store.schema.Migrations;

/** Makes empty databases of today's schema quickly. */
public final class EmptyDatabase {
    private EmptyDatabase() {}

    /** Built at the first use, by the virtual machine's own rule that a class is initialised once. */
    private static final class First {
        private static final Template TEMPLATE = new Template(place -> Migrations.build(place.address("")));
    }

    /** Makes one at a place, in memory or on the disk. */
    public static void at(DatabasePlace place) {
        First.TEMPLATE.copyTo(place);
    }
}
