package app.chatelaine.desktop.editor.store;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Background.Lane;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Stores a key, then asks its service about it, and says at every moment how far it is. */
public final class Storing {
    /** After this a person should look for a prompt of the keychain. */
    static final Duration SLOW = Duration.ofSeconds(10);

    private final EditorContext context;
    private final AskService asking;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.IDLE);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Account> account = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();

    public Storing(EditorContext context) {
        this.context = context;
        asking = new AskService(context);
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What is being done, what went wrong or what came out. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** What to do about a failure, or the evidence of a verdict; may be empty. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** The new account; null until its key is stored and read back. */
    public ReadOnlyObjectProperty<@Nullable Account> accountProperty() {
        return account.getReadOnlyProperty();
    }

    /** What the service made of the key; null when it was not, or could not be, asked. */
    public ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /**
     * @param key is closed here
     * @param thenCheck whether to ask the service at once
     */
    public void store(Service service, AccountDraft draft, Secret key, boolean thenCheck) {
        say(Stage.STORING, context.messages().get("editor.storing"), "");
        var slow = context.timer().after(SLOW, this::sayThatItTakesLong);
        var work = context.log().start(Kind.ADD, service.name() + " / " + draft.name(), null);
        context.background().run(Lane.KEYCHAIN, () -> add(service, draft, key), added -> {
            slow.close();
            work.end(added);
            added.handle(stored -> stored(service, stored, thenCheck), this::failed);
        });
    }

    /** Goes on without the service's answer. */
    public void stopChecking() {
        asking.cancel();
    }

    /** Takes the failure off the screen, for when something was changed for another try. */
    public void forgetFailure() {
        if (stage.get() == Stage.FAILED) {
            say(Stage.IDLE, "", "");
        }
    }

    private Outcome<Stored> add(Service service, AccountDraft draft, Secret key) {
        try (key) {
            return context.accounts()
                    .add(service, draft, key)
                    .map(added -> new Stored(added, context.keychain().status().name()));
        }
    }

    private void stored(Service service, Stored stored, boolean thenCheck) {
        account.set(stored.account());
        context.events().added(stored.account());
        String done = context.messages().get("editor.stored", stored.keychain());
        if (thenCheck) {
            say(Stage.CHECKING, done, context.messages().get("editor.checking", service.name()));
            asking.ask(service, stored.account(), this::checked);
        } else {
            say(Stage.STORED, done, "");
        }
    }

    private void checked(Service service, Outcome<CheckResult> outcome) {
        outcome.handle(
                result -> {
                    verdict.set(result.verdict());
                    String key = "editor.verdict." + result.verdict().id();
                    say(Stage.CHECKED, context.messages().get(key, service.name()), detail(result, key + ".advice"));
                },
                problem -> say(
                        Stage.CHECKED,
                        context.messages().get("editor.notChecked"),
                        context.messages().of(problem)));
    }

    private void failed(Problem problem) {
        say(
                Stage.FAILED,
                context.messages().of(problem),
                context.messages().adviceOn(problem).orElse(""));
    }

    private void sayThatItTakesLong() {
        if (stage.get() == Stage.STORING) {
            detail.set(context.messages().get("editor.storing.slow", SLOW.toSeconds()));
        }
    }

    private String detail(CheckResult result, String advice) {
        var messages = context.messages();
        return Stream.of(
                        result.evidence(),
                        result.warning(),
                        messages.bundle().containsKey(advice) ? messages.get(advice) : null)
                .filter(Objects::nonNull)
                .reduce((before, more) -> before + (before.endsWith(".") ? " " : ". ") + more)
                .orElse("");
    }

    private void say(Stage newStage, String newSentence, String newDetail) {
        sentence.set(newSentence);
        detail.set(newDetail);
        stage.set(newStage);
    }

    private record Stored(Account account, String keychain) {}
}
