package app.chatelaine.desktop.accounts;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.health.Verdict.Meaning;
import app.chatelaine.desktop.shared.model.AccountState;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the table, in the order in which they get room: how old, whether it works and how it did so far come first;
 * the masked key and what else the details say come last.
 */
enum AccountColumn {
    ACCOUNT(190, 300, 2000, true),
    AGE(124, 176, 240, true),
    HEALTH(128, 168, 220, true),
    HISTORY(60, 124, 200, true),
    LATENCY(68, 80, 100, true),
    EXPIRES(96, 120, 140, true),
    DESTINATIONS(56, 64, 80, true),
    KEY(88, 120, 240, true),
    LAST_USED(96, 120, 140, true),
    TAGS(100, 180, 300, true),
    CREATED(100, 120, 140, false);

    static final Comparator<AccountColumn> FROM_LEFT_TO_RIGHT = Comparator.comparingInt(List.of(
            ACCOUNT, KEY, AGE, EXPIRES, HEALTH, LATENCY, HISTORY, DESTINATIONS, LAST_USED, CREATED, TAGS)::indexOf);

    /** More than an account has destinations. */
    private static final int WORSE = 1_000_000;

    private final double width;
    private final double ample;
    private final double widest;
    private final boolean shownAtFirst;

    AccountColumn(double width, double ample, double widest, boolean shownAtFirst) {
        this.width = width;
        this.ample = ample;
        this.widest = widest;
        this.shownAtFirst = shownAtFirst;
    }

    /** In pixels at a text size of 100 %: what its longest usual words need. */
    double width() {
        return width;
    }

    /** What it takes where there is room to spare. */
    double ample() {
        return ample;
    }

    double widest() {
        return widest;
    }

    boolean isShownAtFirst() {
        return shownAtFirst;
    }

    /** The name in files and message keys, such as {@code last-used}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AccountColumn> of(String id) {
        return Arrays.stream(values()).filter(column -> column.id().equals(id)).findFirst();
    }

    /** The order of this column; what is unknown comes last either way. */
    Comparator<AccountState> order(boolean descending) {
        return switch (this) {
            case ACCOUNT -> turned(BY_NAME, descending);
            case KEY -> by(s -> s.account().key().masked(), descending);
            case AGE -> by(s -> s.standing().age().days(), descending);
            case EXPIRES -> by(s -> s.standing().age().expiresAt(), descending);
            case HEALTH -> by(s -> rank(s.standing().verdict()), descending);
            case DESTINATIONS -> by(AccountColumn::places, descending);
            case LATENCY -> by(AccountColumn::latency, descending);
            case HISTORY -> by(AccountColumn::failures, descending);
            case LAST_USED -> by(AccountColumn::lastUsed, descending);
            case CREATED -> by(s -> s.account().key().createdAt(), descending);
            case TAGS -> by(s -> tags(s), descending);
        };
    }

    static final Comparator<AccountState> BY_NAME = Comparator.comparing(
                    (AccountState s) -> s.account().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(AccountState::serviceName, String.CASE_INSENSITIVE_ORDER);

    static @Nullable Duration latency(AccountState state) {
        return state.lastCheck().map(CheckResult::latency).orElse(null);
    }

    /** When the service says that the key was last used; the newest check that told it counts. */
    static @Nullable Instant lastUsed(AccountState state) {
        for (var result : state.history().reversed()) {
            if (result.facts().lastUsedAt() != null) {
                return result.facts().lastUsedAt();
            }
        }
        return null;
    }

    /** Those whose places are worse off count more, and of these those with more places. */
    private static @Nullable Integer places(AccountState state) {
        int count = state.account().placements().size();
        int worst = state.worstPlace().map(Enum::ordinal).orElse(0);
        return count == 0 ? null : worst * WORSE + count;
    }

    private static @Nullable String tags(AccountState state) {
        return state.account().tags().isEmpty()
                ? null
                : String.join(" ", state.account().tags());
    }

    static long failures(AccountState state) {
        return state.history().stream()
                .filter(result -> result.verdict().meaning() != Meaning.KEY_WORKS)
                .count();
    }

    /** Good ones first, dead ones last. */
    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> 0;
            case FORBIDDEN -> 1;
            case UNVERIFIED -> 2;
            case NEVER_CHECKED -> 3;
            case RATE_LIMITED -> 4;
            case SERVER_ERROR -> 5;
            case BLOCKED -> 6;
            case WRONG_HOST -> 7;
            case UNREACHABLE -> 8;
            case EXPIRED -> 9;
            case REJECTED -> 10;
        };
    }

    private static <C extends Comparable<? super C>> Comparator<AccountState> by(Value<C> value, boolean descending) {
        return Comparator.comparing(value::of, Comparator.nullsLast(turned(Comparator.<C>naturalOrder(), descending)));
    }

    private static <T> Comparator<T> turned(Comparator<T> order, boolean descending) {
        return descending ? order.reversed() : order;
    }

    private interface Value<C> {
        @Nullable C of(AccountState state);
    }
}
