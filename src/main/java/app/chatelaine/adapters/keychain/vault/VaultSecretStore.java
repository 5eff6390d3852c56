package app.chatelaine.adapters.keychain.vault;

import app.chatelaine.adapters.keychain.shared.Cause;
import app.chatelaine.adapters.keychain.shared.Faults;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
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
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps secrets in an encrypted file: AES-256-GCM, its key made of a passphrase by Argon2id. The passphrase is asked for at
 * the first call that needs it and then no more; the key stays in memory until this is closed. Every call reads the file
 * anew and every change is made while other writers are kept out, so several programs may use one vault.
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
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        if (secret.isEmpty()) {
            return Outcome.failed(ProblemCode.SECRET_EMPTY);
        }
        return guard(() -> {
            // A person may take long to type the passphrase; other writers must not have to wait for that.
            return unlocking
                    .keyFor(headerOf(file.read()))
                    .then(key -> change(key, entries -> {
                        entries.put(ref.account(), label, secret);
                        return true;
                    }));
        });
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        return guard(() -> {
            var content = file.read();
            if (content.isEmpty()) {
                return Outcome.failed(faults.entryMissing());
            }
            var format = VaultFormat.read(content.get());
            return switch (unlocking.keyFor(Optional.of(format.header()))) {
                case Failed<VaultKey>(var problem) -> Outcome.failed(problem);
                case Ok<VaultKey>(var key) -> {
                    try (var entries = decrypt(key, format)) {
                        yield entries.find(ref.account())
                                .map(Outcome::ok)
                                .orElseGet(() -> Outcome.failed(faults.entryMissing()));
                    }
                }
            };
        });
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        return changeExisting(entries -> entries.remove(ref.account()));
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        return changeExisting(entries -> entries.relabel(ref.account(), label));
    }

    /** A vault that is not there holds nothing to change, and is not made for that. */
    private Outcome<Done> changeExisting(Predicate<VaultEntries> change) {
        return guard(() -> {
            var header = headerOf(file.read());
            return header.isEmpty() ? Outcome.done() : unlocking.keyFor(header).then(key -> change(key, change));
        });
    }

    /** @param change says whether there is anything to write */
    private Outcome<Done> change(VaultKey key, Predicate<VaultEntries> change) {
        return guard(() -> {
            try (var _ = file.hold()) {
                var content = file.read();
                var format = content.isEmpty() ? null : VaultFormat.read(content.get());
                if (format != null && !key.opens(format.header())) {
                    // Another program made the vault anew since the key was asked for.
                    return Outcome.failed(ProblemCode.VAULT_PASSPHRASE_WRONG, file.path());
                }
                try (var entries = format == null ? new VaultEntries() : decrypt(key, format)) {
                    if (change.test(entries)) {
                        file.write(encrypt(key, entries));
                    }
                    return Outcome.done();
                }
            } catch (IOException e) {
                return Outcome.failed(ProblemCode.FILE_NOT_WRITTEN, file.path(), faults.words(e));
            }
        });
    }

    private static VaultEntries decrypt(VaultKey key, VaultFormat format) throws VaultUnreadableException {
        byte[] content = key.decrypt(format.header(), format.encrypted());
        try {
            return VaultEntries.read(content);
        } finally {
            Arrays.fill(content, (byte) 0);
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

    private static Optional<VaultHeader> headerOf(Optional<byte[]> content) throws VaultUnreadableException {
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(VaultFormat.read(content.get()).header());
    }

    @Override
    public StoreStatus status() {
        return this.<StoreStatus>guard(() ->
                        Outcome.ok(unlocking.isOpen(headerOf(file.read())) ? taken(State.READY) : taken(State.LOCKED)))
                .fold(status -> status, this::unavailable);
    }

    private StoreStatus taken(State state) {
        return status(state, true, faults.words(Cause.TAKEN));
    }

    private StoreStatus unavailable(Problem problem) {
        return status(State.UNAVAILABLE, false, faults.messages().of(problem));
    }

    private StoreStatus status(State state, boolean taken, String reason) {
        return new StoreStatus(
                "vault", faults.keychain(), state, List.of(new Candidate(faults.keychain(), taken, reason)));
    }

    @Override
    public synchronized void close() {
        closed = true;
        unlocking.forget();
    }

    private interface Request<T> {
        Outcome<T> make() throws IOException, VaultUnreadableException;
    }

    private synchronized <T> Outcome<T> guard(Request<T> request) {
        if (closed) {
            return Outcome.failed(faults.unavailable(Cause.CLOSED));
        }
        try {
            return request.make();
        } catch (VaultUnreadableException e) {
            return Outcome.failed(e.isNewer() ? ProblemCode.VAULT_NEWER : ProblemCode.VAULT_DAMAGED, file.path());
        } catch (IOException e) {
            return Outcome.failed(ProblemCode.FILE_UNREADABLE, file.path(), faults.words(e));
        }
    }
}
