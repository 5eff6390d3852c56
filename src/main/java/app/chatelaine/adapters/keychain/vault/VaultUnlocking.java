package app.chatelaine.adapters.keychain.vault;

import app.chatelaine.adapters.keychain.shared.AskingPause;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.PassphraseSource;
import app.chatelaine.core.secret.PassphraseSource.Purpose;
import app.chatelaine.core.secret.Secret;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the passphrase of a vault once, and keeps the key that comes of it. */
final class VaultUnlocking {
    private static final int MOST_TRIES = 5;

    private final String path;
    private final PassphraseSource passphrases;
    private final KeyStretching stretching;
    private final SecureRandom random;
    private final AskingPause pause;
    private @Nullable Problem refusal;
    private @Nullable VaultKey key;

    /** @param stretching for a new vault */
    VaultUnlocking(
            String path,
            PassphraseSource passphrases,
            KeyStretching stretching,
            SecureRandom random,
            InstantSource clock) {
        this.path = path;
        this.passphrases = passphrases;
        this.stretching = stretching;
        this.random = random;
        this.pause = new AskingPause(clock);
    }

    /** Whether the key for this vault is known without asking; one that is not there yet needs none. */
    boolean isOpen(Optional<VaultHeader> header) {
        return header.isEmpty() || (key != null && key.opens(header.get()));
    }

    /** @param header of the vault; empty when it is to be made */
    Outcome<VaultKey> keyFor(Optional<VaultHeader> header) {
        if (key != null && (header.isEmpty() || key.opens(header.get()))) {
            return Outcome.ok(key);
        }
        if (refusal != null && pause.isOn()) {
            return Outcome.failed(refusal);
        }
        return switch (header.map(this::open).orElseGet(this::create)) {
            case Ok<VaultKey>(var opened) -> {
                key = opened;
                yield Outcome.ok(opened);
            }
            case Failed<VaultKey>(var problem) -> {
                refusal = problem;
                pause.begin();
                yield Outcome.failed(problem);
            }
        };
    }

    void forget() {
        key = null;
    }

    private Outcome<VaultKey> create() {
        byte[] salt = new byte[VaultKey.SALT_BYTES];
        random.nextBytes(salt);
        return passphrases.ask(path, Purpose.CREATE).then(passphrase -> stretch(passphrase, stretching, salt));
    }

    private Outcome<VaultKey> open(VaultHeader header) {
        var purpose = Purpose.OPEN;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var asked = passphrases
                    .ask(path, purpose)
                    .then(passphrase -> stretch(passphrase, header.stretching(), header.salt()));
            if (asked instanceof Ok<VaultKey>(var made) && made.opens(header)) {
                return asked;
            }
            if (asked instanceof Failed<VaultKey>) {
                return purpose == Purpose.OPEN ? asked : Outcome.failed(ProblemCode.VAULT_PASSPHRASE_WRONG, path);
            }
            purpose = Purpose.OPEN_AGAIN;
        }
        return Outcome.failed(ProblemCode.VAULT_PASSPHRASE_WRONG, path);
    }

    private Outcome<VaultKey> stretch(Secret passphrase, KeyStretching work, byte[] salt) {
        try (passphrase) {
            return passphrase.isEmpty()
                    ? Outcome.failed(ProblemCode.VAULT_PASSPHRASE_MISSING, path)
                    : Outcome.ok(VaultKey.of(passphrase, work, salt));
        }
    }
}
