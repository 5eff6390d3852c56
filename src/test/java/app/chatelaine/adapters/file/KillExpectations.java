package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.RemovedAccount;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What must be true of the accounts, from what a program said that it was about to do and had done. */
final class KillExpectations {
    private final Map<AccountId, Expectation> accounts = new HashMap<>();
    private int done;

    /** Takes a line such as {@code edited ID NOTES}. */
    void heard(String line) {
        String[] words = line.split(" ", 3);
        var id = new AccountId(words[1]);
        switch (words[0]) {
            case "added" -> expect(id, new Expectation(Place.TABLE, ""));
            case "editing" -> expect(id, new Expectation(Place.TABLE, null));
            case "edited" -> expect(id, new Expectation(Place.TABLE, words[2]));
            case "removing", "restoring" -> expect(id, known(id).in(Place.TABLE_OR_REMOVED));
            case "removed" -> expect(id, known(id).in(Place.REMOVED));
            case "restored" -> expect(id, known(id).in(Place.TABLE));
            case "purging" -> expect(id, known(id).in(Place.REMOVED_OR_GONE));
            case "purged" -> expect(id, known(id).in(Place.GONE));
            default -> throw new IllegalArgumentException(line);
        }
        done += words[0].endsWith("ed") ? 1 : 0;
    }

    /** How many things were said to be done. */
    int count() {
        return done;
    }

    Place placeOf(AccountId id) {
        return known(id).place();
    }

    void assertMet(String when, AccountBook book) {
        accounts.forEach((id, expectation) -> {
            var account = book.find(id);
            var removed = book.removed().stream()
                    .map(RemovedAccount::account)
                    .filter(gone -> gone.id().equals(id))
                    .findFirst();
            boolean right = switch (expectation.place()) {
                case TABLE -> account.isPresent() && removed.isEmpty();
                case REMOVED -> account.isEmpty() && removed.isPresent();
                case TABLE_OR_REMOVED -> account.isPresent() != removed.isPresent();
                case REMOVED_OR_GONE -> account.isEmpty();
                case GONE -> account.isEmpty() && removed.isEmpty();
            };
            assertThat(right).as("%s: %s is %s", when, id, expectation).isTrue();
            if (expectation.notes() != null) {
                assertThat(account.or(() -> removed).map(Account::notes))
                        .as("%s: %s", when, id)
                        .satisfiesAnyOf(
                                notes -> assertThat(notes).isEmpty(),
                                notes -> assertThat(notes).contains(expectation.notes()));
            }
        });
    }

    /** From now on the accounts are expected as they are. */
    void continueWith(AccountBook book) {
        var before = Map.copyOf(accounts);
        accounts.clear();
        book.accounts().forEach(account -> expect(account.id(), new Expectation(Place.TABLE, account.notes())));
        for (RemovedAccount removed : book.removed()) {
            var id = removed.account().id();
            var old = before.get(id);
            // Its key may be gone already, so it stays undecided until it is purged for good.
            boolean halfPurged = old != null && old.place() == Place.REMOVED_OR_GONE;
            expect(
                    id,
                    new Expectation(
                            halfPurged ? Place.REMOVED_OR_GONE : Place.REMOVED,
                            removed.account().notes()));
        }
    }

    private Expectation known(AccountId id) {
        return Objects.requireNonNull(accounts.get(id), () -> id + " was never added");
    }

    private void expect(AccountId id, Expectation expectation) {
        accounts.put(id, expectation);
    }

    /**
     * What is expected of one account.
     *
     * @param notes null while an edit was under way
     */
    private record Expectation(Place place, @Nullable String notes) {
        Expectation in(Place newPlace) {
            return new Expectation(newPlace, notes);
        }
    }

    enum Place {
        TABLE,
        REMOVED,
        TABLE_OR_REMOVED,
        REMOVED_OR_GONE,
        GONE
    }
}
