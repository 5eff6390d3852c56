package app.chatelaine.desktop.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.quickcopy.QuickMenu;
import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayAction.Command;
import app.chatelaine.core.quickcopy.TrayAction.Copy;
import app.chatelaine.core.quickcopy.TrayAction.Show;
import app.chatelaine.core.quickcopy.TrayContent;
import app.chatelaine.core.quickcopy.TrayContent.Mood;
import app.chatelaine.core.quickcopy.TrayItem.Choice;
import app.chatelaine.core.quickcopy.TrayStatus;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrayViewModelTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Workbench bench = new Workbench(new MemorySecretStore(), Settings.DEFAULT, Locale.ENGLISH)
            .with(
                    SampleAccounts.account("ion", "production", "work", "cid-…41ac", 10),
                    SampleAccounts.account("ion", "production", "other", "cid-…41ad", 10))
            .load();
    private final List<String> asked = new ArrayList<>();
    private final FakeTray tray = new FakeTray();
    private final TrayViewModel model = new TrayViewModel(
            bench.workspace, new QuickMenu(bench.messages), bench.timer, new Actions(), tray::heardBy);

    @Test
    void TRA_01_a_click_copies_and_the_key_comes_first_from_then_on() {
        model.start();
        assertThat(labels().getFirst()).startsWith("ION · other");

        tray.choose(new Copy(bench.row("work").id()));
        bench.timer.advance(SOON);

        assertThat(bench.clipboard.text()).isPresent();
        assertThat(labels().getFirst()).startsWith("ION · work");
        assertThat(asked).as("the window stays closed").isEmpty();
    }

    @Test
    void a_copy_that_does_not_come_about_opens_the_window_that_says_why() {
        var locked = SampleAccounts.account("ion", "production", "keyless", "cid-…41ae", 10);
        bench.withBook(List.of(locked)).load();
        model.start();

        tray.choose(new Copy(locked.id()));

        assertThat(asked).containsExactly("open");
        assertThat(bench.workspace.notices().shown()).hasSize(1);
    }

    @Test
    void WCH_08_a_click_on_what_the_tray_said_shows_that_key() {
        tray.choose(new Show(new AccountId("work")));

        assertThat(asked).containsExactly("show work");
    }

    @Test
    void an_account_that_is_gone_is_not_copied() {
        model.start();
        tray.choose(new Copy(new AccountId("gone")));

        assertThat(bench.clipboard.text()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void the_icon_follows_the_checks_and_many_changes_are_one() {
        model.start();
        int before = tray.shows;
        assertThat(tray.content().mood()).isEqualTo(Mood.CALM);

        for (int i = 0; i < 50; i++) {
            bench.workspace
                    .accounts()
                    .checked(bench.row("work").id(), Checks.of(Verdict.REJECTED, Workbench.NOW, 80, "401"));
        }
        bench.timer.advance(SOON);

        assertThat(tray.shows).isEqualTo(before + 1);
        assertThat(tray.content().mood()).isEqualTo(Mood.BAD);
        assertThat(labels()).anyMatch(label -> label.startsWith("✕ ION · work") && label.endsWith("not working"));
        assertThat(labels()).contains("1 key needs attention");
    }

    @Test
    void the_commands_go_where_they_belong() {
        model.start();
        tray.choose(Command.OPEN);
        tray.choose(Command.SEARCH);
        tray.choose(Command.SHOW_ATTENTION);
        tray.choose(Command.QUIT);
        tray.choose(Command.CHECK_ALL);

        assertThat(asked).containsExactly("open", "search", "attention", "quit");
        assertThat(bench.row("work").state().lastCheck()).isPresent();
    }

    @Test
    void the_status_is_passed_on() {
        model.start();
        tray.becomes(TrayStatus.NO_HOST);
        assertThat(model.statusProperty().get()).isEqualTo(TrayStatus.NO_HOST);
    }

    @Test
    void closed_it_shows_nothing_any_more() {
        model.start();
        int before = tray.shows;
        model.close();
        bench.workspace.accounts().passTime();
        bench.workspace.accounts().load();
        bench.timer.advance(SOON);

        assertThat(tray.shows).isEqualTo(before);
        assertThat(tray.closed).isTrue();
    }

    private List<String> labels() {
        return tray.content().items().stream()
                .filter(Choice.class::isInstance)
                .map(item -> ((Choice) item).label())
                .toList();
    }

    private final class Actions implements TrayActions {
        @Override
        public void open() {
            asked.add("open");
        }

        @Override
        public void show(AccountId account) {
            asked.add("show " + account);
        }

        @Override
        public void search() {
            asked.add("search");
        }

        @Override
        public void showAttention() {
            asked.add("attention");
        }

        @Override
        public void quit() {
            asked.add("quit");
        }
    }

    private static final class FakeTray implements Tray {
        private Tray.@Nullable Listener listener;
        private @Nullable TrayContent content;
        private int shows;
        private boolean closed;

        Tray heardBy(Tray.Listener hears) {
            listener = hears;
            return this;
        }

        void choose(TrayAction action) {
            Objects.requireNonNull(listener).chosen(action);
        }

        void becomes(TrayStatus status) {
            Objects.requireNonNull(listener).statusChanged(status);
        }

        TrayContent content() {
            return Objects.requireNonNull(content);
        }

        @Override
        public void show(TrayContent newContent) {
            content = newContent;
            shows++;
        }

        @Override
        public void hide() {}

        @Override
        public TrayStatus status() {
            return TrayStatus.LOOKING;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
