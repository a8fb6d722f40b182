/** The program that does nothing: what a JVM costs. */
public final class Bare {
    private Bare() {}

    /** Does nothing. */
    public static void main(String[] arguments) {}
}
