package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.fail;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;

/** Calls of a keychain with text in place of secrets, which it closes. */
public final class StoreCalls {
    public static final String LABEL = "Chatelaine: ION, work (production)";

    private StoreCalls() {}

    public static Outcome<Done> write(SecretStore store, SecretRef ref, String key) {
        try (var secret = Secret.copyOf(key)) {
            return store.write(ref, LABEL, secret);
        }
    }

    /** The key at {@code ref}; fails when there is none or it cannot be read. */
    public static String read(SecretStore store, SecretRef ref) {
        try (var found = store.read(ref).fold(secret -> secret, problem -> fail("got " + problem))) {
            return found.reveal();
        }
    }

    /** The code of what went wrong; fails when nothing did. */
    public static ProblemCode codeOf(Outcome<?> outcome) {
        return outcome.fold(value -> fail("went well"), problem -> problem.code());
    }
}
