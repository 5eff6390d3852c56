package app.chatelaine.testing;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.accounts.MainView;
import app.chatelaine.desktop.accounts.MainViewModel;
import app.chatelaine.desktop.details.DetailsView;
import app.chatelaine.desktop.details.DetailsViewModel;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.overview.OverviewView;
import app.chatelaine.desktop.overview.OverviewViewModel;
import app.chatelaine.desktop.shared.SheetPane;
import app.chatelaine.desktop.shared.Theme;
import app.chatelaine.desktop.shared.ToastPane;
import app.chatelaine.desktop.shared.model.AccountRow;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The main window over a {@link Workbench}; made and used on the FX thread. */
public final class BenchWindow {
    public final Workbench bench;
    public final MainViewModel viewModel;
    public final SheetPane sheets;
    public final ToastPane toasts;
    public final Scene scene;
    public final MainView main;
    private final FxmlLoader loader;
    private final Theme theme;

    public BenchWindow(Workbench bench, Settings settings, int width, int height) {
        this.bench = bench;
        theme = new Theme();
        theme.use(settings);
        var root = new StackPane();
        toasts = new ToastPane(root, bench.timer);
        sheets = new SheetPane(toasts);
        var opened = new AtomicReference<String>("");
        viewModel = new MainViewModel(bench.workspace, bench.screens(), toasts, opened::set, bench.messages);
        loader = new FxmlLoader(bench.messages);
        var details = loader.load(new DetailsView(
                new DetailsViewModel(
                        viewModel.selected(),
                        bench.workspace,
                        bench.screens(),
                        toasts,
                        opened::set,
                        bench.messages,
                        bench.times,
                        bench.timer,
                        MemoryPlaces.HOME),
                bench.messages,
                bench.times,
                bench.timer));
        main = new MainView(
                viewModel,
                details.pane(),
                this::overview,
                sheets,
                theme,
                bench.messages,
                bench.times,
                bench.timer,
                () -> {});
        details.setOnClose(main::closeDetails);
        root.getChildren().setAll(main.root());
        scene = new Scene(sheets, width, height);
        theme.dress(scene);
    }

    private Parent overview() {
        var model = new OverviewViewModel(
                bench.workspace.accounts(),
                bench.workspace.checking(),
                bench.messages,
                OverviewViewModel.Table.of(main::list, main::open));
        return loader.load(new OverviewView(model, bench.messages, theme.scaleProperty()))
                .root();
    }

    @SuppressWarnings("unchecked")
    public TableView<AccountRow> table() {
        return (TableView<AccountRow>) scene.lookup(".accounts-table");
    }

    public TextField search() {
        return (TextField) scene.lookup(".search");
    }

    /** Presses a key in the table. */
    public void press(KeyCode code) {
        table().requestFocus();
        Event.fireEvent(table(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    public BenchWindow select(int... rows) {
        table().getSelectionModel().clearSelection();
        for (int row : rows) {
            table().getSelectionModel().select(row);
        }
        return this;
    }
}
