package app.chatelaine.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.SampleServices;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each key is delivered under the name by which programs look for it. */
class KeyVariableTest {

    @Test
    void is_the_first_of_the_service() {
        assertThat(KeyVariable.of(SampleServices.ION, account("work", Map.of())))
                .contains("ION_CLIENT_SECRET");
    }

    @Test
    void is_what_an_account_of_any_other_service_says() {
        var account = account("work", Map.of("variable", "MY_SECRET"));

        assertThat(KeyVariable.of(SampleServices.OTHER, account)).contains("MY_SECRET");
    }

    @ParameterizedTest
    @CsvSource({
        "OpenAI, OPENAI_API_KEY",
        "GitHub token, GITHUB_TOKEN",
        "my-app (CI), MY_APP_CI_API_KEY",
        "3scale, _3SCALE_API_KEY",
        "日本, API_KEY",
    })
    void is_else_made_of_the_account_s_name(String name, String variable) {
        assertThat(KeyVariable.of(SampleServices.OTHER, account(name, Map.of())))
                .contains(variable);
    }

    private static Account account(String name, Map<String, String> fields) {
        var sample = SampleAccounts.account("other", "custom", name, "…9f3c", 3);
        return new Account(
                sample.id(),
                sample.serviceId(),
                name,
                sample.environment(),
                null,
                fields,
                List.of(),
                "",
                sample.key(),
                sample.limits());
    }
}
