package crm.cli;

/** The groups in which help shows the commands. */
public enum Group {
    SET_UP("Set up"),
    RECORDS("Records"),
    EVERY_DAY("Every day"),
    IN_AND_OUT("In and out"),
    VALUE("Value and reports"),
    CAMPAIGNS("Segments and campaigns"),
    SAFETY("Safety"),
    POWER("Power");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    /** The heading. */
    public String title() {
        return title;
    }
}
