package app.chatelaine.core.secret;

import app.chatelaine.core.problem.Outcome;

/** Where the passphrase of the vault comes from: a person at a prompt or in a window, or a file. */
public interface PassphraseSource {

    /**
     * Asks for the passphrase, and may take as long as a person does. Called from the keychain's thread, never from the FX
     * thread.
     *
     * @param vault the file that it is for, to be named when asking
     * @return the passphrase, to be closed by the caller; {@code VAULT_PASSPHRASE_MISSING} when none was given
     */
    Outcome<Secret> ask(String vault, Purpose purpose);

    enum Purpose {
        /** For a new vault; a person types it twice. */
        CREATE,
        OPEN,
        /** The last one did not open the vault; who has no other fails. */
        OPEN_AGAIN
    }
}
