package app.chatelaine.core.secret;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;

/**
 * A keychain. Calls block, so they are made from a background lane and never from the FX thread.
 *
 * <p>Locked, missing, denied, not found, too long and broken are told apart by the {@code KEYCHAIN_*} problem codes.
 */
public interface SecretStore extends AutoCloseable {

    /**
     * Stores {@code secret}, replacing what lay there.
     *
     * @param label what a person sees in the keychain's own program, such as {@code Chatelaine: ION, work (production)}
     * @return done only when the same secret was read back; {@code SECRET_EMPTY} for one without characters
     */
    Outcome<Done> write(SecretRef ref, String label, Secret secret);

    /** The secret at {@code ref}, to be closed by the caller; {@code KEYCHAIN_ENTRY_MISSING} when there is none. */
    Outcome<Secret> read(SecretRef ref);

    /** Removes the entry; removing what is not there is done, too. */
    Outcome<Done> delete(SecretRef ref);

    /** Gives the entry, if it is there, another label where the keychain has labels; its secret stays as it is. */
    Outcome<Done> relabel(SecretRef ref, String label);

    /** Asks the keychain how it is, without changing anything and without a prompt. */
    StoreStatus status();

    /** Ends the use of the keychain; every later call fails with {@code KEYCHAIN_UNAVAILABLE}. */
    @Override
    void close();
}
