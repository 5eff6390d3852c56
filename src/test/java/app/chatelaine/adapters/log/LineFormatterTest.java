package app.chatelaine.adapters.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.Canary;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LineFormatterTest {
    private final LineFormatter formatter = new LineFormatter();

    @Test
    void NET_06_writes_the_types_of_exceptions_but_not_their_messages() {
        var record = new LogRecord(Level.WARNING, "it failed");
        record.setLoggerName("app.chatelaine");
        record.setThrown(new IllegalStateException(Canary.value(), new RuntimeException(Canary.value())));

        assertThat(formatter.format(record))
                .contains("it failed", "IllegalStateException", "RuntimeException")
                .doesNotContain(Canary.value());
    }

    @Test
    void keeps_a_record_on_one_line() {
        var record = new LogRecord(Level.INFO, "one\ntwo");
        record.setLoggerName("app.chatelaine");

        assertThat(formatter.format(record).lines()).hasSize(1);
    }
}
