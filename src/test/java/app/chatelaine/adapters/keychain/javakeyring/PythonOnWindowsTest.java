package app.chatelaine.adapters.keychain.javakeyring;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.javakeyring.WindowsCredentials.Credential;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The names that Python's keyring looks for on Windows; the real Credential Manager is not asked here. */
class PythonOnWindowsTest {
    private final Map<String, Credential> manager = new TreeMap<>();
    private final JavaKeyringEntries entries = new JavaKeyringEntries(
            Messages.of(Locale.ENGLISH), Backend.WINDOWS_WHOLE, service -> () -> new PythonOnWindows(service, fake()));

    @Test
    void DLV_07_a_first_entry_has_the_name_of_its_service() {
        write("new");

        assertThat(names()).isEqualTo("{service=user:new}");
        assertThat(read()).contains("new");
    }

    @Test
    void DLV_07_where_another_user_has_that_name_it_has_both_and_the_other_stays() {
        manager.put("service", new Credential("other", "theirs"));

        write("new");

        assertThat(names()).isEqualTo("{service=other:theirs, user@service=user:new}");
        assertThat(read()).contains("new");
    }

    @Test
    void DLV_07_an_entry_that_is_there_is_changed_where_python_looks_for_it() {
        manager.put("user@service", new Credential("user", "old"));
        write("new");
        assertThat(names()).isEqualTo("{user@service=user:new}");

        manager.put("service", new Credential("user", "older"));
        assertThat(read()).contains("older");
        write("newer");
        assertThat(names()).isEqualTo("{service=user:newer, user@service=user:newer}");
    }

    @Test
    void DLV_07_deleting_leaves_other_users_alone() {
        manager.put("service", new Credential("other", "theirs"));
        write("new");

        assertThat(entries.delete("service", "user")).isEqualTo(Outcome.done());

        assertThat(names()).isEqualTo("{service=other:theirs}");
        assertThat(read()).isEmpty();
    }

    private void write(String value) {
        try (var secret = Secret.copyOf(value)) {
            assertThat(entries.write("service", "user", secret)).isEqualTo(Outcome.done());
        }
    }

    private Optional<String> read() {
        return entries.read("service", "user")
                .map(found -> found.map(Secret::reveal))
                .fold(found -> found, problem -> {
                    throw new AssertionError(problem);
                });
    }

    private String names() {
        var all = new TreeMap<String, String>();
        manager.forEach((target, found) -> all.put(target, found.user() + ":" + found.password()));
        return all.toString();
    }

    private WindowsCredentials fake() {
        return new WindowsCredentials() {
            @Override
            public Optional<Credential> read(String target) {
                return Optional.ofNullable(manager.get(target));
            }

            @Override
            public void write(String target, Credential credential) {
                manager.put(target, credential);
            }

            @Override
            public void delete(String target) {
                manager.remove(target);
            }
        };
    }
}
