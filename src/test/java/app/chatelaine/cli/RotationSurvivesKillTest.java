package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.testing.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * A program that rotates a key is killed at one line of its journal after the other, or a moment later, again and again on the
 * same account. A line is said once it is on the disk. {@code -Dchatelaine.kills=36} for every line of
 * every kind, twice.
 */
class RotationSurvivesKillTest {
    private static final int KILLS = Integer.getInteger("chatelaine.kills", 2);
    private static final long LONGEST_MOMENT_MILLIS = 40;
    private static final long SEED = 20_261_122;
    private static final int MOST_TRIES = 6;

    /** A rotation with one destination writes fewer. */
    private static final int MOST_LINES = 18;

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private CommandLineBench bench;

    @BeforeEach
    void open() {
        bench = CommandLineBench.withVault(home);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(RotationKind.class)
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void ROT_10_it_can_be_resumed_and_undone_however_often_the_program_is_killed(RotationKind kind) throws Exception {
        var killedAt = new TreeSet<String>();
        try (var world = new RotateWorld(kind, bench, folder)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                // Where there is no time for every line, some of all.
                int line = KILLS < MOST_LINES ? random.nextInt(MOST_LINES) : kill % MOST_LINES;
                kill(world, line);
                verify(world, "kill %d of %s at line %d".formatted(kill, kind, line), random.nextBoolean(), killedAt);
            }
        }
        System.out.printf("%s: %d kills, at %s%n", kind, KILLS, killedAt);
    }

    /** Kills it a moment after so many lines of its journal. */
    private void kill(RotateWorld world, int lines) throws Exception {
        var arguments = new ArrayList<>(List.of(home.toString(), "rotate", "work", "--yes", "--now"));
        if (world.kind == RotationKind.WEB_PAGE) {
            arguments.add("--secret-stdin");
        }
        int said = 0;
        try (var running = ChildJvm.start(RotateVictim.class, arguments.toArray(String[]::new))) {
            try (var input = running.input()) {
                input.write(world.newKey());
            }
            String line = running.line();
            // What is printed before is the plan, whose lines are numbered.
            while (line != null && !line.startsWith("exit ") && said < lines) {
                said += line.matches("[A-Z][^:“]*: .*") ? 1 : 0;
                line = said < lines ? running.line() : line;
            }
            running.endsWithin(random.nextLong(LONGEST_MOMENT_MILLIS) + 1, TimeUnit.MILLISECONDS);
            running.kill();
        }
    }

    private void verify(RotateWorld world, String when, boolean undo, Set<String> killedAt) throws IOException {
        var now = last();
        if (now != null) {
            killedAt.add(now.get("step").asString() + "/" + now.get("standing").asString());
            assertThat(now.get("standing").asString()).as(when).isNotEqualTo("running");
            boolean isGap = world.kind == RotationKind.REPLACE
                    && !now.get("outageSeconds").isNull()
                    && Set.of("make", "store").contains(now.get("step").asString());
            assertThat(isGap || world.hasKeyThatWorks()).as(when + ": " + now).isTrue();
        } else {
            killedAt.add("before the first line");
        }
        assertNoSecretInFiles(world, when);

        if (undo && isOpen()) {
            bench.run("rotate", "--undo", "work");
        }
        for (int i = 0; i < MOST_TRIES && isOpen(); i++) {
            goOn(world, when);
        }
        assertThat(isOpen()).as(when + ": " + last()).isFalse();
        bench.terminal.takeErr();
        assertThat(bench.run("check", "work"))
                .as(when + ": " + bench.terminal.takeErr() + last())
                .isZero();
        bench.terminal.takeOut();
        assertThat(world.env()).as(when).contains(world.key(Slot.CURRENT));
        assertThat(world.key(Slot.PENDING)).as(when).isEmpty();
        assertThat(world.key(Slot.PREVIOUS)).as(when).isEmpty();
        assertNoSecretInFiles(world, when);
    }

    /** What a person would do who reads where it stands. */
    private void goOn(RotateWorld world, String when) {
        var now = Objects.requireNonNull(last(), when);
        String problem = now.at("/problem/code").asString("");
        switch (now.get("standing").asString()) {
            case "awaits-key" -> {
                bench.terminal.input(world.newKey());
                bench.run("rotate", "--resume", "work", "--secret-stdin");
            }
            case "awaits-death" -> {
                world.endOnPage(world.key(Slot.PREVIOUS));
                bench.run("rotate", "--resume", "work");
            }
            default -> {
                // The service made a key that nobody has, so this rotation can only be given up.
                boolean madeForNobody = problem.startsWith("key-made") || problem.startsWith("key-may");
                bench.run("rotate", madeForNobody ? "--undo" : "--resume", "work");
            }
        }
        bench.terminal.takeOut();
    }

    private boolean isOpen() {
        return !bench.json("rotations", "--json").isEmpty();
    }

    private @Nullable JsonNode last() {
        bench.terminal.takeOut();
        var all = bench.json("rotations", "--all", "--json");
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** In no file but the vault, where they are encrypted, and the one that they are delivered to. */
    private void assertNoSecretInFiles(RotateWorld world, String when) throws IOException {
        var keys = Arrays.stream(Slot.values())
                .map(world::key)
                .filter(key -> !key.isEmpty())
                .toList();
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(keys).as(when + ": " + file).noneMatch(text::contains);
            }
        }
    }
}
