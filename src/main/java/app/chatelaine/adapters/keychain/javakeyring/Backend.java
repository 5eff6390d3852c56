package app.chatelaine.adapters.keychain.javakeyring;

import com.github.javakeyring.KeyringStorageType;
import java.util.function.Function;

/** A keychain that java-keyring knows, with the rules that make it safe. */
public final class Backend {
    public static final Backend MAC =
            new Backend("macOS Keychain", KeyringStorageType.OSX_KEYCHAIN, LibraryPasswords::new);

    /** A credential holds 2,560 bytes, which are 1,280 characters. */
    public static final Backend WINDOWS = new Backend(
            "Windows Credential Manager",
            KeyringStorageType.WINDOWS_CREDENTIAL_STORE,
            calls -> new PartedPasswords(new LibraryPasswords(calls), 1280));

    /** Without parts: other programs read one entry and know nothing of more. */
    static final Backend WINDOWS_WHOLE = new Backend(
            "Windows Credential Manager", KeyringStorageType.WINDOWS_CREDENTIAL_STORE, LibraryPasswords::new);

    public static final Backend KWALLET = new Backend(
            "KWallet", KeyringStorageType.KWALLET, calls -> new DoubtingPasswords(new LibraryPasswords(calls)));

    private final String displayName;
    private final KeyringStorageType type;
    private final Function<KeyringCalls, Passwords> rules;

    /** @param displayName what a person calls it */
    Backend(String displayName, KeyringStorageType type, Function<KeyringCalls, Passwords> rules) {
        this.displayName = displayName;
        this.type = type;
        this.rules = rules;
    }

    String displayName() {
        return displayName;
    }

    KeyringStorageType type() {
        return type;
    }

    Passwords rules(KeyringCalls calls) {
        return rules.apply(calls);
    }
}
