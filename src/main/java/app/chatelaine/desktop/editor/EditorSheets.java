package app.chatelaine.desktop.editor;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountFile.Snapshot;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.desktop.editor.create.CreateKeyView;
import app.chatelaine.desktop.editor.create.CreateKeyViewModel;
import app.chatelaine.desktop.editor.create.Phase;
import app.chatelaine.desktop.editor.store.EditorContext;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetHost;
import app.chatelaine.desktop.shared.key.KeyField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** Opens the sheets for accounts, each on the accounts as they are at that moment. */
public final class EditorSheets {
    private final EditorContext context;
    private final FxmlLoader loader;
    private final SheetHost host;
    private final Consumer<Problem> told;
    private Optional<CreateKeyViewModel> creating = Optional.empty();

    /** @param told hears what stands in the way of opening a sheet */
    public EditorSheets(EditorContext context, FxmlLoader loader, SheetHost host, Consumer<Problem> told) {
        this.context = context;
        this.loader = loader;
        this.host = host;
        this.told = told;
    }

    public void add() {
        add(model -> {});
    }

    /** Adds the key that lies on the clipboard. */
    public void paste() {
        add(model -> KeyField.paste(model.key()::paste));
    }

    private void add(Consumer<AddKeyViewModel> first) {
        withBook(book -> {
            var model = new AddKeyViewModel(context, book);
            var view = loader.load(new AddKeyView(model, context, loader, () -> create(book, model.makers())));
            show(new Sheet(view.root(), view.firstFocus(), model::cancel), model.finishedProperty());
            first.accept(model);
        });
    }

    public void edit(AccountId id) {
        withBook(book -> {
            var account = book.find(id);
            var service = account.flatMap(found -> context.catalogue().find(found.serviceId()));
            if (account.isEmpty()) {
                told.accept(Problem.of(ProblemCode.ACCOUNT_NOT_FOUND, id.value()));
            } else if (service.isEmpty()) {
                told.accept(
                        Problem.of(ProblemCode.SERVICE_NOT_FOUND, account.get().serviceId()));
            } else {
                edit(book, service.get(), account.get());
            }
        });
    }

    /** Whether a sheet holds the only copy of a key that a service made; the program should not end without a question. */
    public boolean holdsOnlyCopy() {
        return creating.filter(CreateKeyViewModel::holdsOnlyCopy).isPresent();
    }

    private void edit(AccountBook book, Service service, Account account) {
        var model = new EditAccountViewModel(context, book, service, account);
        var view = loader.load(new EditAccountView(model, context, loader));
        show(new Sheet(view.root(), view.firstFocus(), model::cancel), model.finishedProperty());
    }

    private void create(AccountBook book, List<Account> makers) {
        var model = new CreateKeyViewModel(context, book, makers);
        var view = loader.load(new CreateKeyView(model, context.messages()));
        creating = Optional.of(model);
        var sheet = new Sheet(view.root(), view.firstFocus(), model::cancel);
        show(sheet, model.finishedProperty());
        host.openProperty().subscribe(open -> showAgain(model, sheet));
        model.phaseProperty().subscribe(phase -> showAgain(model, sheet));
    }

    /** Another sheet may have taken the place: a key that is nowhere else comes back into sight when that one closes. */
    private void showAgain(CreateKeyViewModel model, Sheet sheet) {
        boolean waits = model.phaseProperty().get() == Phase.NOT_STORED
                && !model.finishedProperty().get();
        if (waits && !host.openProperty().get()) {
            host.show(sheet);
        }
    }

    private void show(Sheet sheet, ObservableValue<Boolean> finished) {
        host.show(sheet);
        finished.subscribe(done -> {
            if (done) {
                host.close();
            }
        });
    }

    private void withBook(Consumer<AccountBook> then) {
        context.background()
                .run(Lane.FILES, () -> context.accounts().read().map(Snapshot::book), read -> read.handle(then, told));
    }
}
