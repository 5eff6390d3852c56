package app.chatelaine.desktop.shared.key;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds the account that has a key already. An answer on a key that was changed meanwhile is not heard. */
final class KeyComparer {
    /** Typing is over after this pause; only then is the keychain asked. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Accounts accounts;
    private final Background background;
    private final Timer timer;
    private final Consumer<Comparison> onAnswer;
    private Registration pause = () -> {};
    private int version;

    KeyComparer(Accounts accounts, Background background, Timer timer, Consumer<Comparison> onAnswer) {
        this.accounts = accounts;
        this.background = background;
        this.timer = timer;
        this.onAnswer = onAnswer;
    }

    /** Drops what is asked or about to be asked. */
    void forget() {
        version++;
        pause.close();
    }

    /** @param key is closed here */
    void compare(Secret key) {
        int asked = version;
        background.run(Lane.KEYCHAIN, () -> find(key), found -> {
            if (asked == version) {
                onAnswer.accept(found.fold(
                        account ->
                                account.<Comparison>map(Comparison.Known::new).orElseGet(Comparison.NewKey::new),
                        Comparison.Unknown::new));
            }
        });
    }

    void compareAfterPause(Supplier<Secret> key) {
        pause = timer.after(PAUSE, () -> compare(key.get()));
    }

    private Outcome<Optional<Account>> find(Secret key) {
        try (key) {
            return accounts.findByKey(key);
        }
    }
}
