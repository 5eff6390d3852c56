package app.chatelaine.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.staleness.Staleness;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    private static final Searchable WORK = new Searchable(
            "work\nion\nproduction\nlab\nthe big one",
            "ion\nion",
            "production",
            List.of("lab"),
            Staleness.STALE,
            Verdict.REJECTED,
            95L);

    @ParameterizedTest
    @ValueSource(
            strings = {"", "work", "WOR", "work big", "service:ion", "stale:yes", "service:ion stale:yes", "tag:lab"})
    void WIN_02_an_account_that_holds_all_words_and_fits_all_fields_is_shown(String typed) {
        assertThat(SearchQuery.parse(typed).test(WORK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state:fail",
                "state:failing service:ion",
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
                "age:94",
                "age:100-",
                "age:0-94"
            })
    void WIN_02_any_other_is_not(String typed) {
        assertThat(SearchQuery.parse(typed).test(WORK)).isFalse();
    }
}
