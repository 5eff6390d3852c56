package app.chatelaine.desktop.overview;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.attention.Condition;
import app.chatelaine.core.attention.Overview;
import app.chatelaine.core.attention.Overview.Bin;
import app.chatelaine.core.attention.Renewal;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.service.Service.Mark;
import app.chatelaine.desktop.shared.model.AccountState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * All accounts at one moment.
 *
 * @param conditions how many stand in each way; all of them together are {@code total}
 * @param ages accounts by age, {@value Overview#BIN_DAYS} days a bin
 * @param limit in days, where all accounts have the same; empty where they differ
 * @param week what to replace within the week, the most pressing first
 * @param verdicts that occur, in the order of the columns
 * @param services the answers of each service, by name
 */
record Situation(
        int total,
        Map<Condition, Integer> conditions,
        List<Bin> ages,
        OptionalInt limit,
        List<Due> week,
        List<Verdict> verdicts,
        List<ServiceLine> services) {
    static final Situation NONE = of(List.of());

    Situation {
        conditions = Map.copyOf(conditions);
        ages = List.copyOf(ages);
        week = List.copyOf(week);
        verdicts = List.copyOf(verdicts);
        services = List.copyOf(services);
    }

    static Situation of(Collection<AccountState> states) {
        var conditions = new EnumMap<Condition, Integer>(Condition.class);
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        var services = new HashMap<String, ServiceLine>();
        var week = new ArrayList<Due>();
        for (var state : states) {
            conditions.merge(Condition.of(state.standing()), 1, Integer::sum);
            verdicts.add(state.standing().verdict());
            services.computeIfAbsent(
                            state.account().serviceId(),
                            id -> new ServiceLine(id, state.serviceName(), state.mark(), new EnumMap<>(Verdict.class)))
                    .add(state.standing().verdict());
            Renewal.of(state.standing()).ifPresent(renewal -> week.add(Due.of(state, renewal)));
        }
        week.sort(Comparator.comparing(Due::renewal).thenComparing(Due::name, String.CASE_INSENSITIVE_ORDER));
        return new Situation(
                states.size(),
                conditions,
                Overview.of(states.stream().map(AccountState::standing).toList())
                        .ages(),
                limit(states),
                week,
                List.copyOf(verdicts),
                services.values().stream()
                        .sorted(Comparator.comparing(ServiceLine::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    private static OptionalInt limit(Collection<AccountState> states) {
        int[] limits = states.stream()
                .mapToInt(state -> state.standing().age().limitDays())
                .distinct()
                .toArray();
        return limits.length == 1 ? OptionalInt.of(limits[0]) : OptionalInt.empty();
    }

    int count(Condition condition) {
        return conditions.getOrDefault(condition, 0);
    }

    /** An account whose key is to be replaced this week. */
    record Due(AccountId id, String name, String place, Mark mark, Renewal renewal) {
        static Due of(AccountState state, Renewal renewal) {
            return new Due(
                    state.account().id(),
                    state.account().name(),
                    state.serviceName() + " · " + state.environmentName(),
                    state.mark(),
                    renewal);
        }
    }

    /** How often each verdict stands at one service. */
    record ServiceLine(String id, String name, Mark mark, Map<Verdict, Integer> counts) {
        private void add(Verdict verdict) {
            counts.merge(verdict, 1, Integer::sum);
        }

        int count(Verdict verdict) {
            return counts.getOrDefault(verdict, 0);
        }
    }
}
