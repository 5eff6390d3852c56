package app.chatelaine.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.text.Messages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthWordsTest {

    @ParameterizedTest
    @CsvSource({"en, 0, 0 ms", "en, 999, 999 ms", "en, 1000, 1.0 s", "en, 1310, 1.3 s", "de, 1310, '1,3 s'"})
    void a_latency_is_short_enough_for_its_column(Locale locale, long millis, String words) {
        assertThat(HealthWords.latency(Messages.of(locale), millis)).isEqualTo(words);
    }
}
