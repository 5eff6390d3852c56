package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.AccountId;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One account on the screen: the same row for as long as it is there, whatever becomes known of it. */
public final class AccountRow {
    private final AccountId id;
    private final ReadOnlyObjectWrapper<AccountState> state;

    AccountRow(AccountState state) {
        this.id = state.account().id();
        this.state = new ReadOnlyObjectWrapper<>(state);
    }

    public AccountId id() {
        return id;
    }

    public AccountState state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<AccountState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void setState(AccountState newState) {
        state.set(newState);
    }
}
