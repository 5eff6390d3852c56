package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.attention.Condition;
import app.chatelaine.core.attention.Overview;
import app.chatelaine.core.attention.Renewal;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.search.SearchQuery;
import app.chatelaine.desktop.accounts.AccountView.Kind;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.AccountState;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word counts the same accounts wherever it stands: in the head, the views, the groups, the overview, a search. */
class SameWordTest {

    @ParameterizedTest
    @ValueSource(ints = {12, 2000})
    void WIN_03_the_same_word_counts_the_same_accounts_everywhere(int many) {
        var states = states(many);
        var head = Overview.of(states.stream().map(AccountState::standing).toList());

        assertThat(head.total()).isEqualTo(many);
        assertThat(head.stale()).isEqualTo(view(states, Kind.STALE)).isEqualTo(found(states, "stale:yes"));
        assertThat(head.dueSoon()).isEqualTo(found(states, "stale:soon"));
        assertThat(head.notReached()).isEqualTo(view(states, Kind.NOT_REACHED)).isEqualTo(found(states, "reached:no"));
        assertThat(head.notWorking())
                .isEqualTo(view(states, Kind.NOT_WORKING))
                .isEqualTo(in(states, Condition.NOT_WORKING));
        assertThat(states.stream()
                        .filter(state -> Renewal.of(state.standing()).isPresent())
                        .count())
                .isEqualTo(found(states, "replace:week"));
        assertThat(head.fresh()).isEqualTo(in(states, Condition.FRESH));
        assertThat(head.stale() + head.notWorking() + head.notReached()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 2000})
    void WIN_03_groups_add_up_and_are_what_a_search_finds(int many) {
        var states = states(many);
        int sum = 0;
        for (var condition : Condition.values()) {
            int group = in(states, condition);
            assertThat(found(states, "state:" + condition.id()))
                    .as(condition.id())
                    .isEqualTo(group);
            sum += group;
        }

        assertThat(sum).isEqualTo(many);
        assertThat(found(states, "health:forbidden")).isEqualTo(in(states, Condition.NOT_PERMITTED));
        assertThat(found(states, "state:fresh health:accepted")).isEqualTo(in(states, Condition.FRESH));
    }

    private static List<AccountState> states(int many) {
        boolean few = many == 12;
        List<Account> accounts = few ? SampleAccounts.twelve() : SampleAccounts.many(many);
        Map<AccountId, List<CheckResult>> checks =
                few ? SampleAccounts.checks(accounts) : SampleAccounts.someChecks(accounts);
        return new Workbench()
                .withBook(accounts).withChecks(checks).load().workspace.accounts().rows().stream()
                        .map(AccountRow::state)
                        .toList();
    }

    private static int view(List<AccountState> states, Kind kind) {
        return ViewCounts.of(states).stream()
                .filter(entry -> entry.view().kind() == kind)
                .mapToInt(ViewCounts.Entry::count)
                .sum();
    }

    private static int found(List<AccountState> states, String query) {
        var parsed = SearchQuery.parse(query);
        return (int)
                states.stream().filter(state -> parsed.test(state.searchable())).count();
    }

    /** The size of the group under that heading. */
    private static int in(List<AccountState> states, Condition condition) {
        return (int) states.stream()
                .filter(state -> Grouping.STATE.key(state).equals(condition.id()))
                .count();
    }
}
