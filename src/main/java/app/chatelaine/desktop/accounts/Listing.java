package app.chatelaine.desktop.accounts;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.attention.Overview;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.search.SearchQuery;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.AccountState;
import app.chatelaine.desktop.shared.model.AccountsModel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

/** Which accounts the table shows and in which order; and all of them in figures. */
final class Listing {
    private final AccountsModel accounts;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<AccountView> view = new SimpleObjectProperty<>(AccountView.ALL);
    private final SortedList<AccountRow> sorted;
    private final FilteredList<AccountRow> shown;
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.of(List.of()));
    private final ReadOnlyObjectWrapper<Grouping> grouping = new ReadOnlyObjectWrapper<>(Grouping.NONE);
    private final ReadOnlyObjectWrapper<Map<AccountId, GroupStart>> groupStarts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Emptiness> emptiness = new ReadOnlyObjectWrapper<>(Emptiness.LOADING);
    private AccountColumn sortColumn = AccountColumn.AGE;
    private boolean descending = true;
    private SearchQuery parsed = SearchQuery.EVERYTHING;

    Listing(AccountsModel accounts) {
        this.accounts = accounts;
        // Filtered after it is sorted: a keystroke then orders nothing anew.
        sorted = new SortedList<>(accounts.rows());
        shown = new FilteredList<>(sorted);
        sort(sortColumn, descending);
    }

    /** Keeps all this up to date with the accounts until {@code subscriptions} end. */
    void follow(Subscriptions subscriptions) {
        subscriptions.on(accounts.revisionProperty(), revision -> refresh());
        subscriptions.on(accounts.loadedProperty(), loaded -> updateEmptiness());
        subscriptions.on(accounts.unreadableProperty(), unreadable -> updateEmptiness());
        subscriptions.on(query, text -> {
            parsed = SearchQuery.parse(text);
            if (isOverview() && !parsed.isEmpty()) {
                view.set(AccountView.ALL);
            }
            filter();
        });
        subscriptions.on(view, chosen -> {
            if (isOverview()) {
                query.set("");
            }
            filter();
        });
    }

    private void refresh() {
        summary.set(Summary.of(accounts.rows().stream().map(AccountRow::state).toList()));
        if (summary.get().views().stream().noneMatch(entry -> entry.view().equals(view.get()))) {
            view.set(AccountView.ALL);
        }
        keepInOrder();
        filter();
    }

    private void filter() {
        var words = parsed;
        var chosen = view.get();
        shown.setPredicate(row -> {
            var state = row.state();
            return words.test(state.searchable()) && chosen.test(state);
        });
        findGroups();
        updateEmptiness();
    }

    /** Whether all accounts are shown in one picture, and none in the table. */
    boolean isOverview() {
        return view.get().equals(AccountView.OVERVIEW);
    }

    private void updateEmptiness() {
        if (!shown.isEmpty() || (isOverview() && !accounts.rows().isEmpty())) {
            emptiness.set(Emptiness.NONE);
        } else if (!accounts.loadedProperty().get()) {
            emptiness.set(Emptiness.LOADING);
        } else if (accounts.rows().isEmpty() && accounts.unreadableProperty().get()) {
            emptiness.set(Emptiness.UNREADABLE);
        } else if (accounts.rows().isEmpty()) {
            emptiness.set(Emptiness.NO_ACCOUNTS);
        } else {
            emptiness.set(parsed.isEmpty() ? Emptiness.EMPTY_VIEW : Emptiness.NO_HITS);
        }
    }

    /** Orders the table; equal ones by their name. */
    void sort(AccountColumn column, boolean largestFirst) {
        sortColumn = column;
        descending = largestFirst;
        sorted.setComparator(order());
        findGroups();
    }

    /** Lets rows of one kind stand together; within each group the order stays. */
    void group(Grouping by) {
        grouping.set(by);
        sorted.setComparator(order());
        findGroups();
    }

    private void findGroups() {
        groupStarts.set(GroupStart.of(shown, grouping.get()));
    }

    ReadOnlyObjectProperty<Grouping> groupingProperty() {
        return grouping.getReadOnlyProperty();
    }

    /** The account in the first row of each group; empty when the rows are not grouped. */
    ReadOnlyObjectProperty<Map<AccountId, GroupStart>> groupStartsProperty() {
        return groupStarts.getReadOnlyProperty();
    }

    private Comparator<AccountRow> order() {
        return Comparator.comparing(
                AccountRow::state,
                grouping.get()
                        .order()
                        .thenComparing(sortColumn.order(descending))
                        .thenComparing(AccountColumn.BY_NAME));
    }

    /** Sorts anew where a change put a row in the wrong place; most changes do not. */
    private void keepInOrder() {
        var order = order();
        for (int i = 1; i < sorted.size(); i++) {
            if (order.compare(sorted.get(i - 1), sorted.get(i)) > 0) {
                sorted.setComparator(order);
                return;
            }
        }
    }

    /** Shows all accounts again. */
    void showAll() {
        query.set("");
        view.set(AccountView.ALL);
    }

    AccountColumn sortColumn() {
        return sortColumn;
    }

    boolean isDescending() {
        return descending;
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<AccountView> viewProperty() {
        return view;
    }

    /** What the table shows: searched, in the chosen view, in order. */
    ObservableList<AccountRow> shown() {
        return shown;
    }

    ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Emptiness> emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /**
     * All accounts in figures.
     *
     * @param views which there are, and how many accounts each shows
     * @param lastCheck when the newest check was made
     * @param limits in days after which keys are stale, all that occur
     */
    record Summary(Overview overview, List<ViewCounts.Entry> views, Optional<Instant> lastCheck, Set<Integer> limits) {
        Summary {
            views = List.copyOf(views);
            limits = Set.copyOf(limits);
        }

        static Summary of(List<AccountState> states) {
            return new Summary(
                    Overview.of(states.stream().map(AccountState::standing).toList()),
                    ViewCounts.of(states),
                    states.stream()
                            .flatMap(state -> state.lastCheck().stream())
                            .map(CheckResult::at)
                            .max(Comparator.naturalOrder()),
                    states.stream()
                            .map(state -> state.standing().age().limitDays())
                            .collect(Collectors.toSet()));
        }
    }

    /** Why the table shows nothing. */
    enum Emptiness {
        NONE,
        LOADING,
        /** They are there, but could not be read. */
        UNREADABLE,
        NO_ACCOUNTS,
        NO_HITS,
        EMPTY_VIEW
    }
}
