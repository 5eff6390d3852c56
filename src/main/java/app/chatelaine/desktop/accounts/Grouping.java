package app.chatelaine.desktop.accounts;

import app.chatelaine.core.attention.Condition;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.model.AccountState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** By what the rows of the table stand together. */
enum Grouping {
    NONE,
    SERVICE,
    ENVIRONMENT,
    /** The worst first. */
    STATE;

    /** What rows of one group have in common. */
    String key(AccountState state) {
        return switch (this) {
            case NONE -> "";
            case SERVICE -> state.account().serviceId();
            case ENVIRONMENT -> state.knownEnvironment().orElse("");
            case STATE -> Condition.of(state.standing()).id();
        };
    }

    /** The order of the groups; addresses of the user's own come last. */
    Comparator<AccountState> order() {
        return switch (this) {
            case NONE -> Comparator.comparing(this::key);
            case SERVICE ->
                Comparator.comparing(AccountState::serviceName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(this::key);
            case ENVIRONMENT ->
                Comparator.comparing((AccountState state) -> key(state).isEmpty())
                        .thenComparing(this::key, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(this::key);
            case STATE -> Comparator.comparing(state -> Condition.of(state.standing()));
        };
    }

    /** What stands over the group of {@code state}. */
    String words(AccountState state, Messages messages) {
        return switch (this) {
            case NONE -> "";
            case SERVICE -> state.serviceName();
            case ENVIRONMENT -> state.knownEnvironment().orElseGet(() -> messages.get("views.ownAddresses"));
            case STATE -> messages.get("condition." + Condition.of(state.standing()));
        };
    }

    /** The name in files, such as {@code service}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grouping> of(String id) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.id().equals(id))
                .findFirst();
    }
}
