package app.chatelaine.desktop.boot;

import app.chatelaine.adapters.file.ExportFile;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.lifecycle.KeysContext;
import app.chatelaine.desktop.lifecycle.KeysView;
import app.chatelaine.desktop.lifecycle.KeysViewModel;
import app.chatelaine.desktop.rotation.RotateContext;
import app.chatelaine.desktop.rotation.RotateView;
import app.chatelaine.desktop.rotation.RotateViewModel;
import app.chatelaine.desktop.rotation.history.RotationHistoryView;
import app.chatelaine.desktop.rotation.history.RotationHistoryViewModel;
import app.chatelaine.desktop.rotation.plan.RotationPlanView;
import app.chatelaine.desktop.rotation.plan.RotationPlanViewModel;
import app.chatelaine.desktop.rotation.several.RotateSeveralView;
import app.chatelaine.desktop.rotation.several.RotateSeveralViewModel;
import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetHost;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.Browser;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Workspace;
import app.chatelaine.wiring.DesktopAdapters;
import app.chatelaine.wiring.Program;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Opens the sheets about new keys in the place of old ones, and about keys at their service. */
final class RotationScreens {
    private final Program program;
    private final DesktopAdapters adapters;
    private final Workspace workspace;
    private final FxmlLoader loader;
    private final SheetHost host;
    private final Browser browser;
    private final ActivityLog log;

    RotationScreens(
            Program program,
            DesktopAdapters adapters,
            Workspace workspace,
            FxmlLoader loader,
            SheetHost host,
            Browser browser,
            ActivityLog log) {
        this.program = program;
        this.adapters = adapters;
        this.workspace = workspace;
        this.loader = loader;
        this.host = host;
        this.browser = browser;
        this.log = log;
    }

    void rotate(List<AccountId> ids) {
        if (ids.size() == 1) {
            rotate(ids.getFirst(), host::close);
            return;
        }
        var rows = ids.stream()
                .flatMap(id -> workspace.accounts().find(id).stream())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        var sheet = new Sheet[1];
        var model = new RotateSeveralViewModel(context(), rows);
        var view = loader.load(new RotateSeveralView(
                model, program.messages(), id -> rotate(id, () -> host.show(sheet[0])), host::close));
        sheet[0] = new Sheet(view.root(), view.firstFocus(), host::close);
        host.show(sheet[0]);
    }

    private void rotate(AccountId id, Runnable leave) {
        withService(id, (row, service) -> {
            var model = new RotateViewModel(context(), row, service);
            var view = loader.load(new RotateView(model, program.messages(), leave));
            host.show(new Sheet(view.root(), view.firstFocus(), leave));
        });
    }

    void plan() {
        var model = new RotationPlanViewModel(
                workspace.accounts().rows(),
                program.messages(),
                program.clock(),
                program.zone(),
                adapters.background(),
                ExportFile::write);
        var view = loader.load(new RotationPlanView(
                model, program.messages(), owner -> file(owner, "rotation.schedule.file"), this::rotate, host::close));
        host.show(new Sheet(view.root(), view.firstFocus(), host::close));
    }

    void history(AccountId id) {
        workspace.accounts().find(id).ifPresent(row -> {
            var model = new RotationHistoryViewModel(context(), program.rotations(), row, ExportFile::write);
            var view = loader.load(new RotationHistoryView(
                    model, program.messages(), owner -> file(owner, "rotation.history.file"), host::close));
            model.load();
            host.show(new Sheet(view.root(), view.firstFocus(), host::close));
        });
    }

    void keys(AccountId id) {
        withService(id, (row, service) -> {
            var model = new KeysViewModel(
                    new KeysContext(
                            program.messages(),
                            times(),
                            program.accounts(),
                            program.keyLife(),
                            program.rotations(),
                            workspace,
                            adapters.background(),
                            program.clock(),
                            log,
                            browser),
                    row,
                    service);
            var view = loader.load(new KeysView(model, program.messages(), host::close));
            host.show(new Sheet(view.root(), view.firstFocus(), host::close));
            model.list();
        });
    }

    private RotateContext context() {
        return new RotateContext(
                program.messages(),
                times(),
                program.catalogue(),
                program.accounts(),
                workspace,
                adapters.background(),
                adapters.timer(),
                program.clock(),
                browser,
                program.files().home());
    }

    private RelativeTime times() {
        return new RelativeTime(program.messages(), program.zone());
    }

    private void withService(AccountId id, BiConsumer<AccountRow, Service> then) {
        workspace.accounts().find(id).ifPresent(row -> {
            var account = row.state().account();
            workspace
                    .accounts()
                    .service(account)
                    .ifPresentOrElse(
                            service -> then.accept(row, service),
                            () -> workspace
                                    .notices()
                                    .say(
                                            Notice.Topic.ACTION,
                                            Notice.Tone.BAD,
                                            Problem.of(ProblemCode.SERVICE_NOT_FOUND, account.serviceId())));
        });
    }

    /** @param name of the key of the name that is offered */
    private Optional<File> file(Window owner, String name) {
        var chooser = new FileChooser();
        chooser.setInitialDirectory(program.files().home().toFile());
        chooser.setInitialFileName(program.messages().get(name));
        return Optional.ofNullable(chooser.showSaveDialog(owner));
    }
}
