package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every keychain does, whatever is behind it. */
public abstract class SecretStoreContract {
    private static final SecretRef KEY = SecretRef.currentKey("abcdefgh23456722");
    private static final SecretRef OTHER = SecretRef.of("abcdefgh23456722", "key", Slot.PREVIOUS);

    private @Nullable SecretStore opened;

    /** A keychain that can be used and holds nothing under the references of this test. */
    protected abstract SecretStore open() throws Exception;

    private SecretStore store() throws Exception {
        if (opened == null) {
            opened = open();
        }
        return opened;
    }

    @AfterEach
    void leaveNothingBehind() {
        if (opened != null) {
            // Some keychains outlive the test; a closed one, or one that was made to fail, says no, and that is fine.
            for (SecretRef ref : List.of(KEY, OTHER)) {
                assertThat(opened.delete(ref)).isNotNull();
            }
            opened.close();
        }
    }

    @Test
    void what_was_written_is_read_back() throws Exception {
        write(KEY, Canary.value());

        assertThat(read(KEY)).isEqualTo(Canary.value());
    }

    @Test
    void a_second_write_replaces_the_first() throws Exception {
        write(KEY, "first-" + Canary.value());
        write(KEY, "second-" + Canary.value());

        assertThat(read(KEY)).isEqualTo("second-" + Canary.value());
    }

    @Test
    void what_was_never_written_is_missing() throws Exception {
        assertMissing(KEY);
    }

    @Test
    void what_was_deleted_is_missing() throws Exception {
        write(KEY, Canary.value());

        assertThat(store().delete(KEY)).isEqualTo(Outcome.done());

        assertMissing(KEY);
    }

    @Test
    void deleting_what_is_not_there_is_done() throws Exception {
        assertThat(store().delete(KEY)).isEqualTo(Outcome.done());
    }

    @Test
    void entries_do_not_touch_each_other() throws Exception {
        write(KEY, "current-" + Canary.value());
        write(OTHER, "previous-" + Canary.value());

        assertThat(store().delete(OTHER)).isEqualTo(Outcome.done());

        assertThat(read(KEY)).isEqualTo("current-" + Canary.value());
        assertMissing(OTHER);
    }

    @Test
    void another_label_leaves_the_secret_as_it_is() throws Exception {
        write(KEY, Canary.value());

        assertThat(store().relabel(KEY, "Chatelaine: ION, home (production)")).isEqualTo(Outcome.done());

        assertThat(read(KEY)).isEqualTo(Canary.value());
    }

    @Test
    void another_label_for_what_is_not_there_is_done_and_makes_nothing() throws Exception {
        assertThat(store().relabel(KEY, StoreCalls.LABEL)).isEqualTo(Outcome.done());

        assertMissing(KEY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1279, 1280, 1281, 2560, 2561, 20_000})
    void a_key_of_any_length_comes_back_whole(int length) throws Exception {
        String key = "k".repeat(length - 1) + "e";

        write(KEY, key);

        assertThat(read(KEY)).isEqualTo(key);
    }

    @Test
    void a_short_key_replaces_a_long_one_and_a_long_one_a_short_one() throws Exception {
        write(KEY, "l".repeat(5000));
        write(KEY, "short");
        assertThat(read(KEY)).isEqualTo("short");

        write(KEY, "m".repeat(4000));
        assertThat(read(KEY)).isEqualTo("m".repeat(4000));

        assertThat(store().delete(KEY)).isEqualTo(Outcome.done());
        assertMissing(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Schlüssel", "ключ", "鍵", "🔑🗝", "two\nlines\r\n", " blanks ", "\"quoted\" 'too' \\ %s {0}"})
    void a_key_of_any_letters_comes_back_whole(String key) throws Exception {
        write(KEY, key);

        assertThat(read(KEY)).isEqualTo(key);
    }

    @Test
    void a_long_key_of_letters_outside_the_basic_plane_comes_back_whole() throws Exception {
        String key = "x" + "🔑".repeat(1500);

        write(KEY, key);

        assertThat(read(KEY)).isEqualTo(key);
    }

    @Test
    void an_empty_key_is_refused_and_leaves_what_is_there() throws Exception {
        write(KEY, Canary.value());

        assertThat(StoreCalls.write(store(), KEY, "")).isEqualTo(Outcome.failed(ProblemCode.SECRET_EMPTY));

        assertThat(read(KEY)).isEqualTo(Canary.value());
    }

    @Test
    void a_secret_that_was_read_is_the_readers_own() throws Exception {
        write(KEY, Canary.value());

        store().read(KEY).handle(Secret::close, problem -> fail("got " + problem));

        assertThat(read(KEY)).isEqualTo(Canary.value());
    }

    @Test
    void many_threads_at_once_do_not_mix_up_keys() throws Exception {
        var keychain = store();
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var ref = SecretRef.currentKey("thread" + i);
            String key = "key-of-thread-" + i;
            work.add(() -> writeReadDelete(keychain, ref, key));
        }

        try (var threads = Executors.newFixedThreadPool(work.size())) {
            List<String> read = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(work)) {
                read.add(future.get());
            }
            assertThat(read).hasSize(8).doesNotHaveDuplicates().allMatch(key -> key.startsWith("key-of-thread-"));
        }
    }

    private static String writeReadDelete(SecretStore keychain, SecretRef ref, String key) {
        for (int round = 0; round < 3; round++) {
            assertThat(StoreCalls.write(keychain, ref, key + "-" + round)).isEqualTo(Outcome.done());
            assertThat(StoreCalls.read(keychain, ref)).isEqualTo(key + "-" + round);
        }
        assertThat(keychain.delete(ref)).isEqualTo(Outcome.done());
        return key;
    }

    @Test
    void it_says_what_it_is_and_that_it_is_ready() throws Exception {
        var status = store().status();

        assertThat(status.state()).isEqualTo(State.READY);
        assertThat(status.kind()).isIn("os", "vault", "memory");
        assertThat(status.name()).isNotBlank();
    }

    @Test
    void once_closed_it_says_so_to_every_call() throws Exception {
        write(KEY, Canary.value());
        var keychain = store();
        assertThat(keychain.delete(KEY)).isEqualTo(Outcome.done());

        keychain.close();
        keychain.close();

        assertThat(StoreCalls.codeOf(keychain.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
        assertThat(StoreCalls.codeOf(StoreCalls.write(keychain, KEY, Canary.value())))
                .isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
        assertThat(StoreCalls.codeOf(keychain.delete(KEY))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
        assertThat(StoreCalls.codeOf(keychain.relabel(KEY, StoreCalls.LABEL)))
                .isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
        assertThat(keychain.status().state()).isEqualTo(State.UNAVAILABLE);
    }

    private void write(SecretRef ref, String key) throws Exception {
        assertThat(StoreCalls.write(store(), ref, key)).isEqualTo(Outcome.done());
    }

    private String read(SecretRef ref) throws Exception {
        return StoreCalls.read(store(), ref);
    }

    private void assertMissing(SecretRef ref) throws Exception {
        assertThat(StoreCalls.codeOf(store().read(ref))).isEqualTo(ProblemCode.KEYCHAIN_ENTRY_MISSING);
    }
}
