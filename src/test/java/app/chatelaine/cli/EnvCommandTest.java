package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvCommandTest {
    private static final int DONE = 0;
    private static final String KEY = Canary.value();

    @TempDir
    private Path home;

    @Test
    void CLI_08_a_program_that_takes_two_addresses_gets_both_of_the_accounts_environment() {
        try (var bench = new CommandLineBench(home)) {
            add(bench, "ion", "--field", "clientId=cid");

            assertThat(env(bench))
                    .containsExactly(
                            "ION_CLIENT_SECRET=" + KEY,
                            "ION_API_URI=https://api.buildwithion.com",
                            "ION_CLIENT_ID=cid",
                            "ION_AUTH_SERVER=auth.buildwithion.com");
        }
    }

    @Test
    void CLI_08_a_bare_host_is_taken_from_the_accounts_own_address_with_its_port() {
        try (var bench = new CommandLineBench(home)) {
            add(
                    bench,
                    "ion",
                    "--url=https://ion.example",
                    "--field=clientId=cid",
                    "--field=authUrl=https://Login.example:8443/");

            assertThat(env(bench)).contains("ION_API_URI=https://ion.example", "ION_AUTH_SERVER=login.example:8443");
        }
    }

    @Test
    void CLI_08_an_environments_address_is_filled_in() throws IOException {
        try (var bench = new CommandLineBench(home)) {
            var services = bench.program.folder().resolve("services");
            Files.createDirectories(services);
            Files.writeString(services.resolve("plant.json"), """
                    {
                      "id": "plant", "name": "Plant", "mark": { "letters": "P", "color": "#57606a" },
                      "environments": [{ "id": "site", "name": "Site", "url": "https://{site}.plant.example" }],
                      "inputs": [{ "id": "site", "label": "Site", "required": true, "pattern": "[a-z]+" }],
                      "auth": { "type": "header", "name": "X-Key", "value": "{key}" },
                      "programs": { "keyVariables": ["PLANT_KEY"], "urlVariable": "PLANT_URL" },
                      "checks": { "uncheckable": "No check is known.", "cost": "nothing" },
                      "rotation": "web-page"
                    }
                    """);
        }
        try (var bench = new CommandLineBench(home)) {
            add(bench, "plant", "--field", "site=north");

            assertThat(env(bench)).containsExactly("PLANT_KEY=" + KEY, "PLANT_URL=https://north.plant.example");
            assertThat(bench.json("show", "work", "--json").get("url").asString())
                    .isEqualTo("https://north.plant.example");
        }
    }

    private static void add(CommandLineBench bench, String service, String... more) {
        bench.terminal.input(KEY);
        var arguments = new ArrayList<>(List.of("add", service, "--name", "work"));
        arguments.addAll(List.of(more));
        assertThat(bench.run(arguments.toArray(String[]::new)))
                .as(bench.terminal.takeErr())
                .isEqualTo(DONE);
        bench.terminal.takeOut();
    }

    private static List<String> env(CommandLineBench bench) {
        bench.run("env", "work", "--format", "dotenv");
        return bench.terminal.takeOut().lines().toList();
    }
}
