package app.chatelaine.adapters.keychain.secretservice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What people call the program behind the Secret Service. */
final class ServiceName {
    static final String UNKNOWN = "Secret Service";

    private ServiceName() {}

    /** @param owner the unique name of the service on the bus */
    static String of(Bus bus, String owner) {
        try {
            return ofProgram(Files.readString(Path.of("/proc", Long.toString(bus.processIdOf(owner)), "comm")));
        } catch (IOException | SecretServiceException e) {
            // A sandbox hides other processes; the general name is right, too.
            return UNKNOWN;
        }
    }

    /** @param command as Linux gives it: cut after 15 characters, with a line feed */
    static String ofProgram(String command) {
        String name = command.strip();
        if (name.startsWith("gnome-keyring")) {
            return "GNOME Keyring";
        }
        if (name.startsWith("keepassxc")) {
            return "KeePassXC";
        }
        return name.startsWith("kwallet") || name.startsWith("ksecret") ? "KWallet" : UNKNOWN;
    }
}
