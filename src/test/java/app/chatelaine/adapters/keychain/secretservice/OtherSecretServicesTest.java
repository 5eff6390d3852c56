package app.chatelaine.adapters.keychain.secretservice;

import static app.chatelaine.testing.StoreCalls.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.SecretStoreContract;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OtherSecretServicesTest extends OnFakeSecretService {
    private static final Map<String, String> ATTRIBUTES =
            Map.of("service", "Chatelaine", "account", "abcd.key.current");

    @Nested
    class Contract extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            return store;
        }
    }

    @Nested
    class Contract_without_encryption extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            state.knowOnlyPlain();
            return store;
        }
    }

    @Nested
    class The_session {
        @Test
        void it_is_encrypted_where_the_service_can() {
            write(Canary.value());

            assertThat(state.isEncrypted()).isTrue();
        }

        @Test
        void it_is_plain_only_with_a_service_that_knows_no_other() {
            state.knowOnlyPlain();

            write(Canary.value());

            assertThat(state.isEncrypted()).isFalse();
        }

        @Test
        void one_that_the_service_forgot_is_opened_anew() {
            write(Canary.value());
            state.failOn("GetSecret", "org.freedesktop.Secret.Error.NoSession");

            // The same error again: told, not tried for ever.
            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);

            state.heal();
            assertThat(read()).isEqualTo(Canary.value());
        }
    }

    @Nested
    class An_entry_that_is_there_twice {
        @BeforeEach
        void store() {
            write("only to have a session");
            assertThat(store.delete(KEY)).isEqualTo(Outcome.done());
            state.create(ATTRIBUTES, "older", "old".getBytes(StandardCharsets.UTF_8));
            state.create(ATTRIBUTES, "newer", "new".getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void is_read_where_it_was_changed_last() {
            assertThat(read()).isEqualTo("new");
        }

        @Test
        void is_there_once_after_it_was_written() {
            write(Canary.value());

            assertThat(state.items()).hasSize(1);
            assertThat(read()).isEqualTo(Canary.value());
        }

        @Test
        void is_gone_after_it_was_deleted() {
            assertThat(store.delete(KEY)).isEqualTo(Outcome.done());

            assertThat(state.items()).isEmpty();
        }
    }

    @Nested
    class A_service_in_trouble {
        @Test
        void that_does_not_answer_is_given_up() {
            write(Canary.value());
            store.close();
            store = open(SHORT, SHORT);
            state.beSilentOn("GetSecret");

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);
        }

        @Test
        void is_quoted() {
            state.failOn("CreateItem", "com.example.DiskFull");

            assertThat(tryToWrite(Canary.value()))
                    .isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_BROKEN, NAME, "as a test wants it"));
        }

        @Test
        void that_comes_back_after_its_bus_ended_is_found_again() throws Exception {
            write(Canary.value());

            service.hangUp();

            assertThat(read()).isEqualTo(Canary.value());
        }
    }

    @Test
    void a_new_name_is_seen_in_the_keyring() {
        write(Canary.value());
        assertThat(state.items())
                .extracting(item -> item.label())
                .containsExactly("Chatelaine: ION, work (production)");

        assertThat(store.relabel(KEY, "Chatelaine: ION, office (production)")).isEqualTo(Outcome.done());

        assertThat(state.items())
                .extracting(item -> item.label())
                .containsExactly("Chatelaine: ION, office (production)");
    }
}
