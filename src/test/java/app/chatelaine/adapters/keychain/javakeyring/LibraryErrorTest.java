package app.chatelaine.adapters.keychain.javakeyring;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.javakeyring.KeyringFailure.Reason;
import com.github.javakeyring.PasswordAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryErrorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No stored credentials match Chatelaine account: abcd.key.current",
                "No password to delete. No stored credentials match Chatelaine account: abcd.key.current",
                "Failed to get credential. The specified item could not be found in the keychain.",
                "Error code 1168",
                "Password is not in wallet",
                "Password cannot be deleted, it is not in wallet"
            })
    void these_mean_that_there_is_no_such_entry(String said) {
        assertThat(LibraryError.read(new PasswordAccessException(said))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Failed to get credential. The user name or passphrase you entered is not correct., REFUSED",
        "Failed to get credential. User canceled the operation., REFUSED",
        "Failed to set credential. The specified item already exists in the keychain., REFUSED",
        "Failed to get credential. User interaction is not allowed., NO_QUESTION_POSSIBLE",
        "Error code 5, REFUSED",
        "Error code 1312, UNAVAILABLE",
        "Error code 1783, TOO_LONG",
        "No reply within specified time, TIMED_OUT",
        "The name org.kde.kwalletd5 was not provided by any .service files, UNAVAILABLE",
        "Not Connected, UNAVAILABLE"
    })
    void these_have_a_reason_that_we_know(String said, Reason reason) {
        assertThat(LibraryError.read(new PasswordAccessException(said)))
                .hasValueSatisfying(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Error code 55", "Error code 11680", "OSStatus -12812", "anything else", ""})
    void all_else_is_a_failure_with_its_own_words(String said) {
        assertThat(LibraryError.read(new PasswordAccessException(said))).hasValueSatisfying(failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.FAILED);
            assertThat(failure.said()).isEqualTo(said);
        });
    }

    @Test
    void a_null_pointer_in_the_library_is_a_failure_not_a_missing_entry() {
        assertThat(LibraryError.read(new NullPointerException()))
                .hasValueSatisfying(failure -> assertThat(failure.reason()).isEqualTo(Reason.FAILED));
    }
}
