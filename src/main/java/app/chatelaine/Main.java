package app.chatelaine;

/** Starts the program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        String version = Main.class.getPackage().getImplementationVersion();
        System.out.println("Chatelaine " + (version == null ? "(from the build tree)" : version));
    }
}
