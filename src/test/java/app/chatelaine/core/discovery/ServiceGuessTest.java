package app.chatelaine.core.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.discovery.ServiceGuess.Basis;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.testing.SampleServices;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceGuessTest {
    private static final String ASHR_KEY = "tp_" + "k".repeat(33);
    private static final String PLAIN_KEY = "k".repeat(33);

    @Test
    void a_distinctive_shape_names_the_service_and_its_prefix_is_the_clue() {
        assertThat(guess(ASHR_KEY, null)).hasValue(new ServiceGuess(SampleServices.ASHR, Basis.SHAPE, "tp_"));
    }

    @Test
    void a_shape_that_others_may_have_names_nobody() {
        assertThat(guess(PLAIN_KEY, null)).isEmpty();
    }

    @Test
    void the_variable_that_programs_read_names_the_service_in_any_case() {
        assertThat(guess(PLAIN_KEY, "ionworks_api_key").map(ServiceGuess::service))
                .hasValue(SampleServices.IONWORKS);
    }

    @Test
    void the_variable_counts_more_than_the_shape() {
        assertThat(guess(ASHR_KEY, "IONWORKS_API_KEY").map(ServiceGuess::service))
                .hasValue(SampleServices.IONWORKS);
    }

    @Test
    void a_variable_with_words_of_the_users_own_around_is_known_too() {
        assertThat(guess(PLAIN_KEY, "STAGING_ION_CLIENT_SECRET"))
                .hasValue(new ServiceGuess(SampleServices.ION, Basis.VARIABLE, "STAGING_ION_CLIENT_SECRET"));
        assertThat(guess(PLAIN_KEY, "NOTION_CLIENT_SECRET")).isEmpty();
    }

    @Test
    void a_strange_variable_leaves_the_shape_to_decide() {
        assertThat(guess(ASHR_KEY, "MY_KEY").map(ServiceGuess::basis)).hasValue(Basis.SHAPE);
    }

    private static Optional<ServiceGuess> guess(String key, @org.jspecify.annotations.Nullable String variable) {
        try (var secret = Secret.copyOf(key)) {
            return ServiceGuess.of(SampleServices.catalogue(), secret, Optional.ofNullable(variable));
        }
    }
}
