package app.chatelaine.desktop.boot;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.PassphraseSource;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.desktop.passphrase.PassphraseViewModel.Mode;
import app.chatelaine.desktop.passphrase.PassphraseWindow;
import org.jspecify.annotations.Nullable;

/** Asks in a window, once there can be one: the keychain is put together before JavaFX is up. */
final class LatePassphrases implements PassphraseSource {
    private volatile @Nullable PassphraseWindow window;

    void askIn(PassphraseWindow passphraseWindow) {
        window = passphraseWindow;
    }

    @Override
    public Outcome<Secret> ask(String vault, Purpose purpose) {
        var asking = window;
        if (asking == null) {
            return Outcome.failed(ProblemCode.VAULT_PASSPHRASE_MISSING, vault);
        }
        return asking.ask(vault, mode(purpose))
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.failed(ProblemCode.VAULT_PASSPHRASE_MISSING, vault));
    }

    private static Mode mode(Purpose purpose) {
        return switch (purpose) {
            case CREATE -> Mode.CREATE;
            case OPEN -> Mode.OPEN;
            case OPEN_AGAIN -> Mode.OPEN_AGAIN;
        };
    }
}
