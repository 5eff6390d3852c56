package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.delivery.GitProgram;
import app.chatelaine.adapters.delivery.LocalPlaces;
import app.chatelaine.adapters.file.BrittleDisk.Fault;
import app.chatelaine.adapters.file.BrittleDisk.PowerCut;
import app.chatelaine.adapters.keychain.MemoryKeyring;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.Deliveries;
import app.chatelaine.core.delivery.WaysBack;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.VerifyingSecretStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The power goes, or the disk refuses, at every single step of a delivery and of its undo. */
class DeliveryPowerCutTest {
    private static final String OLD = "# mine\nKEY=old\nA=1\n";
    private static final String NEW = "# mine\nKEY=new\nA=1\n";

    @TempDir
    private Path root;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void DLV_10_at_every_step_the_place_is_old_or_new_and_the_book_says_which(Fault fault) throws IOException {
        int steps = steps(false);
        assertThat(steps).isGreaterThan(10);
        for (int step = 1; step <= steps; step++) {
            var home = prepare("deliver-%s-%d".formatted(fault, step));

            int at = step;
            boolean said =
                    survives(() -> deliver(home, new BrittleDisk(at, fault)).isOk());
            String content = Files.readString(home.resolve("work/.env"));
            assertThat(content).as("step %d", step).isIn(said ? NEW : OLD, NEW);
            assertThat(deliveries(home, new LocalDisk()).recover()).isEqualTo(Outcome.done());

            var placement = account(home).placement(destination(home));
            boolean isNew = content.equals(NEW);
            assertThat(placement.isPresent()).as("step %d", step).isEqualTo(isNew);
            assertClean(home);
            if (isNew) {
                assertThat(undo(home, new LocalDisk()).isOk()).isTrue();
                assertThat(home.resolve("work/.env")).hasContent(OLD);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void DLV_10_an_undo_that_was_cut_off_is_completed_by_asking_again(Fault fault) throws IOException {
        int steps = steps(true);
        for (int step = 1; step <= steps; step++) {
            var home = prepare("undo-%s-%d".formatted(fault, step));
            assertThat(deliver(home, new LocalDisk()).isOk()).isTrue();

            int at = step;
            boolean said = survives(() -> undo(home, new BrittleDisk(at, fault)).isOk());
            assertThat(Files.readString(home.resolve("work/.env")))
                    .as("step %d", step)
                    .isIn(said ? OLD : NEW, OLD);
            if (account(home).placement(destination(home)).isPresent()) {
                assertThat(undo(home, new LocalDisk()).isOk())
                        .as("step %d", step)
                        .isTrue();
            }

            assertThat(Files.readString(home.resolve("work/.env"))).isEqualTo(OLD);
            assertThat(account(home).placements()).isEmpty();
            assertClean(home);
        }
    }

    private int steps(boolean undo) throws IOException {
        var home = prepare("sound-" + undo);
        var disk = BrittleDisk.sound();
        assertThat(deliver(home, undo ? new LocalDisk() : disk).isOk()).isTrue();
        assertThat(!undo || undo(home, disk).isOk()).isTrue();
        return disk.calls();
    }

    private static void assertClean(Path home) {
        assertThat(home.resolve("work").toFile().list()).containsExactly(".env");
    }

    private Path prepare(String name) throws IOException {
        var home = Files.createDirectory(root.resolve(name));
        Files.createDirectory(home.resolve("work"));
        Files.writeString(home.resolve("work/.env"), OLD);
        try (var key = Secret.copyOf("key-of-the-account")) {
            assertThat(KillVictim.accounts(home, new Random(1))
                            .add(KillVictim.service(), KillVictim.draft("work"), key)
                            .isOk())
                    .isTrue();
        }
        return home;
    }

    private static boolean survives(java.util.function.BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (PowerCut e) {
            return false;
        }
    }

    private static Outcome<Account> deliver(Path home, Disk disk) {
        var deliveries = deliveries(home, disk);
        try (var key = Secret.copyOf("new")) {
            return deliveries
                    .plan(KillVictim.service(), account(home), new Placement(destination(home), false), key)
                    .then(deliveries::deliver);
        }
    }

    private static Outcome<Account> undo(Path home, Disk disk) {
        return deliveries(home, disk).undo(account(home), destination(home));
    }

    private static Destination destination(Path home) {
        return new DotEnv(home.resolve("work/.env").toString(), "KEY");
    }

    private static Deliveries deliveries(Path home, Disk disk) {
        try {
            var store = new VerifyingSecretStore(KillVictim.keychain(home));
            var kit = Kits.on(disk);
            return new Deliveries(
                    new JsonAccountFile(Folders.in(home).accounts(), kit),
                    new WaysBack(store),
                    new Fingerprinter(store, new Random(1)),
                    new LocalPlaces(kit, new MemoryKeyring()),
                    new GitProgram(kit),
                    kit.clock());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Account account(Path home) {
        return KillVictim.file(home).read().fold(now -> now.book().accounts().getFirst(), problem -> {
            throw new AssertionError(problem);
        });
    }
}
