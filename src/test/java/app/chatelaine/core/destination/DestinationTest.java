package app.chatelaine.core.destination;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    static Stream<Arguments> notations() {
        return Stream.of(
                Arguments.of("dotenv:/p/.env", new DotEnv("/p/.env", "USUAL")),
                Arguments.of("dotenv:/p/.env:OTHER_1", new DotEnv("/p/.env", "OTHER_1")),
                Arguments.of("dotenv:C:\\p\\.env", new DotEnv("C:\\p\\.env", "USUAL")),
                Arguments.of("dotenv:C:\\p\\.env:OTHER", new DotEnv("C:\\p\\.env", "OTHER")),
                Arguments.of("dotenv:/odd:name:OTHER", new DotEnv("/odd:name", "OTHER")),
                Arguments.of("file:/home/me/.impact/api.key", new CredentialsFile("/home/me/.impact/api.key")),
                Arguments.of("file:C:\\me\\api.key", new CredentialsFile("C:\\me\\api.key")),
                Arguments.of("keyring:jobmanagement/api-key", new KeyringEntry("jobmanagement", "api-key")),
                Arguments.of("keyring:https://a.example/b/me", new KeyringEntry("https://a.example/b", "me")));
    }

    @ParameterizedTest
    @MethodSource("notations")
    void DLV_01_a_destination_is_read_as_it_is_written(String notation, Destination expected) {
        assertThat(Destination.of(notation, "USUAL")).contains(expected);
        assertThat(Destination.of(expected.notation(), "")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dotenv",
                "dotenv:",
                "dotenv: ",
                "file:",
                "keyring:",
                "keyring:/",
                "keyring:a/",
                "keyring:/b",
                "keyring:a",
                "vault:/p",
                "/p/.env",
                "file:a\nb",
                "dotenv::NAME"
            })
    void DLV_01_what_is_written_in_no_such_way_is_none(String notation) {
        assertThat(Destination.of(notation, "USUAL")).isEmpty();
    }

    @Test
    void DLV_01_a_service_without_a_variable_needs_one_to_be_named() {
        assertThat(Destination.of("dotenv:/p/.env", "")).isEmpty();
        assertThat(Destination.of("dotenv:/p/.env:KEY", "")).contains(new DotEnv("/p/.env", "KEY"));
    }

    @Test
    void only_paths_are_made_absolute() {
        assertThat(new CredentialsFile("a").withPath(path -> "/" + path)).isEqualTo(new CredentialsFile("/a"));
        assertThat(new DotEnv("a", "K").withPath(path -> "/" + path)).isEqualTo(new DotEnv("/a", "K"));
        assertThat(new KeyringEntry("a", "b").withPath(path -> "/" + path)).isEqualTo(new KeyringEntry("a", "b"));
    }
}
