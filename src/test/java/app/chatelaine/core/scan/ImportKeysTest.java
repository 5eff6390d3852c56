package app.chatelaine.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.testing.Workbench;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ImportKeysTest {
    private final Workbench bench = new Workbench();
    private final AtomicInteger readings = new AtomicInteger();

    /** Every command puts it together, and few import. */
    @Test
    void the_services_are_not_read_before_something_is_imported() {
        var catalogue = Catalogue.readWhenAsked(() -> {
            readings.incrementAndGet();
            return bench.catalogue;
        });

        var keys = new ImportKeys(
                bench.accounts,
                bench.fingerprinter,
                catalogue,
                bench.places,
                () -> new StoreStatus("os", "GNOME Keyring", State.READY, List.of()));
        assertThat(readings).hasValue(0);

        keys.run(java.nio.file.Path.of("/nowhere/.env"), false);
        assertThat(readings).hasValue(1);
    }
}
