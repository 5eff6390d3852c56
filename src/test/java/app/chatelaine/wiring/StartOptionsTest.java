package app.chatelaine.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A start without arguments. */
class StartOptionsTest {

    @Test
    void without_arguments_the_variables_say_where_and_in_which_keychain() {
        var variables = Map.of("CHATELAINE_HOME", "/somewhere", "CHATELAINE_KEYCHAIN", "vault");

        assertThat(StartOptions.ofEnvironment(variables))
                .isEqualTo(new StartOptions(Path.of("/somewhere"), "vault", false, false));
        assertThat(StartOptions.ofEnvironment(Map.of())).isEqualTo(new StartOptions(null, null, false, false));
    }
}
