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
            Verdict.REJECTED);

    @ParameterizedTest
    @ValueSource(
            strings = {"", "work", "WOR", "work big", "service:ion", "stale:yes", "service:ion stale:yes", "tag:lab"})
    void WIN_02_an_account_that_holds_all_words_and_fits_all_fields_is_shown(String typed) {
        assertThat(SearchQuery.parse(typed).test(WORK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "work home", "service:pinexq", "stale:no", "service:ion stale:no", "tag:ci"})
    void WIN_02_any_other_is_not(String typed) {
        assertThat(SearchQuery.parse(typed).test(WORK)).isFalse();
    }
}
