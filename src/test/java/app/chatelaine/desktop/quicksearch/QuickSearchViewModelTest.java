package app.chatelaine.desktop.quicksearch;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.testing.LockedStore;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickSearchViewModelTest {
    private static final String CLIENT_ID = "cid-7f2e90b1";
    private static final String AGAIN = "Client id copied; Ctrl+Enter again copies the key";

    private final List<String> plain = new ArrayList<>();
    private boolean plainRefused;

    private QuickSearchViewModel over(Workbench bench) {
        return new QuickSearchViewModel(
                bench.workspace,
                () -> bench.workspace.copying().recent().keys().ids(),
                this::takePlain,
                bench.timer,
                bench.messages,
                "Ctrl+Enter");
    }

    private boolean takePlain(String text) {
        plain.add(text);
        return !plainRefused;
    }

    private QuickSearchViewModel opened(Workbench bench) {
        var model = over(bench);
        model.open();
        return model;
    }

    private static Workbench twelve() {
        return new Workbench().with(SampleAccounts.twelve()).load();
    }

    @Test
    void QSR_01_a_name_that_begins_with_it_comes_first_then_one_that_holds_it() {
        var model = opened(new Workbench()
                .with(
                        SampleAccounts.account("pinexq", "jobs", "another", "…1", 1),
                        SampleAccounts.account("ion", "production", "nightly jobs", "…2", 1),
                        SampleAccounts.account("ion", "production", "work", "…3", 1),
                        SampleAccounts.account("ashr-labs", "production", "jobs of mine", "…4", 1))
                .load());

        model.queryProperty().set("jobs");

        assertThat(names(model)).containsExactly("jobs of mine", "nightly jobs", "another");
        assertThat(chosen(model)).isEqualTo("jobs of mine");
    }

    @Test
    void QSR_01_a_service_that_is_called_so_is_nearer_than_a_name_with_it_inside() {
        var model = opened(new Workbench()
                .with(
                        SampleAccounts.account("ashr-labs", "production", "evaluation bot", "…1", 1),
                        SampleAccounts.account("ionworks", "production", "a notebook", "…2", 1),
                        SampleAccounts.account("ion", "production", "work", "…3", 1),
                        SampleAccounts.account("pinexq", "jobs", "ion bridge", "…4", 1))
                .load());

        model.queryProperty().set("ion");

        assertThat(names(model)).containsExactly("ion bridge", "work", "a notebook", "evaluation bot");
    }

    @Test
    void QSR_01_the_fields_of_the_main_search_are_understood() {
        var model = opened(twelve());

        model.queryProperty().set("service:ion sandbox");

        assertThat(names(model)).containsExactly("line 3 sensors", "trial");
    }

    @Test
    void QSR_02_the_last_copied_come_first_and_all_others_by_name() {
        var bench = twelve();
        bench.workspace.copying().copy(bench.row("trial"));
        bench.workspace.copying().copy(bench.row("research"));
        bench.workspace.copying().copy(bench.row("trial"));

        assertThat(names(opened(bench)))
                .startsWith("trial", "research", "CI", "jobs", "laptop")
                .hasSize(12);
    }

    @Test
    void QSR_02_a_key_that_was_not_copied_is_not_among_the_last() {
        var bench = twelve();
        bench.clipboard.refuse();
        bench.workspace.copying().copy(bench.row("trial"));

        assertThat(bench.workspace.copying().recent().keys().ids()).isEmpty();
    }

    @Test
    void QSR_03_the_key_is_copied_and_the_window_closes() {
        var bench = twelve();
        var model = opened(bench);
        model.queryProperty().set("notebooks");

        model.copyKey();

        assertThat(clipboard(bench)).startsWith("key-of-ionworks-notebooks");
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void QSR_03_it_stays_while_the_keychain_is_asked_and_asks_it_once() {
        var bench = twelve();
        var model = opened(bench);
        bench.background.hold();

        model.copyKey();
        model.copyKey();

        assertThat(model.noteProperty().get().text()).isEqualTo("Copying the key of “CI”…");
        assertThat(model.openProperty().get()).isTrue();
        bench.background.runNext();
        assertThat(model.openProperty().get()).isFalse();
        assertThat(bench.log.entries()).hasSize(1);
    }

    @Test
    void QSR_03_a_key_that_was_not_copied_is_said_and_the_window_stays() {
        var bench = twelve();
        bench.clipboard.refuse();
        var model = opened(bench);

        model.copyKey();

        assertThat(model.noteProperty().get())
                .isEqualTo(new Note(
                        Tone.BAD, "“CI” was not copied. The system did not take the key; nothing was copied."));
        assertThat(model.openProperty().get()).isTrue();
        model.move(1);
        assertThat(model.noteProperty().get()).isEqualTo(Note.NONE);
    }

    @Test
    void QSR_03_a_failure_that_comes_when_the_window_lost_the_focus_is_said_at_the_next_call() {
        var bench = twelve();
        bench.clipboard.refuse();
        var model = opened(bench);
        bench.background.hold();
        model.copyKey();
        model.close();
        bench.background.runNext();

        model.open();

        assertThat(model.noteProperty().get().text()).startsWith("“CI” was not copied.");
    }

    @Test
    void QSR_04_the_client_id_is_copied_and_then_the_key() {
        var bench = twelve();
        var model = opened(bench);
        model.queryProperty().set("work");
        assertThat(model.firstField()).hasValue("Client id");

        model.copyNext();
        assertThat(plain).containsExactly(CLIENT_ID);
        assertThat(model.noteProperty().get().text()).isEqualTo(AGAIN);
        assertThat(model.openProperty().get()).isTrue();

        model.copyNext();
        assertThat(plain).hasSize(1);
        assertThat(clipboard(bench)).startsWith("key-of-ion-work");
        assertThat(model.openProperty().get()).isFalse();
        model.open();
        assertThat(model.noteProperty().get()).isEqualTo(Note.NONE);
    }

    @Test
    void QSR_04_the_key_is_next_when_one_comes_back_from_pasting() {
        var bench = twelve();
        var model = opened(bench);
        model.queryProperty().set("work");
        model.copyNext();
        model.close();
        bench.timer.advance(Duration.ofSeconds(110));

        model.open();

        assertThat(chosen(model)).isEqualTo("work");
        assertThat(model.noteProperty().get().text()).isEqualTo(AGAIN);
        model.copyNext();
        assertThat(clipboard(bench)).startsWith("key-of-ion-work");
    }

    @Test
    void QSR_04_who_comes_back_after_two_minutes_begins_anew() {
        var bench = twelve();
        var model = opened(bench);
        model.queryProperty().set("work");
        model.copyNext();
        model.close();
        bench.timer.advance(Duration.ofSeconds(121));

        model.open();

        assertThat(chosen(model)).isEqualTo("CI");
        assertThat(model.noteProperty().get()).isEqualTo(Note.NONE);
    }

    @ParameterizedTest
    @CsvSource({"escape", "type", "move"})
    void QSR_04_it_ends_with_escape_typing_and_another_account(String how) {
        var model = opened(twelve());
        model.queryProperty().set("service:ion");
        model.choose(names(model).indexOf("work"));
        model.copyNext();

        switch (how) {
            case "escape" -> {
                model.escape();
                model.open();
            }
            case "type" -> model.queryProperty().set("wor");
            default -> model.move(-1);
        }

        assertThat(model.noteProperty().get()).isEqualTo(Note.NONE);
        model.queryProperty().set("work");
        model.copyNext();
        assertThat(plain).containsExactly(CLIENT_ID, CLIENT_ID);
    }

    @Test
    void QSR_04_where_the_key_is_all_it_is_copied_at_once() {
        var bench = twelve();
        var model = opened(bench);
        model.queryProperty().set("notebooks");
        assertThat(model.firstField()).isEmpty();

        model.copyNext();

        assertThat(plain).isEmpty();
        assertThat(clipboard(bench)).startsWith("key-of-ionworks-notebooks");
    }

    @Test
    void QSR_04_a_client_id_that_was_not_taken_is_said_and_is_next_again() {
        plainRefused = true;
        var model = opened(twelve());
        model.queryProperty().set("work");
        model.copyNext();

        assertThat(model.noteProperty().get())
                .isEqualTo(new Note(Tone.BAD, "The system did not take “Client id”; nothing was copied"));
        plainRefused = false;
        model.copyNext();
        assertThat(model.noteProperty().get().text()).isEqualTo(AGAIN);
    }

    @Test
    void QSR_05_it_opens_anew_without_what_was_typed() {
        var model = opened(twelve());
        model.queryProperty().set("work");
        model.escape();
        assertThat(model.openProperty().get()).isFalse();

        model.open();

        assertThat(model.queryProperty().get()).isEmpty();
        assertThat(names(model)).hasSize(12);
        assertThat(chosen(model)).isEqualTo("CI");
    }

    @Test
    void QSR_05_the_choice_stays_at_its_account_when_others_come_and_within_the_ends() {
        var bench = twelve();
        var model = opened(bench);
        model.move(3);
        String before = chosen(model);

        bench.with(SampleAccounts.account("ion", "production", "a first one", "…9", 1))
                .load();
        assertThat(chosen(model)).isEqualTo(before);

        model.move(-100);
        assertThat(chosen(model)).isEqualTo("a first one");
        model.move(100);
        assertThat(chosen(model)).isEqualTo("work");
    }

    @Test
    void QSR_06_no_hit_is_said_and_nothing_is_copied() {
        var bench = twelve();
        var model = opened(bench);
        model.queryProperty().set("zzz");

        assertThat(model.emptinessProperty().get().title()).isEqualTo("Nothing found");
        model.copyKey();
        model.copyNext();
        model.move(1);
        assertThat(bench.clipboard.text()).isEmpty();
        assertThat(model.chosenProperty().get()).isEqualTo(-1);
    }

    @Test
    void QSR_06_accounts_that_are_not_read_yet_and_none_at_all_are_told_apart() {
        var bench = new Workbench();
        var model = opened(bench);
        assertThat(model.emptinessProperty().get().title()).isEqualTo("Reading your accounts…");

        bench.load();
        assertThat(model.emptinessProperty().get().title()).isEqualTo("No keys yet");

        bench.with(SampleAccounts.twelve()).load();
        assertThat(model.emptinessProperty().get()).isEqualTo(Emptiness.NONE);
        assertThat(chosen(model)).isEqualTo("CI");
    }

    @Test
    void QSR_06_a_locked_keychain_is_said_and_asked_again_at_every_call() {
        var model = opened(new Workbench(new LockedStore(), Settings.DEFAULT, Locale.ENGLISH)
                .withBook(SampleAccounts.twelve())
                .load());
        assertThat(model.noteProperty().get().tone()).isEqualTo(Tone.WARN);
        assertThat(model.noteProperty().get().text()).startsWith("GNOME Keyring is locked.");

        model.copyKey();

        assertThat(model.noteProperty().get().text()).startsWith("“CI” was not copied. GNOME Keyring is locked");
        assertThat(model.openProperty().get()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "notebooks, BAD, Rejected",
        "work, STALE, Stale",
        "research, WARN, Not permitted",
        "partner host, WARN, Server error",
        "staging, UNREACHED, Unreachable",
        "trial, BAD, Expired"
    })
    void QSR_07_a_key_that_is_stale_or_does_not_work_has_a_shape_and_a_word(String name, State shape, String word) {
        var accounts = SampleAccounts.twelve();
        var bench = new Workbench(new MemorySecretStore(), Settings.DEFAULT, Locale.ENGLISH)
                .with(accounts)
                .withChecks(SampleAccounts.checks(accounts))
                .load();

        assertThat(Trouble.of(bench.row(name).state(), bench.messages))
                .isEqualTo(Optional.of(new Trouble(shape, word)));
        assertThat(Trouble.of(bench.row("jobs").state(), bench.messages)).isEmpty();
    }

    private static List<String> names(QuickSearchViewModel model) {
        return model.hits().stream().map(row -> row.state().account().name()).toList();
    }

    private static String chosen(QuickSearchViewModel model) {
        return names(model).get(model.chosenProperty().get());
    }

    private static String clipboard(Workbench bench) {
        try (Secret text = bench.clipboard.text().orElseThrow()) {
            return text.reveal();
        }
    }
}
