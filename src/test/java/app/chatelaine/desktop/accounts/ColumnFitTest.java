package app.chatelaine.desktop.accounts;

import static app.chatelaine.desktop.accounts.AccountColumn.ACCOUNT;
import static app.chatelaine.desktop.accounts.AccountColumn.AGE;
import static app.chatelaine.desktop.accounts.AccountColumn.DESTINATIONS;
import static app.chatelaine.desktop.accounts.AccountColumn.EXPIRES;
import static app.chatelaine.desktop.accounts.AccountColumn.HEALTH;
import static app.chatelaine.desktop.accounts.AccountColumn.HISTORY;
import static app.chatelaine.desktop.accounts.AccountColumn.KEY;
import static app.chatelaine.desktop.accounts.AccountColumn.LATENCY;
import static app.chatelaine.desktop.accounts.AccountColumn.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnFitTest {
    private static final List<AccountColumn> WANTED = Arrays.stream(AccountColumn.values())
            .filter(AccountColumn::isShownAtFirst)
            .toList();

    /** A window of 1280 with the details beside the table. */
    private static final double DOCKED = 1280 - 216 - 320 - 10;

    @Test
    void beside_the_details_the_history_line_has_its_place_and_the_masked_key_is_left_to_the_details() {
        assertThat(fit(DOCKED).widths())
                .containsOnlyKeys(ACCOUNT, AGE, HEALTH, HISTORY, LATENCY, EXPIRES, DESTINATIONS);
    }

    @Test
    void a_small_window_without_details_shows_the_key_too() {
        assertThat(fit(900 - 48 - 10).widths()).containsKeys(HISTORY, LATENCY, DESTINATIONS, KEY);
    }

    @Test
    void a_large_window_gives_room_to_all_and_not_only_to_the_name() {
        var widths = fit(1920 - 216 - 320 - 10).widths();

        assertThat(widths).containsKeys(TAGS);
        assertThat(widths.get(ACCOUNT)).isLessThan(400);
        assertThat(widths.get(HISTORY)).isGreaterThan(100);
        assertThat(widths.get(AGE)).isGreaterThan(AGE.width());
    }

    @Test
    void a_width_that_the_user_chose_stays() {
        var widths = ColumnFit.of(1400, WANTED, Map.of(HISTORY, 70.0), 1).widths();

        assertThat(widths).containsEntry(HISTORY, 70.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {660, 758, 842, 1078, 1398, 3000})
    void the_columns_fill_the_table_and_never_more(int available) {
        assertThat(fit(available).widths().values().stream()
                        .mapToDouble(width -> width)
                        .sum())
                .isEqualTo(available);
    }

    private static ColumnFit fit(double available) {
        return ColumnFit.of(available, WANTED, Map.of(), 1);
    }
}
