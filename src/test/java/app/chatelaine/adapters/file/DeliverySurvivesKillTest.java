package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.DotEnvFile;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Fingerprint;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that delivers keys is killed in the middle of it, again and again on the same files. */
class DeliverySurvivesKillTest {
    private static final int KILLS = Integer.getInteger("chatelaine.kills", 25);
    private static final long LONGEST_MOMENT_MILLIS = 60;
    private static final long SEED = 20_261_121;
    private static final String REST = "# mine\nA=1\n";

    @TempDir
    private Path home;

    @BeforeEach
    void prepare() throws IOException {
        Path work = Files.createDirectory(home.resolve("work"));
        Files.writeString(work.resolve(".env"), REST + "KEY=first\n");
        Files.writeString(work.resolve("target"), REST + "KEY=first\n");
        Files.createSymbolicLink(work.resolve("link"), Path.of("target"));
        try (var key = Secret.copyOf("key-of-the-account")) {
            assertThat(KillVictim.accounts(home, new Random(1))
                            .add(KillVictim.service(), KillVictim.draft("work"), key)
                            .isOk())
                    .isTrue();
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void DLV_10_every_place_is_old_or_new_and_the_book_says_which_however_often_the_program_is_killed()
            throws Exception {
        var random = new Random(SEED);
        int pendingOnes = 0;
        var next = victim(0);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                try (var running = next) {
                    next = victim(kill);
                    kill(running, 1 + random.nextInt(3), random.nextLong(LONGEST_MOMENT_MILLIS));
                    pendingOnes += verify("kill %d of %d".formatted(kill, KILLS));
                }
            }
        } finally {
            next.close();
        }
        System.out.printf("%d kills, %d of them in the middle of a delivery%n", KILLS, pendingOnes);
        assertThat(pendingOnes).isPositive();
    }

    @Test
    void DLV_10_a_full_disk_leaves_the_file_as_it_was_and_the_book_without_a_word() throws Exception {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "needs a POSIX shell to limit a process");
        Path env = home.resolve("work/.env");
        String before = "# " + "x".repeat(100_000) + "\nKEY=first\n";
        Files.writeString(env, before);

        var limit = List.of(shell.toString(), "-c", "ulimit -f 64; exec \"$@\"", "sh");
        try (var victim = ChildJvm.start(limit, DeliveryVictim.class, home.toString(), "once")) {
            assertThat(victim.line()).contains("FILE_NOT_WRITTEN");
        }

        assertThat(env).hasContent(before);
        assertThat(home.resolve("work").toFile().list()).containsExactlyInAnyOrder(".env", "link", "target");
        assertThat(account().placements()).isEmpty();
        assertThat(KillVictim.keychain(home).entries())
                .noneMatch(ref -> ref.account().contains("undo"));
    }

    private ChildJvm victim(int number) throws IOException {
        return ChildJvm.start(DeliveryVictim.class, home.toString(), Long.toString(SEED + number));
    }

    private static void kill(ChildJvm running, int things, long millis) throws Exception {
        try (var input = running.input()) {
            input.write("go\n");
        }
        for (int i = 0; i < things; i++) {
            assertThat(running.line()).isEqualTo("done");
        }
        assertThat(running.endsWithin(millis, TimeUnit.MILLISECONDS))
                .as("it ended by itself")
                .isFalse();
        running.kill();
    }

    /** How many writings were cut off. */
    private int verify(String when) throws IOException {
        var cutOff = account().placements().stream()
                .filter(placement -> placement.pending() != null)
                .toList();
        for (Destination destination : DeliveryVictim.places(home)) {
            assertWhole(when, destination);
        }

        assertThat(DeliveryVictim.deliveries(home).recover()).as(when).isEqualTo(Outcome.done());

        for (Placement placement : account().placements()) {
            assertThat(placement.pending()).as(when).isNull();
            var last = placement.last();
            boolean wasCutOff =
                    cutOff.stream().anyMatch(cut -> cut.destination().equals(placement.destination()));
            if (wasCutOff && last != null) {
                assertThat(fingerprint(placement.destination())).as(when).contains(last.fingerprint());
            }
            if (placement.undo() != null) {
                assertThat(KillVictim.keychain(home).entries())
                        .as(when)
                        .contains(placement.wayBack(
                                account().id().value(), placement.undo().slot()));
            }
        }
        if (!cutOff.isEmpty()) {
            try (var files = Files.walk(home.resolve("work"))) {
                assertThat(files.filter(file -> file.toString().endsWith(".tmp")))
                        .as(when)
                        .isEmpty();
            }
        }
        return cutOff.size();
    }

    private static void assertWhole(String when, Destination destination) throws IOException {
        Path file = Path.of(destination.target());
        if (!Files.exists(file)) {
            return;
        }
        String content = Files.readString(file);
        String pattern = switch (String.valueOf(file.getFileName())) {
            case "api.key" -> "key-\\d+-[0-9a-f]{16}";
            case "new.env" -> "OTHER=key-\\d+-[0-9a-f]{16}\n";
            default -> REST + "KEY=(first|key-\\d+-[0-9a-f]{16})\n";
        };
        assertThat(content).as(when).matches(pattern);
    }

    private Optional<String> fingerprint(Destination destination) throws IOException {
        Path file = Path.of(destination.target());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] content = Files.readAllBytes(file);
        String key = destination instanceof DotEnv env
                ? DotEnvFile.values(content, env.variable()).getFirst()
                : Files.readString(file);
        try (var secret = Secret.copyOf(key)) {
            return new Fingerprinter(KillVictim.keychain(home), new Random(1))
                    .fingerprint(secret)
                    .map(Fingerprint::hex)
                    .fold(Optional::of, problem -> Optional.empty());
        }
    }

    private Account account() {
        return KillVictim.file(home).read().fold(now -> now.book().accounts().getFirst(), problem -> {
            throw new AssertionError(problem);
        });
    }
}
