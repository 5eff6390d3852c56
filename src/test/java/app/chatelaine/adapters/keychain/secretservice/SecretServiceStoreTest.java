package app.chatelaine.adapters.keychain.secretservice;

import static app.chatelaine.testing.StoreCalls.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.secretservice.Bus.Target;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus.Candidate;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.RealKeyring;
import app.chatelaine.testing.SecretStoreContract;
import app.chatelaine.testing.StoreCalls;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Against a real GNOME keyring daemon. */
class SecretServiceStoreTest {
    @RegisterExtension
    static final RealKeyring KEYRING = new RealKeyring();

    private static final SecretRef KEY = SecretRef.currentKey("abcd");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final SecretServiceStore store = open(Optional.of("unix:path=/nowhere;" + KEYRING.address()));

    @AfterEach
    void leaveNothingBehind() {
        try (var other = open(Optional.of(KEYRING.address()))) {
            assertThat(other.delete(KEY)).isEqualTo(Outcome.done());
        }
        store.close();
    }

    @Nested
    class Contract extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            return SecretServiceStoreTest.open(Optional.of(KEYRING.address()));
        }
    }

    @Nested
    class Seen_by_others {
        @BeforeEach
        void needSecretTool() {
            RealKeyring.requireProgram("secret-tool", "libsecret-tools");
        }

        @Test
        void secret_tool_finds_the_key_by_service_and_account() throws Exception {
            write(Canary.value());

            var found = KEYRING.run("secret-tool", "lookup", "service", "Chatelaine", "account", KEY.account());

            assertThat(found.code()).isZero();
            assertThat(found.printed()).isEqualTo(Canary.value());
        }

        @Test
        void KEY_05_people_see_a_name_that_they_know_and_the_next_one_after_an_edit() throws Exception {
            write(Canary.value());
            assertThat(labels()).contains("label = Chatelaine: ION, work (production)");

            assertThat(store.relabel(KEY, "Chatelaine: ION, office (production)"))
                    .isEqualTo(Outcome.done());

            assertThat(labels()).contains("label = Chatelaine: ION, office (production)");
        }

        @Test
        void what_secret_tool_stores_is_read() throws Exception {
            var process = KEYRING.start(
                    "secret-tool", "store", "--label=by hand", "service", "Chatelaine", "account", KEY.account());
            try (var input = process.outputWriter()) {
                input.write("by hand");
            }
            assertThat(process.waitFor()).isZero();

            assertThat(read()).isEqualTo("by hand");
        }

        private String labels() throws Exception {
            return KEYRING.run("secret-tool", "search", "service", "Chatelaine", "account", KEY.account())
                    .printed();
        }
    }

    @Nested
    class Locked {
        @Test
        void nothing_is_lost_and_nothing_is_believed_to_be_missing() throws Exception {
            write("before-" + Canary.value());
            lock();

            assertThat(store.status().state()).isEqualTo(State.LOCKED);
            // No one is there to show the prompt, which the daemon calls dismissed.
            var denied = Outcome.failed(
                    ProblemCode.KEYCHAIN_DENIED, "GNOME Keyring", "it is locked, and nobody unlocked it");
            assertThat(store.read(KEY)).isEqualTo(denied);
            assertThat(tryToWrite("after")).isEqualTo(denied);
            assertThat(store.delete(KEY)).isEqualTo(denied);
            assertThat(store.relabel(KEY, "label")).isEqualTo(denied);

            unlock();
            assertThat(read()).isEqualTo("before-" + Canary.value());
        }

        @Test
        void a_new_entry_is_refused_and_not_half_there() throws Exception {
            lock();

            assertThat(codeOf(tryToWrite(Canary.value()))).isEqualTo(ProblemCode.KEYCHAIN_DENIED);

            unlock();
            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_ENTRY_MISSING);
        }

        private void lock() throws Exception {
            changeLock(false);
        }

        private void unlock() throws Exception {
            changeLock(true);
        }
    }

    @Nested
    class Ended {
        @Test
        void a_daemon_that_was_killed_is_said_at_once_and_found_again_with_its_keys() throws Exception {
            write(Canary.value());
            KEYRING.killDaemon();
            try {
                assertThat(store.read(KEY))
                        .isEqualTo(Outcome.failed(
                                ProblemCode.KEYCHAIN_UNAVAILABLE,
                                "GNOME Keyring",
                                "no program offers the Secret Service"));
                assertThat(codeOf(tryToWrite("other"))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
                assertThat(store.status().state()).isEqualTo(State.UNAVAILABLE);
            } finally {
                KEYRING.startDaemon();
            }

            assertThat(read()).isEqualTo(Canary.value());
        }

        @Test
        void a_bus_that_was_killed_is_said_at_once() throws Exception {
            write(Canary.value());
            KEYRING.killDaemon();
            KEYRING.killBus();
            try {
                assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
            } finally {
                KEYRING.startBus();
                KEYRING.startDaemon();
            }

            assertThat(read()).isEqualTo(Canary.value());
        }
    }

    @Nested
    class Without_a_bus {
        @Test
        void a_session_that_has_none_is_said() {
            try (var nowhere = open(Optional.empty())) {
                assertThat(nowhere.read(KEY))
                        .isEqualTo(Outcome.failed(
                                ProblemCode.KEYCHAIN_UNAVAILABLE, "Secret Service", "this session has no D-Bus"));
                assertThat(nowhere.status().candidates())
                        .containsExactly(new Candidate("Secret Service", false, "this session has no D-Bus"));
            }
        }

        @Test
        void an_address_where_nobody_is_is_said(@TempDir Path folder) {
            for (String address : List.of("unix:path=" + folder.resolve("bus"), "unix:abstract=/old", "nonsense", "")) {
                try (var nowhere = open(Optional.of(address))) {
                    assertThat(codeOf(nowhere.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
                }
            }
        }
    }

    @Test
    void it_is_called_by_the_name_of_its_program() {
        assertThat(store.status().name()).isEqualTo("GNOME Keyring");
    }

    @Test
    void making_it_touches_nothing() {
        try (var untouched = new SecretServiceStore(
                Messages.of(Locale.ROOT),
                () -> {
                    throw new AssertionError("nobody asked");
                },
                LIMIT,
                LIMIT,
                InstantSource.system())) {
            assertThat(untouched).isNotNull();
        }
    }

    @Test
    void no_thread_keeps_the_program_alive_after_it_is_closed() {
        write(Canary.value());
        store.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("DBus"))
                .allMatch(Thread::isDaemon);
    }

    private static SecretServiceStore open(Optional<String> address) {
        return new SecretServiceStore(Messages.of(Locale.ROOT), () -> address, LIMIT, LIMIT, InstantSource.system());
    }

    /** Locks the keyring, or unlocks it with its password as the login does. */
    private static void changeLock(boolean unlock) throws Exception {
        try (var bus = Bus.connect(KEYRING.address(), LIMIT)) {
            String owner = bus.ownerOf(SecretService.BUS_NAME);
            var service = new Target(owner, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service");
            String collection = "/org/freedesktop/secrets/collection/login";
            if (unlock) {
                var session = Session.open(bus, service);
                var inside =
                        new Target(owner, service.path(), "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface");
                bus.call(
                        inside,
                        "UnlockWithMasterPassword",
                        "o(oayays)",
                        collection,
                        session.encode(KEYRING.password().getBytes(StandardCharsets.UTF_8)));
            } else {
                bus.call(service, "Lock", "ao", List.of(collection));
            }
        }
    }

    private void write(String key) {
        assertThat(tryToWrite(key)).isEqualTo(Outcome.done());
    }

    private Outcome<Done> tryToWrite(String key) {
        return StoreCalls.write(store, KEY, key);
    }

    private String read() {
        return StoreCalls.read(store, KEY);
    }
}
