package app.chatelaine.adapters.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.file.BrittleDisk.Fault;
import app.chatelaine.adapters.file.BrittleDisk.PowerCut;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountFile;
import app.chatelaine.core.account.AccountFile.Snapshot;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.testing.AccountFileContract;
import app.chatelaine.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonAccountFileTest implements AccountFileContract {
    private static final String DAMAGE = "{\"schema\":1,\"acc";

    @TempDir
    Path folder;

    @Override
    public AccountFile file() {
        return file(new LocalDisk());
    }

    @Test
    void accounts_are_there_after_a_restart() {
        assertThat(file().update(book -> Outcome.ok(Fixtures.BOOK)).isOk()).isTrue();

        assertThat(file().read()).isEqualTo(Outcome.ok(new Snapshot(Fixtures.BOOK, false, List.of())));
    }

    @Test
    void reading_a_file_that_is_not_there_makes_nothing() {
        assertThat(file().read().isOk()).isTrue();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_cannot_be_read_is_a_failure_and_no_empty_book() throws IOException {
        Files.createDirectory(path());

        assertThat(file().read())
                .isEqualTo(Outcome.failed(ProblemCode.FILE_UNREADABLE, path().toString(), "it is not a file"));
    }

    @Nested
    class A_damaged_file {

        @Test
        void DOC_02_is_set_aside_and_the_newest_backup_takes_its_place() throws IOException {
            damagedWithABackup();
            var file = file();

            var snapshot = snapshot(file);

            assertThat(snapshot.book()).isEqualTo(Fixtures.BOOK);
            assertThat(snapshot.readOnly()).isFalse();
            assertThat(snapshot.notices())
                    .containsExactly(
                            Problem.of(ProblemCode.FILE_DAMAGED, path().toString(), copy().toString()),
                            Problem.of(
                                    ProblemCode.FILE_RESTORED, path().toString(), "accounts-20260301T120000000Z.json"));
            assertThat(copy()).hasContent(DAMAGE);
            assertThat(snapshot(file).notices()).as("said once").isEmpty();
            assertThat(snapshot(file()).book()).isEqualTo(Fixtures.BOOK);
        }

        @Test
        void without_a_backup_leaves_an_empty_book_and_says_so() throws IOException {
            Files.writeString(path(), DAMAGE);

            var snapshot = snapshot(file());

            assertThat(snapshot.book()).isEqualTo(AccountBook.EMPTY);
            assertThat(snapshot.notices())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.FILE_DAMAGED, ProblemCode.FILE_STARTS_EMPTY);
            assertThat(copy()).hasContent(DAMAGE);
        }

        @Test
        void is_passed_over_among_the_backups() throws IOException {
            damagedWithABackup();
            Files.writeString(folder.resolve("backups/accounts-20260301T130000000Z.json"), DAMAGE);
            Files.writeString(folder.resolve("backups/accounts-notes.json"), DAMAGE);

            assertThat(snapshot(file()).book()).isEqualTo(Fixtures.BOOK);
        }

        @Test
        void is_set_aside_by_a_change_as_well_which_is_made_to_the_backup() throws IOException {
            damagedWithABackup();
            var file = file();

            var changed = file.update(book -> Outcome.ok(book.without(Fixtures.FULL.id())));

            assertThat(changed).isEqualTo(Outcome.ok(Fixtures.BOOK.without(Fixtures.FULL.id())));
            assertThat(copy()).hasContent(DAMAGE);
            assertThat(snapshot(file).notices()).hasSize(2);
        }

        @Test
        void is_not_among_the_backups_afterwards() throws IOException {
            damagedWithABackup();
            assertThat(file().update(book -> Outcome.ok(AccountBook.EMPTY)).isOk())
                    .isTrue();

            try (var backups = Files.list(folder.resolve("backups"))) {
                assertThat(backups)
                        .isNotEmpty()
                        .noneSatisfy(backup -> assertThat(backup).hasContent(DAMAGE));
            }
        }

        @Test
        void stays_as_it_is_and_can_only_be_read_while_another_program_writes() throws Exception {
            damagedWithABackup();
            try (var other = ChildJvm.start(OtherWriter.class, "hold", path().toString())) {
                assertThat(other.line()).isEqualTo("holding");

                var snapshot = snapshot(new JsonAccountFile(path(), Kits.impatient()));

                assertThat(snapshot.book()).isEqualTo(Fixtures.BOOK);
                assertThat(snapshot.readOnly()).isTrue();
                assertThat(snapshot.notices()).extracting(Problem::code).containsExactly(ProblemCode.FILE_READ_ONLY);
            }
            assertThat(path()).hasContent(DAMAGE);
        }

        @ParameterizedTest
        @EnumSource(Fault.class)
        void DOC_02_is_never_lost_however_the_repair_ends(Fault fault) throws IOException {
            for (int step = 1; step <= 9; step++) {
                damagedWithABackup();
                readIn(file(new BrittleDisk(step, fault)));

                var snapshot = snapshot(file());

                assertThat(snapshot.book()).as("step %d", step).isEqualTo(Fixtures.BOOK);
                assertThat(setAside())
                        .as("step %d", step)
                        .isNotEmpty()
                        .allSatisfy(copy -> assertThat(copy).hasContent(DAMAGE));
                clear();
            }
        }

        private void damagedWithABackup() throws IOException {
            Files.createDirectories(folder.resolve("backups"));
            Files.write(
                    folder.resolve("backups/accounts-20260301T120000000Z.json"),
                    DocumentFormatsTest.resource("accounts-1.json"));
            Files.writeString(path(), DAMAGE);
        }

        private static void readIn(JsonAccountFile file) {
            try {
                assertThat(file.read().isOk()).isTrue();
            } catch (PowerCut e) {
                // The next program begins where this one stopped.
                return;
            }
        }

        private Path copy() {
            return folder.resolve("accounts.json.damaged-20260301T120000000Z");
        }

        private List<Path> setAside() throws IOException {
            try (var files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().contains(".damaged-"))
                        .filter(file -> !file.getFileName().toString().endsWith(".tmp"))
                        .toList();
            }
        }

        private void clear() throws IOException {
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Nested
    class A_file_of_a_newer_program {

        @Test
        void DOC_03_opens_for_reading_and_is_never_written_over() throws IOException {
            String newer = new String(DocumentFormatsTest.resource("accounts-1.json"), UTF_8)
                    .replace("\"schema\" : 1", "\"schema\" : 2")
                    .replace("1.2.3", "9.0.0");
            Files.writeString(path(), newer);
            var notice = Problem.of(ProblemCode.FILE_NEWER, path().toString(), "9.0.0");

            assertThat(file().read()).isEqualTo(Outcome.ok(new Snapshot(Fixtures.BOOK, true, List.of(notice))));
            assertThat(file().update(book -> Outcome.ok(AccountBook.EMPTY))).isEqualTo(Outcome.failed(notice));
            assertThat(path()).hasContent(newer);
        }
    }

    private Path path() {
        return folder.resolve("accounts.json");
    }

    private JsonAccountFile file(Disk disk) {
        return new JsonAccountFile(path(), Kits.on(disk));
    }

    private static Snapshot snapshot(AccountFile file) {
        return ((Ok<Snapshot>) file.read()).value();
    }
}
