package app.chatelaine.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.chatelaine.core.secret.SecretRef.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRefTest {

    @Test
    void every_slot_of_a_field_is_an_entry_of_its_own() {
        assertThat(SecretRef.of("abcd", "key", Slot.PENDING).account()).isEqualTo("abcd.key.pending");
        assertThat(SecretRef.currentKey("abcd").account()).isEqualTo("abcd.key.current");
        assertThat(SecretRef.of("abcd", "clientSecret", Slot.PREVIOUS).account())
                .isEqualTo("abcd.clientsecret.previous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ä", "with blank", "UPPER", "a|b", "a/b", "line\nfeed", "ключ"})
    void what_a_keychain_could_mangle_is_refused(String account) {
        assertThatThrownBy(() -> new SecretRef(account)).isInstanceOf(IllegalArgumentException.class);
    }
}
