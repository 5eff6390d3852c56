package app.chatelaine.desktop.boot;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.desktop.destinations.AddDestinationView;
import app.chatelaine.desktop.destinations.AddDestinationViewModel;
import app.chatelaine.desktop.destinations.DeliverContext;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.layers.LayersView;
import app.chatelaine.desktop.layers.LayersViewModel;
import app.chatelaine.desktop.scan.ScanContext;
import app.chatelaine.desktop.scan.ScanView;
import app.chatelaine.desktop.scan.ScanViewModel;
import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetHost;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Workspace;
import app.chatelaine.wiring.DesktopAdapters;
import app.chatelaine.wiring.Program;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** Opens the sheets about keys that lie in files. */
final class FileScreens {
    private final Program program;
    private final DesktopAdapters adapters;
    private final Workspace workspace;
    private final FxmlLoader loader;
    private final SheetHost host;
    private final ActivityLog log;
    private final Consumer<AccountId> replaceKey;

    FileScreens(
            Program program,
            DesktopAdapters adapters,
            Workspace workspace,
            FxmlLoader loader,
            SheetHost host,
            ActivityLog log,
            Consumer<AccountId> replaceKey) {
        this.program = program;
        this.adapters = adapters;
        this.workspace = workspace;
        this.loader = loader;
        this.host = host;
        this.log = log;
        this.replaceKey = replaceKey;
    }

    void addDestination(AccountId id) {
        withService(id, (row, service) -> deliver(row, service, Optional.empty(), written -> {}, host::close));
    }

    private void deliver(
            AccountRow row, Service service, Optional<Destination> to, Consumer<Account> written, Runnable after) {
        var messages = program.messages();
        var context = new DeliverContext(
                messages,
                workspace.destinations().placing(),
                workspace.keychain(),
                adapters.background(),
                adapters.timer(),
                log,
                program.files().home(),
                (account, where) -> {
                    workspace.destinations().written(row, account, where);
                    written.accept(account);
                },
                replaceKey);
        var model = new AddDestinationViewModel(context, service, row.state().account());
        to.ifPresent(model::load);
        var view = loader.load(new AddDestinationView(model, messages, this::folder));
        host.show(new Sheet(view.root(), view.firstFocus(), model::close));
        model.finishedProperty().subscribe(done -> {
            if (done) {
                after.run();
            }
        });
    }

    void scan() {
        var messages = program.messages();
        var sheet = new Sheet[1];
        var model = new ScanViewModel(new ScanContext(
                messages,
                program.catalogue(),
                program.files().scans(),
                program.files().imports(),
                workspace,
                adapters.background(),
                adapters.timer(),
                log,
                program.files().home(),
                (id, where, written) -> withService(
                        id,
                        (row, service) ->
                                deliver(row, service, Optional.of(where), written, () -> host.show(sheet[0])))));
        Runnable leave = () -> {
            model.close();
            host.close();
        };
        var view = loader.load(new ScanView(model, messages, this::folder, leave));
        sheet[0] = new Sheet(view.root(), view.firstFocus(), leave);
        host.show(sheet[0]);
    }

    void whichKey(AccountId id) {
        withService(id, (row, service) -> {
            var account = row.state().account();
            var home = program.files().home();
            // Where the account's own files lie is where its programs are started, as a rule.
            var folder = account.placements().stream()
                    .map(placement -> placement.destination())
                    .filter(Destination.DotEnv.class::isInstance)
                    .findFirst()
                    .flatMap(env -> Optional.ofNullable(Path.of(env.target()).getParent()))
                    .orElse(home);
            var model = new LayersViewModel(
                    program.files().layers(),
                    service,
                    account,
                    folder,
                    home,
                    adapters.background(),
                    program.messages());
            var view = loader.load(new LayersView(model, program.messages(), this::folder, host::close));
            model.look();
            host.show(new Sheet(view.root(), view.firstFocus(), host::close));
        });
    }

    private void withService(AccountId id, BiConsumer<AccountRow, Service> then) {
        workspace
                .accounts()
                .find(id)
                .ifPresent(row -> workspace
                        .accounts()
                        .service(row.state().account())
                        .ifPresentOrElse(
                                service -> then.accept(row, service),
                                () -> workspace
                                        .notices()
                                        .say(
                                                Notice.Topic.ACTION,
                                                Notice.Tone.BAD,
                                                Problem.of(
                                                        ProblemCode.SERVICE_NOT_FOUND,
                                                        row.state().account().serviceId()))));
    }

    private Optional<File> folder(Window owner) {
        var chooser = new DirectoryChooser();
        chooser.setInitialDirectory(program.files().home().toFile());
        return Optional.ofNullable(chooser.showDialog(owner));
    }
}
