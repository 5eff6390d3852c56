package app.chatelaine.desktop.editor.store;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A keychain that fails when the test says so. */
public final class MoodyStore implements SecretStore {
    private final SecretStore store;
    public final List<String> labels = new ArrayList<>();
    public @Nullable Problem onWrite;
    public @Nullable Problem onRead;

    public MoodyStore(SecretStore store) {
        this.store = store;
    }

    @Override
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        return onWrite == null ? store.write(ref, label, secret) : Outcome.failed(onWrite);
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        return onRead == null ? store.read(ref) : Outcome.failed(onRead);
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        return store.delete(ref);
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        labels.add(label);
        return Outcome.done();
    }

    @Override
    public StoreStatus status() {
        return new StoreStatus("os", "GNOME Keyring", StoreStatus.State.READY, List.of());
    }

    @Override
    public void close() {
        store.close();
    }
}
