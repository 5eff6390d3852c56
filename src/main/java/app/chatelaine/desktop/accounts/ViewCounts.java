package app.chatelaine.desktop.accounts;

import app.chatelaine.core.service.Service.Mark;
import app.chatelaine.desktop.accounts.AccountView.Kind;
import app.chatelaine.desktop.shared.model.AccountState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which views there are, and how many accounts each one shows: one pass over all accounts. */
final class ViewCounts {
    private static final List<Kind> ALWAYS =
            List.of(Kind.OVERVIEW, Kind.ALL, Kind.ATTENTION, Kind.STALE, Kind.EXPIRING, Kind.NOT_WORKING);
    /** Most of the time there are none, and then no view of them. */
    private static final AccountView NOT_REACHED = fixed(Kind.NOT_REACHED);

    private static final Comparator<Entry> BY_LABEL = Comparator.comparing(Entry::label, String.CASE_INSENSITIVE_ORDER);

    private final Map<AccountView, Entry> entries = new HashMap<>();

    private ViewCounts() {}

    /** The views in the order they are shown; those of one kind stand together. */
    static List<Entry> of(List<AccountState> states) {
        var counts = new ViewCounts();
        ALWAYS.forEach(kind -> counts.entries.put(fixed(kind), new Entry(fixed(kind), "", null, 0)));
        states.forEach(counts::add);
        return counts.inOrder();
    }

    private void add(AccountState state) {
        for (var kind : ALWAYS) {
            if (fixed(kind).test(state)) {
                count(fixed(kind), () -> "", null);
            }
        }
        if (NOT_REACHED.test(state)) {
            count(NOT_REACHED, () -> "", null);
        }
        count(AccountView.service(state.account().serviceId()), state::serviceName, state.mark());
        count(AccountView.environment(state), () -> state.knownEnvironment().orElse(""), null);
        state.account().tags().forEach(tag -> count(AccountView.tag(tag), () -> tag, null));
    }

    private void count(AccountView view, Supplier<String> label, @Nullable Mark mark) {
        var entry = entries.get(view);
        entries.put(
                view,
                entry == null
                        ? new Entry(view, label.get(), mark, 1)
                        : new Entry(view, entry.label, entry.mark, entry.count + 1));
    }

    private List<Entry> inOrder() {
        var ordered = new ArrayList<Entry>();
        ALWAYS.forEach(kind -> ordered.add(entries.getOrDefault(fixed(kind), new Entry(fixed(kind), "", null, 0))));
        for (var kind : List.of(Kind.NOT_REACHED, Kind.SERVICE, Kind.ENVIRONMENT, Kind.TAG)) {
            entries.values().stream()
                    .filter(entry -> entry.view.kind() == kind)
                    .sorted(kind == Kind.ENVIRONMENT ? BY_COUNT.thenComparing(BY_LABEL) : BY_LABEL)
                    .forEach(ordered::add);
        }
        return List.copyOf(ordered);
    }

    /** The places where most accounts are come first; addresses of the user's own come last. */
    private static final Comparator<Entry> BY_COUNT = Comparator.comparing((Entry entry) -> entry.label.isEmpty())
            .thenComparing(Comparator.comparingInt(Entry::count).reversed());

    private static AccountView fixed(Kind kind) {
        return new AccountView(kind, "");
    }

    /**
     * A view and what stands beside it.
     *
     * @param label its name, where that comes from the accounts; empty where the program names it
     * @param mark of the service; null for the other kinds
     */
    record Entry(AccountView view, String label, @Nullable Mark mark, int count) {}
}
