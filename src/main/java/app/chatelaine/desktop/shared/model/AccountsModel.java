package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountFile.Snapshot;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.staleness.AgeRules;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The accounts as the window shows them. What was written is put here by whoever wrote it; {@link #load} reads it all anew.
 *
 * <p>Rows keep their identity while what is known of them changes. {@link #revisionProperty} counts up once for each batch
 * of changes, however many rows it touched: whatever is worked out over all rows listens to that alone.
 */
public final class AccountsModel {
    private final Accounts accounts;
    private final Map<String, Service> services;
    private final HealthHistory history;
    private final Background background;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Notices notices;

    private final ObservableList<AccountRow> rows = FXCollections.observableArrayList();
    private final ObservableList<AccountRow> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final Map<AccountId, AccountRow> byId = new HashMap<>();

    /** Read by {@link #load} on another thread. */
    private final Map<AccountId, Map<Destination, DestinationState>> places = new ConcurrentHashMap<>();

    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper timePassed = new ReadOnlyLongWrapper();
    private AgeRules rules;

    public AccountsModel(
            Accounts accounts,
            Catalogue catalogue,
            HealthHistory history,
            Background background,
            InstantSource clock,
            ZoneId zone,
            Settings settings,
            Notices notices) {
        this.accounts = accounts;
        this.services = catalogue.services().stream().collect(Collectors.toMap(Service::id, s -> s));
        this.history = history;
        this.background = background;
        this.clock = clock;
        this.zone = zone;
        this.notices = notices;
        this.rules = new AgeRules(settings, zone);
        catalogue.problems().forEach(problem -> notices.say(Topic.SERVICES, Tone.WARN, problem));
    }

    public ObservableList<AccountRow> rows() {
        return readOnlyRows;
    }

    public Optional<AccountRow> find(AccountId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Service> service(Account account) {
        return Optional.ofNullable(services.get(account.serviceId()));
    }

    /** Whether the accounts were read once; until then an empty list means nothing. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether the last reading failed; what was read before is still shown. */
    public ReadOnlyBooleanProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /** Whether changes are refused, for one because a newer program wrote the file. */
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /** Counts batches of changes, of rows as well as of what is known of them. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Reads accounts and their checks in the background. Rows that are there stay the same rows. */
    public void load() {
        var now = rules;
        background.run(Lane.FILES, () -> read(now), outcome -> {
            switch (outcome) {
                case Ok<Loaded>(var read) -> {
                    notices.clear(Topic.ACCOUNTS);
                    sayAll(read.snapshot.notices());
                    unreadable.set(false);
                    readOnly.set(read.snapshot.readOnly());
                    show(read.states);
                }
                case Failed<Loaded>(var problem) -> {
                    notices.say(Topic.ACCOUNTS, Tone.BAD, problem);
                    unreadable.set(true);
                    readOnly.set(true);
                }
            }
            loaded.set(true);
        });
    }

    /** What happened and what was done about it: one notice, in which neither takes the place of the other. */
    private void sayAll(List<Problem> problems) {
        if (!problems.isEmpty()) {
            notices.say(Notice.of(
                    Topic.ACCOUNTS,
                    Tone.WARN,
                    problems.stream().map(notices::sentence).collect(Collectors.joining(" "))));
        }
    }

    /** Reads any key of that keychain, so that it asks to be unlocked; empty where no account has one in it. */
    public Optional<Supplier<Outcome<Done>>> anyKeyOf(String keychain) {
        return rows.stream()
                .map(row -> row.state().account())
                .filter(account -> account.key().keychain().equals(keychain))
                .findFirst()
                .map(account -> () -> accounts.key(account).map(key -> {
                    key.close();
                    return Done.DONE;
                }));
    }

    private Outcome<Loaded> read(AgeRules now) {
        return accounts.read().map(snapshot -> {
            var checks = history.read();
            Map<AccountId, List<CheckResult>> results = checks.fold(found -> found, problem -> Map.of());
            var states = snapshot.book().accounts().stream()
                    .map(account -> state(account, results.getOrDefault(account.id(), List.of()), now))
                    .toList();
            return new Loaded(withHistoryNotice(snapshot, checks), states);
        });
    }

    private static Snapshot withHistoryNotice(Snapshot snapshot, Outcome<?> checks) {
        if (!(checks instanceof Failed<?>(var problem))) {
            return snapshot;
        }
        var all = new ArrayList<>(snapshot.notices());
        all.add(problem);
        return new Snapshot(snapshot.book(), snapshot.readOnly(), all);
    }

    private void show(List<AccountState> states) {
        var shown = new ArrayList<AccountRow>(states.size());
        for (var state : states) {
            var row = byId.get(state.account().id());
            if (row == null) {
                row = new AccountRow(state);
            } else {
                row.setState(state.withRunning(row.state().running()));
            }
            shown.add(row);
        }
        if (!shown.equals(rows)) {
            byId.clear();
            shown.forEach(row -> byId.put(row.id(), row));
            rows.setAll(shown);
        }
        changed();
    }

    /** Shows an account that was written: a new one, or what became of one that is there. */
    public void put(Account account) {
        var row = byId.get(account.id());
        if (row == null) {
            var fresh = new AccountRow(state(account, List.of(), rules));
            byId.put(account.id(), fresh);
            rows.add(fresh);
        } else {
            row.setState(anew(row, account));
        }
        changed();
    }

    /** Takes accounts off the screen that were taken out of the book. */
    public void drop(List<AccountId> ids) {
        ids.forEach(byId::remove);
        rows.removeIf(row -> ids.contains(row.id()));
        changed();
    }

    /** Shows the result of one check. */
    public void checked(AccountId id, CheckResult result) {
        checked(Map.of(id, result));
    }

    /** Shows results of checks; those of accounts that are gone meanwhile are dropped. */
    void checked(Map<AccountId, CheckResult> results) {
        results.forEach((id, result) -> find(id).ifPresent(row -> {
            var longer = new ArrayList<>(row.state().history());
            longer.add(result);
            var kept = longer.subList(Math.max(0, longer.size() - HealthHistory.KEPT), longer.size());
            row.setState(state(row.state().account(), kept, rules));
        }));
        changed();
    }

    /** Shows what was found at destinations; of an account that is not named nothing is known any more. */
    void looked(Map<AccountId, Map<Destination, DestinationState>> found) {
        places.clear();
        places.putAll(found);
        boolean any = false;
        for (var row : rows) {
            var now = found.getOrDefault(row.id(), Map.of());
            if (!now.equals(row.state().places())) {
                row.setState(row.state().withPlaces(now));
                any = true;
            }
        }
        if (any) {
            changed();
        }
    }

    /** What work on the accounts is called: one by its service and name, more by how many they are. */
    static String subject(List<AccountRow> rows, Messages messages) {
        if (rows.size() != 1) {
            return messages.get("activity.subject.accounts", rows.size());
        }
        var state = rows.getFirst().state();
        return state.serviceName() + " / " + state.account().name();
    }

    /** By which ages are judged now. */
    public Settings settings() {
        return rules.settings();
    }

    /** Judges all ages by other settings. */
    public void use(Settings settings) {
        rules = new AgeRules(settings, zone);
        rows.forEach(
                row -> row.setState(state(row.state().account(), row.state().history(), rules)));
        changed();
    }

    /** Lets time pass: ages and ends are worked out anew, and rows for which nothing changed are left alone. */
    public void passTime() {
        boolean any = false;
        for (var row : rows) {
            var before = row.state();
            var after = anew(row, before.account());
            if (!after.standing().age().equals(before.standing().age())) {
                row.setState(after);
                any = true;
            }
        }
        if (any) {
            changed();
        }
        timePassed.set(timePassed.get() + 1);
    }

    /** Counts up whenever time was let pass, for words such as "2 min ago". */
    public ReadOnlyLongProperty timePassedProperty() {
        return timePassed.getReadOnlyProperty();
    }

    void changed() {
        revision.set(revision.get() + 1);
    }

    private AccountState anew(AccountRow row, Account account) {
        return state(account, row.state().history(), rules)
                .withRunning(row.state().running());
    }

    private AccountState state(Account account, List<CheckResult> checks, AgeRules now) {
        return AccountState.of(
                account,
                services.get(account.serviceId()),
                checks,
                now,
                clock.instant(),
                places.getOrDefault(account.id(), Map.of()));
    }

    private record Loaded(Snapshot snapshot, List<AccountState> states) {}
}
