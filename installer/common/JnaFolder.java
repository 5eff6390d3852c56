import java.util.Locale;

/** Where JNA's jar has its native library for a system. */
final class JnaFolder {
    private JnaFolder() {}

    static String ofThisSystem() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64");
        String system = Tool.onWindows() ? "win32" : Tool.onMac() ? "darwin" : "linux";
        return system + (arm ? "-aarch64" : "-x86-64");
    }
}
