package app.chatelaine.adapters.keychain.vault;

import java.io.Serial;

/** The file is no vault that this program can read, whatever the passphrase. */
final class VaultUnreadableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final boolean newer;

    private VaultUnreadableException(boolean newer) {
        this.newer = newer;
    }

    static VaultUnreadableException damaged() {
        return new VaultUnreadableException(false);
    }

    static VaultUnreadableException newer() {
        return new VaultUnreadableException(true);
    }

    /** Whether a newer program wrote it; else it is damaged. */
    boolean isNewer() {
        return newer;
    }
}
