package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.quickcopy.KeyClipboard;
import app.chatelaine.core.quickcopy.RecentUse;
import app.chatelaine.core.quickcopy.SecretClipboard;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Copies the key of an account to the clipboard, for as long as the settings say. */
public final class KeyCopy {
    /** How long it is told that a key is gone from the clipboard. */
    private static final Duration TOLD = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final KeychainLane keychain;
    private final Notices notices;
    private final Supplier<Duration> stay;
    private final ActivityLog log;
    private final Messages messages;
    private final KeyClipboard clipboard;
    private final ReadOnlyObjectWrapper<Optional<KeyClipboard.State>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final RecentUse recent;
    private final Timer timer;
    private Registration forgetting = () -> {};

    /** @param stay how long a key may lie on the clipboard, asked anew for every copy */
    public KeyCopy(
            Accounts accounts,
            KeychainLane keychain,
            SecretClipboard systemClipboard,
            Timer timer,
            InstantSource clock,
            RandomGenerator random,
            Notices notices,
            Supplier<Duration> stay,
            RecentUse recent,
            ActivityLog log,
            Messages messages) {
        this.accounts = accounts;
        this.keychain = keychain;
        this.notices = notices;
        this.stay = stay;
        this.recent = recent;
        this.log = log;
        this.messages = messages;
        this.clipboard = new KeyClipboard(systemClipboard, timer, clock, random, this::tell);
        this.timer = timer;
    }

    /** What a person need do nothing about goes by itself. */
    private void tell(KeyClipboard.State now) {
        forgetting.close();
        state.set(Optional.of(now));
        forgetting = now instanceof KeyClipboard.Cleared || now instanceof KeyClipboard.TakenOver
                ? timer.after(TOLD, () -> state.set(Optional.empty()))
                : () -> {};
    }

    /** How the last copy stands; empty before the first, and a minute after its key went. */
    public ReadOnlyObjectProperty<Optional<KeyClipboard.State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whose keys were copied last. */
    public RecentUse recent() {
        return recent;
    }

    public void copy(AccountRow row) {
        copy(row, copied -> {});
    }

    /** @param then hears what came of it; a failure stands in the window's notices as well */
    public void copy(AccountRow row, Consumer<Outcome<Done>> then) {
        var account = row.state().account();
        notices.clear(Topic.ACTION);
        var work = log.start(Kind.COPY, AccountsModel.subject(List.of(row), messages), null);
        keychain.run(() -> accounts.key(account), outcome -> {
            switch (outcome) {
                case Ok<Secret>(var key) -> {
                    try (key) {
                        copy(key, account.name(), work, copied -> {
                            if (copied.isOk()) {
                                recent.used(row.id());
                            }
                            then.accept(copied);
                        });
                    }
                }
                case Failed<Secret>(var problem) -> {
                    work.failed(problem);
                    notices.failed("copy.failed", account, problem, () -> copy(row, then));
                    then.accept(Outcome.failed(problem));
                }
            }
        });
    }

    /** Copies a key that is at hand; the caller closes it. */
    public void copy(Secret key, String name) {
        copy(key, name, log.start(Kind.COPY, name, null), copied -> {});
    }

    private void copy(Secret key, String name, ActivityLog.Work work, Consumer<Outcome<Done>> then) {
        clipboard.copy(key, name, stay.get());
        if (state.get().orElse(null) instanceof KeyClipboard.Refused) {
            var refused = Problem.of(ProblemCode.CLIPBOARD_REFUSED);
            work.failed(refused);
            then.accept(Outcome.failed(refused));
        } else {
            work.done("");
            then.accept(Outcome.done());
        }
    }

    /** Takes the key off the clipboard, if it still lies there. */
    public void clearNow() {
        clipboard.clearNow();
    }
}
