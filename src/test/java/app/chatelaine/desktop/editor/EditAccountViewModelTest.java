package app.chatelaine.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.account.KeyFacts.Told;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.desktop.editor.form.EnvironmentChoice;
import app.chatelaine.desktop.editor.form.ExpiryForm;
import app.chatelaine.desktop.editor.store.Bench;
import app.chatelaine.testing.SampleServices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EditAccountViewModelTest {
    private final Bench bench = new Bench();
    private final Account account =
            bench.account(SampleServices.ION, "work", Map.of("clientId", "cid-1"), "k".repeat(36));
    private final EditAccountViewModel model =
            new EditAccountViewModel(bench.context(), bench.book(), SampleServices.ION, account);

    @Test
    void shows_the_account_as_it_is() {
        assertThat(model.form().name().value()).isEqualTo("work");
        assertThat(model.form().inputs().getFirst().entry().value()).isEqualTo("cid-1");
        assertThat(model.form().expiry().choiceProperty().get()).isEqualTo(ExpiryForm.Choice.UNSTATED);
        assertThat(model.form().details().createdProperty().get()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void nothing_changed_is_nothing_written() {
        model.save();

        assertThat(model.finishedProperty().get()).isTrue();
        assertThat(bench.edited).isEmpty();
    }

    @Test
    void a_change_is_told_with_what_was_before_so_that_it_can_be_undone() {
        model.form().name().set("line 3");
        model.save();

        assertThat(bench.editedBefore).containsExactly(account);
        assertThat(bench.edited.getFirst().name()).isEqualTo("line 3");
        assertThat(bench.edited.getFirst().id()).isEqualTo(account.id());
    }

    @Test
    void a_new_name_is_brought_to_the_keychain() {
        model.form().name().set("line 3");
        model.save();

        assertThat(bench.keychain.labels).containsExactly("Chatelaine: ION, line 3 (production)");
    }

    @Test
    void HLT_05_what_a_check_tells_while_the_sheet_is_open_stays() {
        var made = Instant.parse("2026-09-01T10:00:00Z");
        var ends = Instant.parse("2027-02-01T00:00:00Z");
        assertThat(bench.accounts
                        .hear(Map.of(account, new Told(made, null, ends, List.of("read"))))
                        .isOk())
                .isTrue();

        model.form().name().set("line 3");
        model.save();

        var key = bench.edited.getFirst().key();
        assertThat(key.createdAt()).isEqualTo(made);
        assertThat(key.createdAtSource()).isEqualTo(CreatedSource.SERVICE);
        assertThat(key.expiry()).isEqualTo(new Expiry.At(ends));
    }

    @Test
    void a_destination_that_is_added_while_the_sheet_is_open_stays() {
        var env = new Placement(new Destination.DotEnv("/home/ada/lab/.env", "ION_API_KEY"), false);
        bench.file.update(book -> book.replace(account.with(env)));

        model.form().name().set("line 3");
        model.save();

        assertThat(bench.edited.getFirst().placements()).containsExactly(env);
    }

    @Test
    void other_changes_leave_the_keychain_alone() {
        model.form().details().notesProperty().set("For the night shift.");
        model.save();

        assertThat(bench.edited).hasSize(1);
        assertThat(bench.keychain.labels).isEmpty();
    }

    @Test
    void its_own_name_is_not_taken() {
        model.form().name().set("WORK");
        model.save();

        assertThat(bench.edited.getFirst().name()).isEqualTo("WORK");
    }

    @Test
    void the_day_of_creation_and_the_end_can_be_said() {
        model.form().details().createdProperty().set(LocalDate.of(2026, 8, 1));
        model.form().expiry().choiceProperty().set(ExpiryForm.Choice.DATE);
        model.form().expiry().dateProperty().set(LocalDate.of(2027, 1, 1));
        model.save();

        var key = bench.edited.getFirst().key();
        assertThat(key.createdAt()).isEqualTo(Instant.parse("2026-08-01T00:00:00Z"));
        assertThat(key.createdAtSource()).isEqualTo(CreatedSource.USER);
        assertThat(key.expiry()).isEqualTo(new Expiry.At(Instant.parse("2027-01-01T23:59:59Z")));
    }

    @Test
    void a_day_that_is_still_to_come_is_refused() {
        model.form().details().createdProperty().set(LocalDate.of(2026, 11, 21));
        model.save();

        assertThat(model.form().details().createdProblemProperty().get()).isEqualTo("This day is still to come.");
        assertThat(bench.edited).isEmpty();
    }

    @Test
    void numbers_out_of_their_range_are_refused() {
        model.form().details().retries().entry().set("11");
        model.save();

        assertThat(model.form().details().retries().entry().problemProperty().get())
                .isEqualTo("0 to 10, or empty.");
        assertThat(bench.edited).isEmpty();
    }

    @Nested
    class An_address_of_its_own {
        @Test
        void wants_what_the_service_needs_there_and_keeps_it() {
            model.form().place().choiceProperty().set(EnvironmentChoice.CUSTOM);
            model.form().place().url().set("https://own.example");
            model.save();
            assertThat(model.form().inputs().get(1).entry().problemProperty().get())
                    .isEqualTo("ION needs a value for Sign-in address.");

            model.form().inputs().get(1).entry().set("https://auth.example");
            model.save();
            assertThat(bench.edited.getFirst().url()).isEqualTo("https://own.example");
            assertThat(bench.edited.getFirst().environment()).isEqualTo("custom");
        }
    }

    @Nested
    class A_failure {
        @Test
        void is_told_and_what_was_typed_stays() {
            bench.file.failWith(Problem.of(ProblemCode.FILE_BUSY, "accounts.json", "another Chatelaine"));
            model.form().name().set("line 3");
            model.save();

            assertThat(model.failureProperty().get()).isEqualTo("accounts.json is in use by another Chatelaine.");
            assertThat(model.finishedProperty().get()).isFalse();
            assertThat(model.savingProperty().get()).isFalse();
            assertThat(model.form().name().value()).isEqualTo("line 3");
        }
    }
}
