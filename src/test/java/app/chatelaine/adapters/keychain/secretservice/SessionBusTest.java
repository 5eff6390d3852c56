package app.chatelaine.adapters.keychain.secretservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionBusTest {
    @TempDir
    Path runtime;

    @Test
    void the_address_that_the_session_names_comes_first() throws Exception {
        Files.createFile(runtime.resolve("bus"));

        assertThat(SessionBus.find(
                        Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/named", "XDG_RUNTIME_DIR", runtime.toString())))
                .contains("unix:path=/named");
    }

    @Test
    void without_one_the_socket_of_systemd_is_taken() throws Exception {
        Files.createFile(runtime.resolve("bus"));

        assertThat(SessionBus.find(Map.of("XDG_RUNTIME_DIR", runtime.toString())))
                .contains("unix:path=" + runtime.resolve("bus"));
    }

    @Test
    void without_both_there_is_none() {
        assertThat(SessionBus.find(Map.of("XDG_RUNTIME_DIR", runtime.toString())))
                .isEmpty();
        assertThat(SessionBus.find(Map.of("DBUS_SESSION_BUS_ADDRESS", ""))).isEmpty();
        assertThat(SessionBus.find(Map.of())).isEmpty();
    }
}
