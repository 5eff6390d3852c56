package app.chatelaine.core.quickcopy;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.attention.Standing;

/**
 * One key as the tray offers it.
 *
 * @param serviceId of the catalogue
 * @param service as people call it
 * @param environment as people call it
 * @param pinned whether its user wants it among the first
 * @param concern the worst that is known of it
 */
public record QuickKey(
        AccountId id,
        String serviceId,
        String service,
        String name,
        String environment,
        boolean pinned,
        Concern concern) {
    /** The tag that pins a key to the top of the tray and of the quick search, in any case of letters. */
    public static final String PINNED = "pinned";

    /**
     * @param service as people call it
     * @param environment as people call it
     */
    public static QuickKey of(Account account, String service, String environment, Standing standing) {
        boolean pinned = account.tags().stream().anyMatch(PINNED::equalsIgnoreCase);
        return new QuickKey(
                account.id(), account.serviceId(), service, account.name(), environment, pinned, Concern.of(standing));
    }

    /** Why to look at a key before it is used, the lightest first; the words are {@code tray.concern.NAME}. */
    public enum Concern {
        NONE,
        EXPIRING,
        STALE,
        EXPIRED,
        NOT_WORKING;

        static Concern of(Standing standing) {
            if (standing.isExpired()) {
                return EXPIRED;
            }
            if (standing.isNotWorking()) {
                return NOT_WORKING;
            }
            if (standing.isStale()) {
                return STALE;
            }
            return standing.isExpiring() ? EXPIRING : NONE;
        }

        /** Whether the key does not do its work, as opposed to: should be renewed. */
        boolean isBad() {
            return compareTo(EXPIRED) >= 0;
        }
    }
}
