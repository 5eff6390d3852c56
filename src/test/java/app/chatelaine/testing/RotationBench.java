package app.chatelaine.testing;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A workbench with an account of each kind of rotation: work (ION), impact (Modelon Impact), battery (Ionworks). */
public final class RotationBench {
    public static final String NEW_KEY = "brought-" + "b".repeat(30);

    public final LockableStore store = new LockableStore();
    public final Workbench bench;

    public RotationBench() {
        this(Messages.of(Locale.ENGLISH));
    }

    public RotationBench(Messages messages) {
        bench = new Workbench(store, Settings.DEFAULT, messages)
                .with(accounts())
                .load();
        bench.keys.know("cid-work", "work laptop", keyOf("work"), Workbench.NOW, null);
    }

    private static List<Account> accounts() {
        return List.of(
                SampleAccounts.account("ion", "production", "work", "cid-…41ac", 112)
                        .withFields(Map.of("clientId", "cid-work")),
                SampleAccounts.account("modelon-impact", "cloud", "impact", "…wHcL", 101),
                SampleAccounts.account("ionworks", "production", "battery", "iw_…9f3c", 96));
    }

    /** The key that the account began with. */
    public String keyOf(String name) {
        return Workbench.keyOf(bench.row(name).id());
    }

    /** A keychain that can lock itself when a new key comes. */
    public static final class LockableStore implements SecretStore {
        private final MemorySecretStore inner = new MemorySecretStore();
        private boolean locking;

        /** Keys that were just made cannot be written from now on. */
        public void lockAfterMaking() {
            locking = true;
        }

        public void unlock() {
            locking = false;
        }

        @Override
        public StoreStatus status() {
            return inner.status();
        }

        @Override
        public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
            return locking && ref.account().endsWith(".pending")
                    ? Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, "GNOME Keyring")
                    : inner.write(ref, label, secret);
        }

        @Override
        public Outcome<Secret> read(SecretRef ref) {
            return inner.read(ref);
        }

        @Override
        public Outcome<Done> delete(SecretRef ref) {
            return inner.delete(ref);
        }

        @Override
        public Outcome<Done> relabel(SecretRef ref, String label) {
            return inner.relabel(ref, label);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
