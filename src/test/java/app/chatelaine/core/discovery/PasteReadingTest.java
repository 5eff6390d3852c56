package app.chatelaine.core.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.service.ServiceEnvironment;
import app.chatelaine.testing.SampleServices;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PasteReadingTest {
    private static final String KEY = "k".repeat(33);

    @Nested
    class Of_one_line {
        @Test
        void it_is_the_key_and_its_service() {
            try (var reading = read("tp_" + KEY + "\n")) {
                assertThat(reading.key().secret().length()).isEqualTo(36);
                assertThat(reading.guess().map(ServiceGuess::service)).hasValue(SampleServices.ASHR);
            }
        }

        @Test
        void a_word_of_the_variable_names_the_environment() {
            try (var reading = read("ION_CLIENT_SECRET_SANDBOX=" + KEY)) {
                assertThat(reading.environment(SampleServices.ION).map(ServiceEnvironment::id))
                        .hasValue("sandbox");
            }
        }

        @Test
        void no_word_names_none() {
            try (var reading = read("ION_CLIENT_SECRET=" + KEY)) {
                assertThat(reading.environment(SampleServices.ION)).isEmpty();
            }
        }
    }

    @Nested
    class Of_a_whole_file {
        @Test
        void the_other_lines_fill_the_fields_and_the_address() {
            try (var reading = read("""
                    # plant
                    ION_API_URL=https://sandbox.ion.example/
                    ION_CLIENT_ID=cid-1
                    export ION_CLIENT_SECRET="%s"
                    OTHER=1
                    """.formatted(KEY))) {
                assertThat(reading.key().secret().reveal()).isEqualTo(KEY);
                assertThat(reading.key().variable()).hasValue("ION_CLIENT_SECRET");
                assertThat(reading.fields()).containsExactly(java.util.Map.entry("clientId", "cid-1"));
                assertThat(reading.url()).hasValue("https://sandbox.ion.example");
                assertThat(reading.environment(SampleServices.ION).map(ServiceEnvironment::id))
                        .hasValue("sandbox");
            }
        }

        @Test
        void an_address_of_the_users_own_is_no_environment() {
            try (var reading = read("IONWORKS_API_URL=http://localhost:8080\nIONWORKS_API_KEY=" + KEY)) {
                assertThat(reading.url()).hasValue("http://localhost:8080");
                assertThat(reading.environment(SampleServices.IONWORKS)).isEmpty();
            }
        }

        @Test
        void two_keys_are_several_lines_and_nobody_is_guessed() {
            try (var reading = read("IONWORKS_API_KEY=" + KEY + "\nPLANT_KEY=" + KEY)) {
                assertThat(reading.key().lines()).isEqualTo(2);
                assertThat(reading.guess()).isEmpty();
            }
        }

        @Test
        void no_known_key_is_several_lines_too() {
            try (var reading = read("A_B=1\nC_D=2\nE_F=3")) {
                assertThat(reading.key().lines()).isEqualTo(3);
                assertThat(reading.fields()).isEmpty();
            }
        }
    }

    private static PasteReading read(String pasted) {
        return PasteReading.of(pasted, SampleServices.catalogue());
    }
}
