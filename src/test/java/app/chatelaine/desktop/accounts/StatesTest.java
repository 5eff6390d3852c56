package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.accounts.Listing.Emptiness;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import app.chatelaine.testing.screens.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the window says when things are not as they should be. */
class StatesTest {
    private final Workbench bench = new Workbench();

    @Test
    void accounts_that_cannot_be_read_are_not_said_to_be_none() {
        bench.with(SampleAccounts.twelve());
        bench.file.failWith(Problem.of(ProblemCode.FILE_DAMAGED, "accounts.json", "accounts.damaged-1.json"));
        bench.load();
        var listing = new Listing(bench.workspace.accounts());
        OnFx.run(() -> listing.follow(new Subscriptions()));

        assertThat(listing.emptinessProperty().get()).isEqualTo(Emptiness.UNREADABLE);

        bench.file.failWith(null);
        OnFx.run(bench::load);
        assertThat(listing.emptinessProperty().get()).isEqualTo(Emptiness.NONE);
    }

    @Test
    void a_damaged_file_and_what_took_its_place_are_both_said() {
        bench.with(SampleAccounts.twelve());
        bench.file.notice(
                Problem.of(ProblemCode.FILE_DAMAGED, "accounts.json", "accounts.damaged-1.json"),
                Problem.of(ProblemCode.FILE_STARTS_EMPTY, "accounts.json"));
        bench.load();

        assertThat(said()).singleElement().asString().contains("is damaged", "starts empty");
    }

    @Test
    void a_locked_keychain_is_said_once_and_trying_again_copies_the_key() {
        var keychain = new FaultySecretStore();
        var locked = new Workbench(keychain, Settings.DEFAULT, Locale.ENGLISH)
                .with(SampleAccounts.twelve())
                .load();
        keychain.lock();
        OnFx.run(() -> locked.workspace.copying().copy(locked.row("work")));

        var shown = locked.workspace.notices().shown();
        assertThat(shown).extracting(Notice::text).singleElement().asString().startsWith("“work” was not copied.");

        keychain.unlock();
        press(shown.getFirst());
        assertThat(locked.workspace.copying().stateProperty().get()).isPresent();
        assertThat(shown).isEmpty();
    }

    @Test
    void a_locked_keychain_is_unlocked_by_asking_it_for_a_key() {
        var keychain = new FaultySecretStore();
        var locked = new Workbench(keychain, Settings.DEFAULT, Locale.ENGLISH)
                .with(in("memory", SampleAccounts.account("ion", "production", "work", "…41ac", 3)))
                .load();
        keychain.lock();
        OnFx.run(() -> locked.workspace.keychain().look());
        var notice = locked.workspace.notices().shown().getFirst();
        int before = keychain.calls();

        assertThat(notice.action()).isEqualTo("Unlock");
        press(notice);
        assertThat(keychain.calls()).isGreaterThan(before);
        assertThat(locked.workspace.notices().shown())
                .extracting(Notice::action)
                .containsExactly("Unlock");
        keychain.unlock();
        press(notice);
        assertThat(locked.workspace.notices().shown()).isEmpty();
    }

    private static Account in(String keychain, Account account) {
        var key = account.key();
        return new Account(
                account.id(),
                account.serviceId(),
                account.name(),
                account.environment(),
                account.url(),
                account.fields(),
                account.tags(),
                account.notes(),
                new KeyFacts(
                        key.masked(),
                        key.fingerprint(),
                        key.storedAt(),
                        keychain,
                        key.createdAt(),
                        key.createdAtSource(),
                        key.expiry()),
                account.limits());
    }

    private static void press(Notice notice) {
        OnFx.run(() -> Objects.requireNonNull(notice.onAction()).run());
    }

    private List<String> said() {
        return bench.workspace.notices().shown().stream().map(Notice::text).toList();
    }

    @Test
    void what_was_not_read_is_not_counted_as_none() {
        var counts = OnFx.call(() -> {
            var window = new BenchWindow(bench.with(SampleAccounts.twelve()), Settings.DEFAULT, 1280, 800);
            Screen.settle(window.scene);
            boolean before = window.scene.lookup(".view-item .count").isVisible();
            bench.load();
            Screen.settle(window.scene);
            return List.of(before, window.scene.lookup(".view-item .count").isVisible());
        });

        assertThat(counts).containsExactly(false, true);
    }

    @Test
    void when_nothing_is_reached_one_sentence_says_so_for_all() {
        bench.with(SampleAccounts.twelve()).load();
        answerAll(Verdict.UNREACHABLE);
        check();

        assertThat(bench.workspace.notices().shown()).extracting(Notice::topic).containsExactly(Topic.NETWORK);

        bench.answers.clear();
        OnFx.run(() -> {
            var again = bench.workspace.notices().shown().getFirst().onAction();
            if (again != null) {
                again.run();
            }
            bench.timer.advance(Duration.ofMillis(100));
        });
        assertThat(bench.workspace.notices().shown()).isEmpty();
    }

    @Test
    void one_service_that_is_down_makes_no_outage_of_all() {
        bench.with(SampleAccounts.twelve()).load();
        answerAll(Verdict.UNREACHABLE);
        bench.answers.remove(bench.row("jobs").id());
        check();

        assertThat(bench.workspace.notices().shown()).isEmpty();
    }

    private void answerAll(Verdict verdict) {
        bench.workspace
                .accounts()
                .rows()
                .forEach(row -> bench.answers.put(row.id(), Checks.of(verdict, Workbench.NOW, -1, "No answer")));
    }

    private void check() {
        OnFx.run(() -> {
            bench.workspace.checking().check(bench.workspace.accounts().rows());
            bench.timer.advance(Duration.ofMillis(100));
        });
    }
}
