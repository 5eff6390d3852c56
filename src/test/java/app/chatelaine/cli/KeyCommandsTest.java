package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.sandbox.AshrSandbox;
import app.chatelaine.sandbox.Behaviour;
import app.chatelaine.sandbox.IonApiSandbox;
import app.chatelaine.sandbox.IonAuthSandbox;
import app.chatelaine.sandbox.IonRealm;
import app.chatelaine.sandbox.Mishap;
import app.chatelaine.sandbox.SandboxServer;
import app.chatelaine.sandbox.SandboxService;
import app.chatelaine.sandbox.SandboxSettings;
import app.chatelaine.sandbox.UnluckyService;
import app.chatelaine.testing.FakeTimer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys at their service from the command line, over a stand-in. */
class KeyCommandsTest {
    private static final int DONE = 0;
    private static final int NO = 1;
    private static final int NOT_FOUND = 3;
    private static final int IO = 5;
    private static final int REFUSED = 6;

    @TempDir
    private Path home;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SandboxSettings settings = new SandboxSettings(
            executor,
            new FakeTimer(Instant.parse("2026-11-01T09:00:00Z")),
            new SecureRandom(),
            Duration.ofSeconds(1),
            null);
    private final IonRealm realm = new IonRealm(settings, Duration.ofMinutes(5));
    private final UnluckyService api = new UnluckyService(new IonApiSandbox(settings, realm), settings);
    private final List<SandboxServer> servers = new ArrayList<>();
    private CommandLineBench bench;
    private String own;
    private String elsewhere;

    @BeforeEach
    void open() throws IOException {
        bench = new CommandLineBench(home);
        String auth = start(new IonAuthSandbox(realm));
        try (var key = realm.issue(Behaviour.ACCEPTED)) {
            own = key.fields().getOrDefault("clientId", "");
            add(key, "ion", start(api), "--field", "clientId=" + own, "--field", "authUrl=" + auth);
        }
        try (var key = realm.issue(Behaviour.ACCEPTED)) {
            elsewhere = key.fields().getOrDefault("clientId", "");
        }
    }

    @AfterEach
    void close() {
        bench.close();
        servers.forEach(SandboxServer::close);
        executor.close();
    }

    @Test
    void CLI_03_keys_are_listed_as_JSON() {
        var keys = bench.json("keys", "work", "--json");

        assertThat(keys).hasSize(2);
        assertThat(keys.get(0).propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "prefix",
                        "createdAt",
                        "lastUsedAt",
                        "expiresAt",
                        "enabled",
                        "permissions",
                        "heldBy",
                        "own");
        assertThat(keys.at("/0/own").booleanValue()).isTrue();
        assertThat(keys.at("/0/heldBy/0").asString()).isEqualTo("work");
        assertThat(keys.at("/1/heldBy")).isEmpty();
    }

    @Test
    void keys_are_listed_for_people_with_what_to_know_of_them() {
        assertThat(bench.run("keys", "work")).isEqualTo(DONE);

        assertThat(bench.terminal.takeOut()).contains(own, elsewhere, "made elsewhere", "HELD BY");
        assertThat(bench.terminal.takeErr())
                .contains("does not change with the permissions")
                .contains("service account");
    }

    @Test
    void a_key_is_switched_off_and_on() {
        assertThat(bench.run("disable", "work", elsewhere)).isEqualTo(DONE);
        assertThat(bench.json("keys", "work", "--json").at("/1/enabled").booleanValue())
                .isFalse();
        assertThat(bench.run("enable", "work", elsewhere)).isEqualTo(DONE);
        assertThat(bench.json("keys", "work", "--json").at("/1/enabled").booleanValue())
                .isTrue();
    }

    @Test
    void LIF_12_revoking_wants_the_name_typed() {
        bench.terminal.person("yes");
        assertThat(bench.run("revoke", "work", elsewhere)).isEqualTo(REFUSED);
        assertThat(realm.clientIds()).contains(elsewhere);

        bench.terminal.person(elsewhere);
        assertThat(bench.run("revoke", "work", elsewhere)).isEqualTo(DONE);
        assertThat(realm.clientIds()).doesNotContain(elsewhere);
    }

    @Test
    void LIF_12_a_script_gives_the_name_of_the_very_key() {
        assertThat(bench.run("revoke", "work", elsewhere)).isEqualTo(REFUSED);
        assertThat(bench.run("revoke", "work", elsewhere, "--yes", own)).isEqualTo(REFUSED);
        assertThat(realm.clientIds()).contains(elsewhere);

        assertThat(bench.run("revoke", "work", elsewhere, "--yes", elsewhere)).isEqualTo(DONE);
        assertThat(realm.clientIds()).doesNotContain(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revoke", "disable"})
    void LIF_11_the_own_key_is_spared_unless_it_is_meant(String command) {
        String[] plain = command.equals("revoke")
                ? new String[] {command, "work", own, "--yes", own}
                : new String[] {command, "work", own};
        assertThat(bench.run(plain)).isEqualTo(REFUSED);
        assertThat(bench.terminal.takeErr())
                .contains("“work” uses this very key")
                .contains("--own");
        assertThat(bench.json("keys", "work", "--json").at("/0/enabled").booleanValue())
                .isTrue();

        String[] meant = Arrays.copyOf(plain, plain.length + 1);
        meant[plain.length] = "--own";
        assertThat(bench.run(meant)).isEqualTo(DONE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"CUT_AFTER, 0", "CUT_BEFORE, 1", "PAGE, 5", "RATE_LIMITED, 5"})
    void CLI_01_exit_codes_tell_what_became_of_a_key(Mishap mishap, int code) {
        api.next(mishap, "deleteApiKey");

        assertThat(bench.run("revoke", "work", elsewhere, "--yes", elsewhere)).isEqualTo(code);
        assertThat(realm.clientIds().contains(elsewhere)).isEqualTo(code != DONE);
    }

    @Test
    void CLI_01_a_key_that_is_not_listed_is_not_found() {
        assertThat(bench.run("disable", "work", "nobody")).isEqualTo(NOT_FOUND);
    }

    @Test
    void LIF_09_a_key_whose_answer_was_lost_is_named() {
        api.next(Mishap.CUT_AFTER, "createApiKey");

        assertThat(bench.run("create", "ion", "--name", "new")).isEqualTo(IO);

        assertThat(realm.clientIds()).hasSize(3);
        assertThat(bench.terminal.takeErr()).contains(realm.clientIds().getLast());
    }

    @Test
    void LIF_10_the_own_key_is_renewed_and_works() {
        assertThat(bench.run("regenerate", "work")).isEqualTo(REFUSED);
        assertThat(bench.run("regenerate", "work", "--yes")).isEqualTo(DONE);

        assertThat(bench.terminal.takeOut()).isEmpty();
        assertThat(bench.run("check", "work")).isEqualTo(DONE);
    }

    @Test
    void a_renewal_that_the_service_refuses_changes_nothing() {
        api.next(Mishap.ERROR, "regenerateSecret");

        assertThat(bench.run("regenerate", "work", "--yes")).isEqualTo(NO);
        assertThat(bench.run("check", "work")).isEqualTo(DONE);
    }

    @Test
    void LIF_13_where_the_API_cannot_the_page_and_the_steps_are_told() {
        bench.add("battery", "iwk_" + "b".repeat(40));

        for (String[] command :
                List.of(new String[] {"keys", "battery"}, new String[] {"revoke", "battery", "x"}, new String[] {
                    "regenerate", "battery"
                })) {
            assertThat(bench.run(command)).isEqualTo(REFUSED);
            assertThat(bench.terminal.takeErr())
                    .contains("https://app.ionworks.com/dashboard/account")
                    .contains("copy it at once");
        }
    }

    @Test
    void LIF_13_a_path_that_only_the_user_knows_is_asked_for() throws IOException {
        var ashr = new AshrSandbox(settings);
        String url = start(ashr);
        try (var key = ashr.issue(Behaviour.ACCEPTED)) {
            add(key, "ashr-labs", url);
        }

        assertThat(bench.run("keys", "ashr-labs/work")).isEqualTo(REFUSED);
        assertThat(bench.terminal.takeErr()).contains("List path").contains("--field listPath=");

        bench.run("edit", "ashr-labs/work", "--field", "listPath=/api-keys?include_inactive=true");
        assertThat(bench.json("keys", "ashr-labs/work", "--json").at("/0/own").booleanValue())
                .isTrue();
        assertThat(bench.terminal.takeErr()).contains("has not confirmed");
        assertThat(bench.json("show", "ashr-labs/work", "--json")
                        .at("/key/createdAtSource")
                        .asString())
                .isEqualTo("service");
    }

    @Test
    void what_a_service_can_do_is_in_the_catalogue() {
        var can = bench.json("services", "--json")
                .valueStream()
                .filter(service -> service.path("id").asString().equals("ion"))
                .map(service -> service.path("can").toString())
                .toList();

        assertThat(can)
                .containsExactly("[\"check\",\"list\",\"create\",\"disable\",\"enable\",\"revoke\",\"regenerate\"]");
    }

    private void add(CreatedKey key, String service, String url, String... more) {
        var arguments = new ArrayList<>(List.of("add", service, "--name", "work", "--url", url));
        arguments.addAll(List.of(more));
        bench.terminal.input(key.secret().reveal());
        assertThat(bench.run(arguments.toArray(String[]::new))).isEqualTo(DONE);
        bench.terminal.takeOut();
        bench.terminal.takeErr();
    }

    private String start(SandboxService service) throws IOException {
        var server = SandboxServer.start(service, settings);
        servers.add(server);
        return server.url();
    }
}
