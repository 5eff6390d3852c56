package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service.RotationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of every kind of rotation share. */
abstract class RotateKind {
    static final int DONE = 0;
    private static final int REFUSED = 6;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private final RotationKind kind;
    CommandLineBench bench;
    RotateWorld world;
    String old;

    RotateKind(RotationKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void begin() throws IOException {
        bench = new CommandLineBench(home);
        world = new RotateWorld(kind, bench, folder);
        old = world.key(Slot.CURRENT);
    }

    @AfterEach
    void end() {
        world.close();
        bench.close();
    }

    @Test
    void CLI_02_a_dry_run_prints_the_plan_and_does_nothing() {
        assertThat(bench.run("rotate", "work", "--dry-run")).isEqualTo(DONE);

        assertThat(bench.terminal.takeOut()).contains("“work”", "1. ", "The old key leaves the keychain.");
        assertThat(bench.json("rotations", "--all", "--json")).isEmpty();
        assertThat(world.key(Slot.CURRENT)).isEqualTo(old);
    }

    @Test
    void CLI_10_nothing_is_rotated_that_nobody_confirmed() {
        assertThat(bench.run("rotate", "work")).isEqualTo(REFUSED);
        assertThat(bench.terminal.takeErr()).contains("1. ", "--yes");
        bench.terminal.person("yes");
        assertThat(bench.run("rotate", "work")).isEqualTo(REFUSED);

        assertThat(bench.json("rotations", "--all", "--json")).isEmpty();
        assertThat(world.env()).contains(old);
    }

    /** The new key is the account's, lies at its place and works. */
    void assertRotated() {
        String now = world.key(Slot.CURRENT);
        assertThat(now).isNotEqualTo(old);
        assertThat(world.env()).contains(now).doesNotContain(old);
        assertThat(bench.run("check", "work")).isEqualTo(DONE);
        bench.terminal.takeOut();
        bench.terminal.takeErr();
    }

    void assertStands(String standing) {
        var rotations = bench.json("rotations", "work", "--json");
        assertThat(rotations.valueStream().toList().getLast().get("standing").asString())
                .isEqualTo(standing);
    }

    /** Nothing that the program keeps beside the keychain holds one of the keys. */
    void assertNoSecretInFiles() throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain(old)
                        .doesNotContain(world.key(Slot.CURRENT));
            }
        }
    }
}
