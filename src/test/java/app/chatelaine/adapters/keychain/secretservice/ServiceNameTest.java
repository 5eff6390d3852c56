package app.chatelaine.adapters.keychain.secretservice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNameTest {

    @ParameterizedTest
    @CsvSource({
        "gnome-keyring-d, GNOME Keyring",
        "keepassxc, KeePassXC",
        "kwalletd6, KWallet",
        "kwalletd5, KWallet",
        "ksecretd, KWallet",
        "pass-secret-ser, Secret Service",
        "'', Secret Service"
    })
    void people_call_it_by_the_name_of_its_program(String command, String name) {
        assertThat(ServiceName.ofProgram(command + "\n")).isEqualTo(name);
    }
}
