package app.chatelaine.desktop.scan;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.delivery.GitGuard;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.scan.KeyPlace;
import app.chatelaine.core.scan.KeyPlace.Standing;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** One key that was found, whether it is chosen, and what was done about it. */
public final class Hit {
    private final KeyPlace place;
    private final Optional<Destination> destination;
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state;

    /** @param destination the place as one to deliver to; empty where nothing can be delivered to it */
    Hit(KeyPlace place, Optional<Destination> destination, boolean isDestination) {
        this.place = place;
        this.destination = destination;
        state = new ReadOnlyObjectWrapper<>(State.found(place, isDestination));
    }

    public KeyPlace place() {
        return place;
    }

    public Optional<Destination> destination() {
        return destination;
    }

    /** Whether it is to be imported. */
    public BooleanProperty chosenProperty() {
        return chosen;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void setState(State newState) {
        state.set(newState);
        if (!isImportable()) {
            chosen.set(false);
        }
    }

    /** Whether it can be taken into the keychain now. */
    public boolean isImportable() {
        return place.service().isPresent()
                && state.get().account().isEmpty()
                && !state.get().working();
    }

    /** Whether an account holds it and could write there, but does not yet. */
    public boolean isAddable() {
        var now = state.get();
        return destination.isPresent()
                && now.account().isPresent()
                && (!now.isDestination() || isOutdated())
                && !now.working()
                && place.git() != GitGuard.Kind.TRACKED;
    }

    /** Whether an old key of the account lies there. */
    boolean isOutdated() {
        return place.standing() == Standing.OUTDATED && !state.get().isUpdated();
    }

    /** Whether it was taken into the keychain since it was found. */
    boolean isImported() {
        return (place.standing() == Standing.UNMANAGED || place.standing() == Standing.OTHER)
                && state.get().account().isPresent();
    }

    /** Under which heading it stands now. */
    Group group() {
        return switch (place.standing()) {
            case UNMANAGED, OTHER -> isImported() ? Group.IMPORTED : Group.UNMANAGED;
            case OUTDATED -> Group.OUTDATED;
            case CURRENT -> place.git() == GitGuard.Kind.TRACKED ? Group.IN_GIT : Group.MANAGED;
        };
    }

    /** Headings: what was just done, and then what needs something before what does not. */
    public enum Group {
        IMPORTED,
        UNMANAGED,
        OUTDATED,
        IN_GIT,
        MANAGED
    }

    /**
     * How it stands now.
     *
     * @param account that holds the key; empty while none does
     * @param name of that account; empty while there is none
     * @param isDestination whether the account writes there
     * @param isUpdated whether its key was written there meanwhile
     * @param isRemoved whether the key was taken out of the file
     * @param working whether something is being done about it
     * @param result what came of it, in sentences; empty while nothing was done
     * @param ending whether that went well
     */
    public record State(
            Optional<AccountId> account,
            String name,
            boolean isDestination,
            boolean isUpdated,
            boolean isRemoved,
            boolean working,
            String result,
            Ending ending) {

        boolean isGood() {
            return ending == Ending.GOOD;
        }

        private static State found(KeyPlace place, boolean isDestination) {
            var holder = place.standing() == Standing.UNMANAGED || place.standing() == Standing.OTHER
                    ? Optional.<Account>empty()
                    : place.account();
            return new State(
                    holder.map(Account::id),
                    holder.map(Account::name).orElse(""),
                    isDestination,
                    false,
                    false,
                    false,
                    "",
                    Ending.GOOD);
        }

        State begun() {
            return new State(account, name, isDestination, isUpdated, isRemoved, true, "", Ending.GOOD);
        }

        State failed(String why) {
            return new State(account, name, isDestination, isUpdated, isRemoved, false, why, Ending.FAILED);
        }

        State delivered(String words) {
            return new State(account, name, true, true, false, false, words, Ending.GOOD);
        }

        State imported(AccountId holder, String holderName, boolean removed, String words, Ending how) {
            return new State(Optional.of(holder), holderName, isDestination, isUpdated, removed, false, words, how);
        }
    }

    /** How what was done about a key went. */
    public enum Ending {
        GOOD,
        /** It is stored, but still in its file, too, where it was to be taken out of. */
        STAYS,
        FAILED
    }
}
