package app.chatelaine.adapters.keychain.javakeyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.chatelaine.testing.CrashPoint;
import app.chatelaine.testing.CrashPoint.Crash;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartedPasswordsTest {
    private static final String ACCOUNT = "abcd.key.current";
    private static final int LIMIT = 1280;

    private final CrashPoint crash = new CrashPoint();
    private final FakeWindowsCredentials credentials = new FakeWindowsCredentials(crash);
    private final PartedPasswords passwords = new PartedPasswords(new LibraryPasswords(credentials), LIMIT);

    @Test
    void what_fits_is_one_entry_that_other_programs_can_read() throws Exception {
        passwords.set(ACCOUNT, "k".repeat(LIMIT));

        assertThat(credentials.accounts()).containsExactly(ACCOUNT);
        assertThat(credentials.get(ACCOUNT)).isEqualTo("k".repeat(LIMIT));
    }

    @Test
    void what_does_not_fit_is_parts_and_a_header() throws Exception {
        passwords.set(ACCOUNT, "k".repeat(2 * LIMIT + 1));

        assertThat(credentials.accounts())
                .containsExactlyInAnyOrder(ACCOUNT, ACCOUNT + ".a1", ACCOUNT + ".a2", ACCOUNT + ".a3");
        assertThat(credentials.get(ACCOUNT)).startsWith("chatelaine-parts-1:a:3:");
    }

    @Test
    void a_key_that_looks_like_a_header_comes_back_as_it_is() throws Exception {
        String key = "chatelaine-parts-1:a:1:" + "0".repeat(64);

        passwords.set(ACCOUNT, key);

        assertThat(passwords.get(ACCOUNT)).contains(key);
    }

    @Test
    void parts_that_do_not_belong_together_are_not_put_together() throws Exception {
        passwords.set(ACCOUNT, "k".repeat(3000));
        credentials.set(ACCOUNT + ".a2", "x".repeat(LIMIT));

        assertThatThrownBy(() -> passwords.get(ACCOUNT))
                .isInstanceOfSatisfying(
                        KeyringFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(KeyringFailure.Reason.PART_MISSING));
    }

    @Nested
    class When_the_process_ends_at_any_step {

        @ParameterizedTest
        @CsvSource({"10, 20", "10, 4000", "4000, 10", "4000, 5000", "5000, 3000"})
        void the_old_key_is_there_or_the_new_one(int oldLength, int newLength) throws Exception {
            String old = "o".repeat(oldLength);
            String fresh = "n".repeat(newLength);
            int steps = 0;
            boolean ended;
            do {
                passwords.delete(ACCOUNT);
                passwords.set(ACCOUNT, old);
                ended = endsAt(steps++, () -> passwords.set(ACCOUNT, fresh));

                assertThat(passwords.get(ACCOUNT)).isPresent();
                assertThat(passwords.get(ACCOUNT).orElseThrow()).isIn(old, fresh);
            } while (ended);
            assertThat(passwords.get(ACCOUNT)).contains(fresh);
            assertThat(steps).isGreaterThan(2);
        }

        @Test
        void the_next_deletion_leaves_nothing_of_either() throws Exception {
            int step = 0;
            boolean ended;
            do {
                passwords.set(ACCOUNT, "o".repeat(5000));
                ended = endsAt(step++, () -> passwords.set(ACCOUNT, "n".repeat(4000)));

                passwords.delete(ACCOUNT);
                assertThat(credentials.accounts()).isEmpty();
            } while (ended);
        }

        @Test
        void a_deletion_can_be_made_again() throws Exception {
            int step = 0;
            boolean ended;
            do {
                passwords.set(ACCOUNT, "o".repeat(5000));
                ended = endsAt(step++, () -> passwords.delete(ACCOUNT));

                passwords.delete(ACCOUNT);
                assertThat(credentials.accounts()).isEmpty();
            } while (ended);
            assertThat(step).isGreaterThan(10);
        }

        private boolean endsAt(int step, Change change) throws KeyringFailure {
            crash.after(step);
            try {
                change.make();
                return false;
            } catch (Crash e) {
                return true;
            } finally {
                crash.disarm();
            }
        }
    }

    private interface Change {
        void make() throws KeyringFailure;
    }
}
