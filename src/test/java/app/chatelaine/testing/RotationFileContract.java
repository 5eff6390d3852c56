package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.KeyVersion;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.Rotation.Position;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.rotation.RotationFile;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.service.Service.RotationKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every journal of rotations does, the one in memory too. */
public interface RotationFileContract {

    /** A journal in which nothing was kept yet. */
    RotationFile journal();

    @Test
    default void begins_empty() {
        assertThat(journal().read()).isEqualTo(Outcome.ok(List.of()));
    }

    @Test
    default void a_change_gives_the_journal_as_it_can_be_read_from_then_on() {
        var journal = journal();

        var written = journal.update(all -> Outcome.ok(and(all, 1)));

        assertThat(written).isEqualTo(Outcome.ok(List.of(rotation(1))));
        assertThat(journal.read()).isEqualTo(written);
    }

    @Test
    default void rotations_stay_in_the_order_in_which_they_began() {
        var journal = journal();
        assertThat(journal.update(all -> Outcome.ok(and(all, 2))).isOk()).isTrue();
        assertThat(journal.update(all -> Outcome.ok(and(all, 1))).isOk()).isTrue();

        assertThat(journal.read()).isEqualTo(Outcome.ok(List.of(rotation(2), rotation(1))));
    }

    @Test
    default void a_change_that_fails_says_why_and_changes_nothing() {
        var journal = journal();
        var before = journal.update(all -> Outcome.ok(and(all, 1)));

        assertThat(journal.update(all -> Outcome.failed(ProblemCode.ROTATION_OPEN, "work")))
                .isEqualTo(Outcome.failed(ProblemCode.ROTATION_OPEN, "work"));

        assertThat(journal.read()).isEqualTo(before);
    }

    @Test
    default void a_change_that_throws_changes_nothing_and_holds_up_no_other() {
        var journal = journal();

        assertThat(catchThrowable(() -> journal.update(all -> {
                            throw new IllegalStateException("a defect");
                        })
                        .isOk()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(journal.update(all -> Outcome.ok(and(all, 1))).isOk()).isTrue();
    }

    @Test
    default void changes_from_several_threads_are_made_one_after_the_other() throws Exception {
        var journal = journal();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var changes = new ArrayList<Future<Outcome<List<Rotation>>>>();
            for (int i = 0; i < 20; i++) {
                int number = i;
                changes.add(threads.submit(() -> journal.update(all -> Outcome.ok(and(all, number)))));
            }
            for (var change : changes) {
                assertThat(change.get()).isInstanceOf(Ok.class);
            }
        }

        assertThat(journal.read().map(List::size)).isEqualTo(Outcome.ok(20));
    }

    private static List<Rotation> and(List<Rotation> all, int number) {
        var longer = new ArrayList<>(all);
        longer.add(rotation(number));
        return longer;
    }

    private static Rotation rotation(int number) {
        var key =
                new KeyFacts("…", "0".repeat(32), Instant.EPOCH, "memory", null, CreatedSource.STORED, Expiry.UNSTATED);
        return new Rotation(
                "rotation-" + number,
                new AccountId("account-" + number),
                "account " + number,
                "ion",
                RotationKind.OVERLAP,
                Wishes.ROUTINE,
                new KeyVersion(key, Map.of()),
                null,
                new Position(RotationStep.MAKE, false, false, null, null, null),
                null,
                List.of(new RotationEvent(Instant.EPOCH, RotationStep.MAKE, What.STARTED, "", null, null)));
    }
}
