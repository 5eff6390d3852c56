package app.chatelaine.desktop.accounts;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.settings.WindowState;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.accounts.Listing.Emptiness;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.KeyCap;
import app.chatelaine.desktop.shared.SheetHost;
import app.chatelaine.desktop.shared.Theme;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The main window: puts its parts together and gives them keys. */
public final class MainView extends View {
    private static final PseudoClass GROUPED = PseudoClass.getPseudoClass("grouped");

    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.F10);

    private final MainViewModel viewModel;
    private final Region details;
    private final LatePage overview;
    private final SheetHost sheets;
    private final Theme theme;
    private final Messages messages;
    private final MainActions actions;
    private final MainMenu menus;
    private final AccountsTable table;
    private final ViewList views;
    private final FiguresStrip figures;
    private final NoticeBars notices;
    private final StatusBar status;
    private final EmptyPane empty;
    private final TableKeys keys;
    private final MainFrame frame;
    private final SearchKeys searchKeys;
    private @Nullable MainLayout layout;
    private boolean begun;

    /**
     * @param details where the pane will be that shows what is selected
     * @param overview makes the page that shows all accounts in one picture, once it is asked for
     * @param quit closes the window
     */
    public MainView(
            MainViewModel viewModel,
            Region details,
            Supplier<Parent> overview,
            SheetHost sheets,
            Theme theme,
            Messages messages,
            RelativeTime times,
            InstantSource clock,
            Runnable quit) {
        this.viewModel = viewModel;
        this.details = details;
        this.overview = new LatePage(overview);
        this.sheets = sheets;
        this.theme = theme;
        this.messages = messages;
        actions = new MainActions(
                viewModel, messages, sheets.openProperty(), this::goToSearch, this::toggleDetails, this::help, quit);
        table = new AccountsTable(
                viewModel.listing(),
                new AccountCells(messages, times, clock, viewModel.workspace().rotating()),
                messages,
                viewModel.workspace().editing()::isRemoved);
        keys = new TableKeys(table, new TypeAhead(clock), this::openDetails, this::goToSearch);
        menus = new MainMenu(actions, table, messages);
        views = new ViewList(messages, viewModel.listing().viewProperty()::set);
        figures = new FiguresStrip(messages);
        notices = new NoticeBars(messages);
        status = new StatusBar(messages, times);
        empty = new EmptyPane(viewModel, messages, actions.paste.keys().getDisplayText());
        frame = new MainFrame(messages);
        searchKeys = new SearchKeys(frame.search, table, actions, this::goToTable);
        adopt(frame.window);
    }

    @Override
    protected void loaded() {
        frame.viewsScroll.setContent(views);
        frame.content.getChildren().setAll(table, empty);
        frame.window.setBottom(status);
        var made = new MainLayout(
                frame.window, frame.middle, details, frame.viewsScroll, frame.brand, theme.scaleProperty());
        views.narrowProperty().bind(made.narrowProperty());
        frame.viewsScroll
                .vbarPolicyProperty()
                .bind(made.narrowProperty().map(icons -> icons ? ScrollBarPolicy.NEVER : ScrollBarPolicy.AS_NEEDED));
        table.scaleProperty().bind(theme.scaleProperty());
        layout = made;
        frame.centre.getChildren().addAll(0, List.of(notices, new StackPane(figures, selectionBar(made))));
        setUpBar();
        setUpTable();
        frame.window.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private SelectionBar selectionBar(MainLayout made) {
        return new SelectionBar(
                viewModel.selected(),
                List.of(actions.checkSelected, actions.rotate),
                actions.remove,
                made.missedProperty(),
                messages);
    }

    private void setUpBar() {
        frame.checkAll.setOnAction(event -> viewModel.checkAll());
        frame.checkAll.disableProperty().bind(actions.checkAll.impossible());
        frame.checkAll.setTooltip(tip("action.checkAll.tip", actions.checkAll.keys()));
        frame.add.setOnAction(event -> viewModel.add());
        frame.add.disableProperty().bind(actions.add.impossible());
        frame.add.setTooltip(tip("action.add.tip", actions.add.keys()));
        frame.menu.setTooltip(tip("menu.tip", MENU));
        menus.fill(frame.menu, viewModel);
        frame.group.setTooltip(new Tooltip(messages.get("group.tip")));
        frame.group.disableProperty().bind(actions.checkAll.impossible());
        menus.fillGroups(frame.group, viewModel.listing());
        viewModel
                .listing()
                .groupingProperty()
                .subscribe(by -> frame.group.pseudoClassStateChanged(GROUPED, by != Grouping.NONE));
        SearchPrompt.fit(frame.search, new KeyCap(actions.search.keys(), messages), messages);
    }

    private Tooltip tip(String key, KeyCombination keys) {
        return new Tooltip(messages.get(key, keys.getDisplayText()));
    }

    private void setUpTable() {
        var rowMenu = menus.rows();
        table.setOnContextMenuRequested(event -> {
            boolean onHeading = event.getTarget() instanceof Node node && table.isHeading(node);
            (onHeading ? menus.columns() : rowMenu).show(table, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        table.setOnMousePressed(event -> rowMenu.hide());
        keys.listen();
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openDetails();
            }
        });
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        var listing = viewModel.listing();
        subscriptions.bindBoth(frame.search.textProperty(), listing.queryProperty());
        subscriptions.on(listing.summaryProperty(), this::show);
        subscriptions.on(listing.viewProperty(), view -> {
            views.choose(view);
            arrange();
            showEmptiness();
        });
        subscriptions.on(listing.emptinessProperty(), now -> showEmptiness());
        subscriptions.onList(table.selectedRows(), () -> viewModel.select(table.selectedRows()));
        notices.follow(viewModel.workspace().notices(), subscriptions);
        status.follow(viewModel, subscriptions);
        listing.follow(subscriptions);
        // After the listing, which has searched by then.
        subscriptions.on(listing.queryProperty(), text -> searchKeys.selectFirstHit());
        subscriptions.on(viewModel.workspace().rotating().openProperty(), open -> table.refresh());
    }

    private void show(Listing.Summary summary) {
        var settings = viewModel.workspace().accounts().settings();
        figures.show(summary.overview(), settings.dueSoonDays());
        views.show(summary.views());
        table.setAgeTitle(
                summary.limits().size() == 1
                        ? messages.get(
                                "column.age.limit", summary.limits().iterator().next())
                        : messages.get("column.age"));
        arrange();
    }

    /** Shows the table with its figures and details, the overview, or neither where there are no accounts. */
    private void arrange() {
        var listing = viewModel.listing();
        boolean any = listing.summaryProperty().get().overview().total() > 0;
        boolean rows = any && !listing.isOverview();
        figures.setVisible(rows);
        figures.setManaged(rows);
        table.setVisible(rows);
        overview.show(any && !rows, frame.content);
        if (rows && !begun) {
            begun = true;
            beginInTable();
        }
        if (layout != null) {
            layout.usefulProperty().set(rows);
        }
    }

    private void showEmptiness() {
        var listing = viewModel.listing();
        views.setKnown(!Set.of(Emptiness.LOADING, Emptiness.UNREADABLE)
                .contains(listing.emptinessProperty().get()));
        empty.show(
                listing.emptinessProperty().get(), listing.viewProperty().get().kind());
    }

    /** JavaFX begins in the search field, where a key that is pasted at once would stand to be read. */
    private void beginInTable() {
        var owner = frame.window.getScene().getFocusOwner();
        if (owner == null
                || (owner.equals(frame.search) && frame.search.getText().isEmpty())) {
            goToTable();
        }
    }

    private void onKey(KeyEvent event) {
        if (sheets.openProperty().get()) {
            return;
        }
        boolean done = true;
        if (MENU.match(event)) {
            frame.menu.show();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            done = escape();
        } else {
            done = searchKeys.take(event);
        }
        if (done) {
            event.consume();
        }
    }

    /** Selects an account in the table. */
    public void select(AccountId account) {
        table.show(account);
    }

    /** Selects an account in the table, and lists all where it would not be seen. */
    public void show(AccountId account) {
        var listing = viewModel.listing();
        if (table.getItems().stream().noneMatch(row -> row.id().equals(account))) {
            listing.queryProperty().set("");
            listing.viewProperty().set(AccountView.ALL);
        }
        table.show(account);
    }

    /** Selects an account in the table, and shows what is known of it. */
    public void open(AccountId account) {
        show(account);
        openDetails();
        table.requestFocus();
    }

    /**
     * Lists what {@code query} asks for.
     *
     * @param service its id; empty for all services
     */
    public void list(String service, String query) {
        var listing = viewModel.listing();
        listing.viewProperty().set(service.isEmpty() ? AccountView.ALL : AccountView.service(service));
        listing.queryProperty().set(query);
        goToTable();
    }

    /** Lists what needs attention. */
    public void showAttention() {
        viewModel.listing().viewProperty().set(AccountView.ATTENTION);
    }

    /** Brings back table and details as they were left. */
    public void restore(WindowState state) {
        table.restore(state);
        String grouping = state.grouping();
        if (grouping != null) {
            Grouping.of(grouping).ifPresent(viewModel.listing()::group);
        }
        if (layout != null) {
            layout.dockedProperty().set(state.detailsOpen());
        }
    }

    /** Table and details as they are now, in a window of the usual size. */
    public WindowState state() {
        var usual = WindowState.DEFAULT;
        var grouping = viewModel.listing().groupingProperty().get();
        return new WindowState(
                usual.width(),
                usual.height(),
                usual.x(),
                usual.y(),
                usual.maximized(),
                table.columnStates(),
                table.sortColumn(),
                table.isSortDescending(),
                grouping == Grouping.NONE ? null : grouping.id(),
                layout == null || layout.dockedProperty().get(),
                usual.toldOfTray());
    }

    /** Closes the drawer; false when none is open. */
    public boolean closeDetails() {
        boolean closed = layout != null && layout.closeDrawer();
        if (closed) {
            table.requestFocus();
        }
        return closed;
    }

    private boolean escape() {
        if (closeDetails()) {
            return true;
        }
        if (frame.search.isFocused()) {
            if (frame.search.getText().isEmpty()) {
                goToTable();
            } else {
                frame.search.clear();
            }
            return true;
        }
        if (table.isFocused() && !frame.search.getText().isEmpty()) {
            frame.search.clear();
            return true;
        }
        return false;
    }

    /** Shows first steps and all keys. */
    void help() {
        HelpView.show(sheets, actions, frame.menu.getItems(), messages, viewModel::about);
    }

    private void goToSearch() {
        frame.search.requestFocus();
        frame.search.selectAll();
    }

    private void goToTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void openDetails() {
        if (layout != null) {
            layout.open();
        }
    }

    private void toggleDetails() {
        if (layout != null) {
            layout.toggle();
        }
    }
}
