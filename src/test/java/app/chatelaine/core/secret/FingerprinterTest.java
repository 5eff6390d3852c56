package app.chatelaine.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
    private final FaultySecretStore store = new FaultySecretStore();
    private final Fingerprinter fingerprinter = new Fingerprinter(store, new SecureRandom());

    @Test
    void KEY_09_the_same_key_has_the_same_fingerprint() {
        assertThat(fingerprint(fingerprinter, Canary.value())).isEqualTo(fingerprint(fingerprinter, Canary.value()));
    }

    @Test
    void another_key_has_another_fingerprint() {
        assertThat(fingerprint(fingerprinter, Canary.value()))
                .isNotEqualTo(fingerprint(fingerprinter, Canary.value() + "x"));
    }

    @Test
    void it_is_32_hexadecimal_digits() {
        assertThat(valueOf(fingerprint(fingerprinter, Canary.value())).hex()).matches("[0-9a-f]{32}");
    }

    @Test
    void it_is_an_hmac_with_sha_256_cut_in_half() {
        // RFC 4231, test case 2.
        try (var secret = Secret.copyOf("what do ya want for nothing?");
                var key = Secret.copyOf("Jefe")) {
            assertThat(Fingerprint.of(secret, key).hex()).isEqualTo("5bdcc146bf60754e6a042426089575c7");
        }
    }

    @Test
    void the_key_behind_it_is_made_once_and_lies_in_the_keychain() {
        var first = fingerprint(fingerprinter, Canary.value());

        assertThat(store.refs()).containsExactly(SecretRef.FINGERPRINT_KEY);
        assertThat(store.labelOf(SecretRef.FINGERPRINT_KEY)).isEqualTo("Chatelaine: fingerprint key");
        assertThat(fingerprint(new Fingerprinter(store, new SecureRandom()), Canary.value()))
                .isEqualTo(first);
    }

    @Test
    void on_another_machine_the_same_key_has_another_fingerprint() {
        var elsewhere = new Fingerprinter(new FaultySecretStore(), new SecureRandom());

        assertThat(fingerprint(elsewhere, Canary.value())).isNotEqualTo(fingerprint(fingerprinter, Canary.value()));
    }

    @Test
    void a_keychain_that_cannot_be_asked_gets_no_new_key() {
        var before = fingerprint(fingerprinter, Canary.value());
        store.lock();

        assertThat(fingerprint(fingerprinter, Canary.value()))
                .isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, "Test keychain"));

        store.unlock();
        assertThat(fingerprint(fingerprinter, Canary.value())).isEqualTo(before);
    }

    @Test
    void without_a_place_for_its_key_there_is_no_fingerprint() {
        var problem = Problem.of(ProblemCode.KEYCHAIN_BROKEN, "Test keychain", "it is full");
        store.fill();

        assertThat(fingerprint(fingerprinter, Canary.value())).isEqualTo(Outcome.failed(problem));
    }

    @Test
    void the_key_has_256_bits_of_the_given_randomness() {
        var one = new Fingerprinter(new FaultySecretStore(), new Random(7));
        var same = new Fingerprinter(new FaultySecretStore(), new Random(7));
        var other = new Fingerprinter(new FaultySecretStore(), new Random(8));

        assertThat(fingerprint(one, "k")).isEqualTo(fingerprint(same, "k")).isNotEqualTo(fingerprint(other, "k"));
    }

    private static Outcome<Fingerprint> fingerprint(Fingerprinter with, String key) {
        try (var secret = Secret.copyOf(key)) {
            return with.fingerprint(secret);
        }
    }

    private static Fingerprint valueOf(Outcome<Fingerprint> outcome) {
        return outcome.fold(print -> print, problem -> new Fingerprint(problem.toString()));
    }
}
