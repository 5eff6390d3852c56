package app.chatelaine.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountBookTest {
    private static final Account WORK = Samples.account("aaaa", "work");
    private static final Account HOME = Samples.account("bbbb", "home");

    private final AccountBook book = AccountBook.EMPTY.withAccounts(List.of(WORK));

    @Nested
    class Adding {
        @Test
        void it_comes_last() {
            assertThat(book.add(HOME).map(AccountBook::accounts)).isEqualTo(Outcome.ok(List.of(WORK, HOME)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"work", "WORK", " Work "})
        void a_name_is_taken_in_any_case_of_letters(String name) {
            assertThat(book.add(Samples.account("bbbb", name)))
                    .isEqualTo(Outcome.failed(ProblemCode.NAME_TAKEN, name, "ion"));
        }

        @Test
        void another_service_may_have_an_account_of_that_name() {
            assertThat(book.isNameTaken("modelon-impact", "work", HOME.id())).isFalse();
        }

        @Test
        void a_blank_name_is_none() {
            assertThat(book.add(Samples.account("bbbb", "  "))).isEqualTo(Outcome.failed(ProblemCode.NAME_MISSING));
        }
    }

    @Nested
    class Replacing {
        @Test
        void it_keeps_its_place() {
            var both = book.add(HOME).fold(b -> b, problem -> AccountBook.EMPTY);
            var renamed = Samples.account("aaaa", "office");

            assertThat(both.replace(renamed).map(AccountBook::accounts)).isEqualTo(Outcome.ok(List.of(renamed, HOME)));
        }

        @Test
        void its_own_name_is_not_taken() {
            assertThat(book.replace(Samples.account("aaaa", "WORK")).isOk()).isTrue();
        }

        @Test
        void the_name_of_another_one_is() {
            var both = book.add(HOME).fold(b -> b, problem -> AccountBook.EMPTY);

            assertThat(both.replace(Samples.account("aaaa", "Home")))
                    .isEqualTo(Outcome.failed(ProblemCode.NAME_TAKEN, "Home", "ion"));
        }

        @Test
        void what_is_not_there_cannot_be_replaced() {
            assertThat(book.replace(HOME)).isEqualTo(Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, "home"));
        }
    }

    @Test
    void it_never_changes() {
        var given = new ArrayList<>(List.of(WORK));
        var kept = AccountBook.EMPTY.withAccounts(given);

        given.clear();

        assertThat(kept.accounts()).containsExactly(WORK);
        assertThat(kept.without(WORK.id()).accounts()).isEmpty();
        assertThat(kept.find(WORK.id())).contains(WORK);
    }
}
