package app.chatelaine.adapters.keychain.vault;

import app.chatelaine.adapters.keychain.shared.Cause;
import app.chatelaine.adapters.keychain.shared.Faults;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.PassphraseSource;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.Candidate;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps secrets in an encrypted file: AES-256-GCM, its key made of a passphrase by Argon2id. The passphrase is asked
 * for at the first call that needs it and then no more; the key stays in memory until this is closed. Every call reads
 * the file anew and every change is made while other writers are kept out, so several programs may use one vault.
 */
public final class VaultSecretStore implements SecretStore {
    private final Faults faults;
    private final VaultFile file;
    private final VaultUnlocking unlocking;
    private final SecureRandom random = new SecureRandom();
    private boolean closed;

    /** @param stretching for a new vault; one that is there keeps its own */
    public VaultSecretStore(
            Messages messages,
            VaultFile file,
            PassphraseSource passphrases,
            KeyStretching stretching,
            InstantSource clock) {
        this.faults = new Faults(messages, messages.get("keychain.vault"));
        this.file = file;
        this.unlocking = new VaultUnlocking(file.path(), passphrases, stretching, random, clock);
    }

    @Override
    public synchronized Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        if (secret.isEmpty()) {
            return Outcome.failed(ProblemCode.SECRET_EMPTY);
        }
        return vault().then(vault -> unlocking.keyFor(headerOf(vault)))
                .then(key -> change(key, entries -> {
                    entries.put(ref.account(), label, secret);
                    return true;
                }));
    }

    @Override
    public synchronized Outcome<Secret> read(SecretRef ref) {
        return vault().then(vault -> vault.isEmpty() ? missing() : find(ref, vault.get()));
    }

    private Outcome<Secret> find(SecretRef ref, VaultFormat vault) {
        return unlocking
                .keyFor(Optional.of(vault.header()))
                .then(key -> decrypt(key, vault))
                .then(entries -> {
                    try (entries) {
                        return entries.find(ref.account()).map(Outcome::ok).orElseGet(this::missing);
                    }
                });
    }

    private Outcome<Secret> missing() {
        return Outcome.failed(faults.entryMissing());
    }

    @Override
    public synchronized Outcome<Done> delete(SecretRef ref) {
        return changeExisting(entries -> entries.remove(ref.account()));
    }

    @Override
    public synchronized Outcome<Done> relabel(SecretRef ref, String label) {
        return changeExisting(entries -> entries.relabel(ref.account(), label));
    }

    /** A vault that is not there holds nothing to change, and is not made for that. */
    private Outcome<Done> changeExisting(Predicate<VaultEntries> change) {
        return vault().then(vault -> vault.isEmpty()
                ? Outcome.done()
                : unlocking.keyFor(headerOf(vault)).then(key -> change(key, change)));
    }

    /**
     * Other writers are kept out only now that the key is known, as a person may take long to type a passphrase.
     *
     * @param change says whether there is anything to write
     */
    private Outcome<Done> change(VaultKey key, Predicate<VaultEntries> change) {
        return file.alone(writer -> writer.read().then(this::parse).then(vault -> {
            if (vault.isPresent() && !key.opens(vault.get().header())) {
                // Another program made the vault anew since the key was asked for.
                return Outcome.failed(ProblemCode.VAULT_PASSPHRASE_WRONG, file.path());
            }
            var opened = vault.isEmpty() ? Outcome.ok(new VaultEntries()) : decrypt(key, vault.get());
            return opened.then(entries -> {
                try (entries) {
                    return change.test(entries) ? writer.write(encrypt(key, entries)) : Outcome.done();
                }
            });
        }));
    }

    private Outcome<Optional<VaultFormat>> vault() {
        return closed
                ? Outcome.failed(faults.unavailable(Cause.CLOSED))
                : file.read().then(this::parse);
    }

    private Outcome<Optional<VaultFormat>> parse(Optional<byte[]> content) {
        try {
            return Outcome.ok(content.isEmpty() ? Optional.empty() : Optional.of(VaultFormat.read(content.get())));
        } catch (VaultUnreadableException e) {
            return Outcome.failed(problem(e));
        }
    }

    private Outcome<VaultEntries> decrypt(VaultKey key, VaultFormat vault) {
        try {
            byte[] content = key.decrypt(vault.header(), vault.encrypted());
            try {
                return Outcome.ok(VaultEntries.read(content));
            } finally {
                Arrays.fill(content, (byte) 0);
            }
        } catch (VaultUnreadableException e) {
            return Outcome.failed(problem(e));
        }
    }

    private byte[] encrypt(VaultKey key, VaultEntries entries) {
        byte[] nonce = new byte[VaultKey.NONCE_BYTES];
        random.nextBytes(nonce);
        var header = key.header(nonce);
        byte[] content = entries.bytes();
        try {
            return new VaultFormat(header, key.encrypt(header, content)).bytes();
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private Problem problem(VaultUnreadableException unreadable) {
        return Problem.of(unreadable.isNewer() ? ProblemCode.VAULT_NEWER : ProblemCode.VAULT_DAMAGED, file.path());
    }

    private static Optional<VaultHeader> headerOf(Optional<VaultFormat> vault) {
        return vault.map(VaultFormat::header);
    }

    @Override
    public synchronized StoreStatus status() {
        return vault().map(vault -> unlocking.isOpen(headerOf(vault)) ? State.READY : State.LOCKED)
                .fold(
                        state -> status(state, true, faults.words(Cause.TAKEN)),
                        problem -> status(
                                State.UNAVAILABLE, false, faults.messages().of(problem)));
    }

    private StoreStatus status(State state, boolean taken, String reason) {
        String name = faults.keychain();
        return new StoreStatus("vault", name, state, List.of(new Candidate(name, taken, reason)));
    }

    @Override
    public synchronized void close() {
        closed = true;
        unlocking.forget();
    }
}
