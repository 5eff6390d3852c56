package app.chatelaine.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.attention.Standing;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.staleness.Age;
import app.chatelaine.core.staleness.Staleness;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.Workbench;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    private static final CheckResult REJECTED = Checks.of(Verdict.REJECTED, Workbench.NOW, 40, "HTTP 401");
    private static final Searchable WORK = new Searchable(
            "work\nion\nproduction\nlab\nthe big one",
            "ion\nion",
            "production",
            List.of("lab"),
            new Standing(new Age(Staleness.STALE, 95L, 90, null), REJECTED, REJECTED, null, 14));

    @ParameterizedTest
    @ValueSource(
            strings = {"", "work", "WOR", "work big", "service:ion", "stale:yes", "service:ion stale:yes", "tag:lab"})
    void WIN_02_an_account_that_holds_all_words_and_fits_all_fields_is_shown(String typed) {
        assertThat(SearchQuery.parse(typed).test(WORK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state:not-w",
                "state:not-working service:ion",
                "reached:yes",
                "age:95",
                "age:90-99",
                "age:90-",
                "age:",
                "age:x",
                "age:-"
            })
    void WIN_02_state_and_age_are_asked_for_as_the_overview_does(String typed) {
        assertThat(SearchQuery.parse(typed).test(WORK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home",
                "work home",
                "service:pinexq",
                "stale:no",
                "service:ion stale:no",
                "tag:ci",
                "state:stale",
                "reached:no",
                "age:94",
                "age:100-",
                "age:0-94"
            })
    void WIN_02_any_other_is_not(String typed) {
        assertThat(SearchQuery.parse(typed).test(WORK)).isFalse();
    }
}
