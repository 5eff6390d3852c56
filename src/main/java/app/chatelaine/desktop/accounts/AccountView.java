package app.chatelaine.desktop.accounts;

import app.chatelaine.desktop.shared.model.AccountState;
import java.util.function.Predicate;

/**
 * One of the views on the left: the accounts that it shows.
 *
 * @param value id of the service, name of the environment, or the tag; empty for the views that need none
 */
record AccountView(Kind kind, String value) implements Predicate<AccountState> {
    static final AccountView OVERVIEW = new AccountView(Kind.OVERVIEW, "");
    static final AccountView ALL = new AccountView(Kind.ALL, "");
    static final AccountView ATTENTION = new AccountView(Kind.ATTENTION, "");

    /** The environment of accounts whose address is the user's own. */
    static final String OWN_ADDRESS = "";

    static AccountView service(String id) {
        return new AccountView(Kind.SERVICE, id);
    }

    static AccountView environment(AccountState state) {
        return new AccountView(Kind.ENVIRONMENT, state.knownEnvironment().orElse(OWN_ADDRESS));
    }

    static AccountView tag(String tag) {
        return new AccountView(Kind.TAG, tag);
    }

    @Override
    public boolean test(AccountState state) {
        return switch (kind) {
            case OVERVIEW -> false;
            case ALL -> true;
            case ATTENTION -> state.standing().needsAttention();
            case STALE -> state.standing().isStale();
            case EXPIRING -> state.standing().isExpiring();
            case NOT_WORKING -> state.standing().isNotWorking();
            case NOT_REACHED -> state.standing().isNotReached();
            case SERVICE -> state.account().serviceId().equals(value);
            case ENVIRONMENT -> state.knownEnvironment().orElse(OWN_ADDRESS).equals(value);
            case TAG -> state.account().tags().contains(value);
        };
    }

    enum Kind {
        /** All accounts in one picture, and no row of any. */
        OVERVIEW,
        ALL,
        ATTENTION,
        STALE,
        EXPIRING,
        NOT_WORKING,
        /** Those whose service the last check did not reach. */
        NOT_REACHED,
        SERVICE,
        ENVIRONMENT,
        TAG
    }
}
