package app.chatelaine.desktop.tray;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.quickcopy.KeyClipboard;
import app.chatelaine.core.quickcopy.QuickKey;
import app.chatelaine.core.quickcopy.QuickMenu;
import app.chatelaine.core.quickcopy.RecentUse;
import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayAction.Command;
import app.chatelaine.core.quickcopy.TrayAction.Copy;
import app.chatelaine.core.quickcopy.TrayAction.Show;
import app.chatelaine.core.quickcopy.TrayContent;
import app.chatelaine.core.quickcopy.TrayMessage;
import app.chatelaine.core.quickcopy.TrayStatus;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.AccountState;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Workspace;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/** Keeps the tray as the accounts are, and does what is chosen in it. On the FX thread only. */
public final class TrayViewModel implements AutoCloseable {
    /** Changes come in heaps, as those of a check of all accounts. */
    private static final Duration GATHERING = Duration.ofMillis(300);

    private final Workspace workspace;
    private final RecentUse recent;
    private final QuickMenu menu;
    private final Timer timer;
    private final TrayActions actions;
    private final Tray tray;
    private final ReadOnlyObjectWrapper<TrayStatus> status = new ReadOnlyObjectWrapper<>(TrayStatus.LOOKING);
    private Optional<Registration> gathering = Optional.empty();
    private boolean copying;
    private boolean closed;

    /** @param opener makes the tray of this system, which calls its listener on the FX thread */
    public TrayViewModel(
            Workspace workspace,
            QuickMenu menu,
            Timer timer,
            TrayActions actions,
            Function<Tray.Listener, Tray> opener) {
        this.workspace = workspace;
        this.recent = workspace.copying().recent();
        this.menu = menu;
        this.timer = timer;
        this.actions = actions;
        this.tray = opener.apply(new Tray.Listener() {
            @Override
            public void chosen(TrayAction action) {
                choose(action);
            }

            @Override
            public void statusChanged(TrayStatus now) {
                status.set(now);
            }
        });
    }

    /** Whether the icon can be seen. */
    public ReadOnlyObjectProperty<TrayStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Shows the icon, and keeps it up to date from now on. */
    public void start() {
        workspace.accounts().revisionProperty().subscribe(this::changed);
        workspace.checking().progressProperty().subscribe((before, now) -> {
            if (before.isRunning() != now.isRunning()) {
                changed();
            }
        });
        recent.onChange(this::changed);
        workspace.notices().shown().addListener((ListChangeListener<Notice>) change -> lookForFailure());
        workspace.copying().stateProperty().subscribe((before, now) -> copied(now));
        recent.load();
        look();
    }

    /** Shows all anew, and looks for a place for the icon where there was none; called from time to time. */
    public void look() {
        gathering.ifPresent(Registration::close);
        gathering = Optional.empty();
        if (!closed) {
            tray.show(content());
        }
    }

    /** Says something beside the icon, on any thread; false where this tray cannot, or has no icon now. */
    public boolean say(TrayMessage message) {
        return tray.say(message);
    }

    @Override
    public void close() {
        closed = true;
        tray.close();
    }

    private void changed() {
        if (gathering.isEmpty()) {
            gathering = Optional.of(timer.after(GATHERING, this::look));
        }
    }

    private TrayContent content() {
        var rows = workspace.accounts().rows();
        long attention = rows.stream()
                .filter(row -> row.state().standing().needsAttention())
                .count();
        return menu.content(
                rows.stream().map(TrayViewModel::key).toList(),
                recent.keys(),
                (int) attention,
                workspace.checking().progressProperty().get().isRunning());
    }

    private static QuickKey key(AccountRow row) {
        AccountState state = row.state();
        return QuickKey.of(state.account(), state.serviceName(), state.environmentName(), state.standing());
    }

    private void choose(TrayAction action) {
        switch (action) {
            case Copy(var account) -> copy(account);
            case Show(var account) -> actions.show(account);
            case Command.SEARCH -> actions.search();
            case Command.CHECK_ALL ->
                workspace.checking().check(workspace.accounts().rows());
            case Command.SHOW_ATTENTION -> actions.showAttention();
            case Command.OPEN -> actions.open();
            case Command.QUIT -> actions.quit();
        }
    }

    private void copy(AccountId id) {
        workspace.accounts().find(id).ifPresent(row -> {
            copying = true;
            workspace.copying().copy(row);
        });
    }

    /** Nobody sees what a closed window says, so it opens when the copy that was asked for here did not come about. */
    private void lookForFailure() {
        boolean failed = workspace.notices().shown().stream()
                .anyMatch(notice -> notice.topic() == Notice.Topic.ACTION && notice.tone() == Notice.Tone.BAD);
        if (copying && failed) {
            copying = false;
            actions.open();
        }
    }

    private void copied(Optional<KeyClipboard.State> now) {
        if (copying && now.isPresent()) {
            copying = false;
            if (now.get() instanceof KeyClipboard.Refused) {
                actions.open();
            }
        }
    }
}
