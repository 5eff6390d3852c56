package app.chatelaine.desktop.boot;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.instance.Autostart;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.about.AboutView;
import app.chatelaine.desktop.about.Library;
import app.chatelaine.desktop.activity.ActivityView;
import app.chatelaine.desktop.activity.ActivityViewModel;
import app.chatelaine.desktop.details.DetailsView;
import app.chatelaine.desktop.details.DetailsViewModel;
import app.chatelaine.desktop.doctor.DoctorView;
import app.chatelaine.desktop.doctor.DoctorViewModel;
import app.chatelaine.desktop.editor.EditorSheets;
import app.chatelaine.desktop.editor.store.EditorContext;
import app.chatelaine.desktop.editor.store.EditorEvents;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.overview.OverviewView;
import app.chatelaine.desktop.overview.OverviewViewModel;
import app.chatelaine.desktop.settings.DataFolder;
import app.chatelaine.desktop.settings.SettingsView;
import app.chatelaine.desktop.settings.SettingsViewModel;
import app.chatelaine.desktop.shared.Screens;
import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetHost;
import app.chatelaine.desktop.shared.Theme;
import app.chatelaine.desktop.shared.Toasts;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.Browser;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Workspace;
import app.chatelaine.wiring.DesktopAdapters;
import app.chatelaine.wiring.Program;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Parent;

/** Opens the sheets over the main window, each made when it is opened. */
final class MainScreens implements Screens {
    private final Program program;
    private final DesktopAdapters adapters;
    private final Workspace workspace;
    private final FxmlLoader loader;
    private final SheetHost host;
    private final Theme theme;
    private final Browser browser;
    private final Executor screen;
    private final ActivityLog log;
    private final Autostart autostart;
    private final Runnable demo;
    private final Runnable quickSearch;
    private final EditorSheets editor;
    private final FileScreens files;
    private final RotationScreens rotations;
    private Consumer<AccountId> select = id -> {};

    MainScreens(
            Program program,
            DesktopAdapters adapters,
            Workspace workspace,
            FxmlLoader loader,
            SheetHost host,
            Theme theme,
            Browser browser,
            Executor screen,
            ActivityLog log,
            Autostart autostart,
            Runnable demo,
            Runnable quickSearch) {
        this.program = program;
        this.adapters = adapters;
        this.workspace = workspace;
        this.loader = loader;
        this.host = host;
        this.theme = theme;
        this.browser = browser;
        this.screen = screen;
        this.log = log;
        this.autostart = autostart;
        this.demo = demo;
        this.quickSearch = quickSearch;
        this.files = new FileScreens(program, adapters, workspace, loader, host, log, id -> rotate(List.of(id)));
        this.rotations = new RotationScreens(program, adapters, workspace, loader, host, browser, log);
        this.editor = new EditorSheets(
                editorContext(),
                loader,
                host,
                problem -> workspace.notices().say(Notice.Topic.ACTION, Notice.Tone.BAD, problem));
    }

    /** Shows accounts by {@code selecting} from now on. */
    void selectWith(Consumer<AccountId> selecting) {
        select = selecting;
    }

    boolean holdsOnlyCopy() {
        return editor.holdsOnlyCopy() || workspace.rotating().holdsOnlyCopy();
    }

    @Override
    public void add() {
        editor.add();
    }

    @Override
    public void paste() {
        editor.paste();
    }

    @Override
    public void demo() {
        demo.run();
    }

    @Override
    public void edit(AccountId account) {
        editor.edit(account);
    }

    @Override
    public void scan() {
        files.scan();
    }

    @Override
    public void addDestination(AccountId account) {
        files.addDestination(account);
    }

    @Override
    public void whichKey(AccountId account) {
        files.whichKey(account);
    }

    @Override
    public void rotate(List<AccountId> accounts) {
        rotations.rotate(accounts);
    }

    @Override
    public void planRotations() {
        rotations.plan();
    }

    @Override
    public void rotationHistory(AccountId account) {
        rotations.history(account);
    }

    @Override
    public void serviceKeys(AccountId account) {
        rotations.keys(account);
    }

    @Override
    public void settings() {
        var model = new SettingsViewModel(
                program.messages(),
                program.settings(),
                autostart,
                adapters.background(),
                adapters.timer(),
                log,
                program.catalogue(),
                this::use);
        var view = loader.load(new SettingsView(model, program.messages(), loader, dataFolder(), () -> {
            model.leave();
            host.close();
        }));
        model.load();
        host.show(new Sheet(view.root(), view.firstFocus(), () -> {
            model.leave();
            host.close();
        }));
    }

    @Override
    public void doctor() {
        var model = new DoctorViewModel(program.doctor(), adapters.background(), program.messages());
        var view = loader.load(new DoctorView(model, program.messages(), PlainClipboard::copy, host::close));
        model.examine();
        host.show(new Sheet(view.root(), view.firstFocus(), host::close));
    }

    @Override
    public void activity() {
        var model = new ActivityViewModel(log, screen, program.messages(), program.clock(), program.zone());
        Runnable close = () -> {
            model.close();
            host.close();
        };
        var view = loader.load(new ActivityView(model, program.messages(), PlainClipboard::copy, close));
        model.open();
        host.show(new Sheet(view.root(), view.firstFocus(), close));
    }

    @Override
    public void about() {
        var view = loader.load(new AboutView(program.messages(), Library.all(), browser, host::close));
        host.show(new Sheet(view.root(), view.firstFocus(), host::close));
    }

    @Override
    public void quickSearch() {
        quickSearch.run();
    }

    /** All accounts in one picture, from which {@code table} leads to single ones. */
    Parent overview(OverviewViewModel.Table table) {
        var model = new OverviewViewModel(workspace.accounts(), workspace.checking(), program.messages(), table);
        return loader.load(new OverviewView(model, program.messages(), theme.scaleProperty()))
                .root();
    }

    /** What is known of the accounts that are selected. */
    DetailsView details(ObservableList<AccountRow> selected, Toasts toasts, RelativeTime times) {
        var model = new DetailsViewModel(
                selected,
                workspace,
                this,
                toasts,
                browser,
                program.messages(),
                times,
                program.clock(),
                program.files().home());
        return loader.load(new DetailsView(model, program.messages(), times, program.clock()));
    }

    private void use(Settings settings) {
        theme.use(settings);
        workspace.accounts().use(settings);
    }

    private DataFolder dataFolder() {
        return new DataFolder() {
            @Override
            public String path() {
                return program.folder().toString();
            }

            @Override
            public void open() {
                browser.open(program.folder().toUri().toString());
            }
        };
    }

    private EditorContext editorContext() {
        return new EditorContext(
                program.messages(),
                program.catalogue(),
                program.ownServices(),
                program.accounts(),
                program.keychain(),
                program.checks(),
                program.creator(),
                log,
                adapters.background(),
                adapters.timer(),
                program.clock(),
                program.zone(),
                program.random(),
                () -> workspace.accounts().settings(),
                (key, name) -> workspace.copying().copy(key, name),
                new EditorEvents() {
                    @Override
                    public void added(Account account) {
                        workspace.accounts().put(account);
                    }

                    @Override
                    public void edited(Account before, Account after) {
                        workspace.editing().edited(before, after);
                    }

                    @Override
                    public void checked(Account account, CheckResult result) {
                        var shown = workspace.accounts();
                        shown.find(account.id()).ifPresent(row -> shown.put(account));
                        shown.checked(account.id(), result);
                    }

                    @Override
                    public void select(AccountId account) {
                        select.accept(account);
                    }

                    @Override
                    public void edit(AccountId account) {
                        MainScreens.this.edit(account);
                    }

                    @Override
                    public void replaceKey(AccountId account) {
                        rotate(List.of(account));
                    }
                });
    }
}
