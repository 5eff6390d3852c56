package app.chatelaine.core.rotation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.lifecycle.ProofOfDeath.Proof;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.util.Optional;

/**
 * One step's view of the rotation it is part of.
 *
 * @param account as it is at this moment
 * @param hand a new key that is not in the keychain yet
 */
record Work(Tools tools, Logbook log, Service service, Account account, Hand hand, Cancel cancel) {

    Rotation now() {
        return log.now();
    }

    /** The key in {@code slot}, to be closed by the caller; empty when it is not the one of {@code version}. */
    Outcome<Optional<Secret>> key(Slot slot, KeyVersion version) {
        return tools.slots().read(account, slot).then(found -> {
            if (found.isEmpty()) {
                return Outcome.ok(found);
            }
            return tools.fingerprinter()
                    .fingerprint(found.get())
                    .fold(
                            print -> {
                                if (print.hex().equals(version.fingerprint())) {
                                    return Outcome.ok(found);
                                }
                                found.get().close();
                                return Outcome.ok(Optional.empty());
                            },
                            problem -> {
                                found.get().close();
                                return Outcome.failed(problem);
                            });
        });
    }

    /** Asks the service whether {@code key} of {@code version} lives. */
    Proof look(KeyVersion version, Secret key) {
        return tools.proof().look(service, version.in(account), key, cancel);
    }

    /** Whether the old key lives, by the copy in {@code slot}. */
    Outcome<Proof> lookAtOld(Slot slot) {
        var old = now().from();
        return key(slot, old).then(found -> {
            if (found.isEmpty()) {
                return Outcome.failed(ProblemCode.OLD_KEY_MISSING, account.name());
            }
            try (var key = found.get()) {
                return Outcome.ok(look(old, key));
            }
        });
    }
}
