package app.chatelaine.desktop.details;

import app.chatelaine.core.attention.NextStep;
import app.chatelaine.core.attention.NextStep.Tone;
import app.chatelaine.core.attention.Standing;
import app.chatelaine.core.health.Verdict.Meaning;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.shared.model.AccountState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one next thing to do, in words, with its reason.
 *
 * @param action what the button does; empty where there is nothing to press
 */
record Advice(Tone tone, String title, String text, Optional<NextAction> action) {

    /**
     * @param lockedKeychain the name of the key's keychain where that is locked
     * @param readOnly whether nothing can be changed now
     */
    static Advice of(
            AccountState state,
            Optional<String> lockedKeychain,
            boolean readOnly,
            Messages messages,
            RelativeTime times,
            Instant now) {
        var step = NextStep.of(state.standing());
        // A destination with another key is quickly put right, but not with a key that is dead.
        var advice = step.tone() != Tone.BAD && !state.drifted().isEmpty()
                ? deliver(state.drifted().size(), messages)
                : new Advice(
                        step.tone(),
                        title(step, state, messages, times, now),
                        text(step, state, messages),
                        action(step, state.keyPage().isPresent()));
        if (lockedKeychain.isPresent() && advice.needsKey()) {
            return new Advice(
                    Tone.WARN,
                    messages.get("next.LOCKED", lockedKeychain.get()),
                    messages.get("next.LOCKED.text"),
                    Optional.of(NextAction.UNLOCK));
        }
        return readOnly ? advice.withoutChanges(messages) : advice;
    }

    private static Advice deliver(int places, Messages messages) {
        return new Advice(
                Tone.WARN,
                messages.get("next.DELIVER", places),
                messages.get("next.DELIVER.text"),
                Optional.of(NextAction.DELIVER));
    }

    private boolean needsKey() {
        return action.filter(wanted -> wanted == NextAction.CHECK || wanted == NextAction.DELIVER)
                .isPresent();
    }

    private Advice withoutChanges(Messages messages) {
        boolean changes = action.filter(wanted ->
                        wanted != NextAction.CHECK && wanted != NextAction.LOOK && wanted != NextAction.UNLOCK)
                .isPresent();
        return changes ? new Advice(tone, title, messages.get("next.readOnly"), Optional.empty()) : this;
    }

    private static String title(NextStep step, AccountState state, Messages messages, RelativeTime times, Instant now) {
        var age = state.standing().age();
        long days = age.days() == null ? 0 : age.days();
        Instant end = age.expiresAt();
        String key = "next." + step.name();
        return switch (step) {
            case RENEW_STALE -> messages.get(key, days, days - age.limitDays());
            case RENEW_SOON -> messages.get(key, daysLeft(state));
            case REPLACE_EXPIRED ->
                end == null ? messages.get(key + ".told", state.serviceName()) : messages.get(key, times.of(end, now));
            case RENEW_EXPIRING -> messages.get(key, end == null ? "" : times.of(end, now));
            default -> messages.get(key, state.serviceName());
        };
    }

    private static String text(NextStep step, AccountState state, Messages messages) {
        String key = "next." + step.name() + ".text";
        return switch (step) {
            case RENEW_STALE, RENEW_SOON, RENEW_EXPIRING, REPLACE_EXPIRED -> {
                String first = works(state.standing()) ? messages.get("next.stillWorks") + " " : "";
                yield first + messages.get(key, state.serviceName());
            }
            case CHECK_AGAIN -> messages.get(key, state.serviceName());
            case NOTHING -> messages.get(key, daysLeft(state));
            case NOTHING_UNVERIFIED -> {
                String why = uncheckable(state);
                yield why == null ? messages.get(key) : why;
            }
            default -> messages.get(key, state.serviceName());
        };
    }

    private static long daysLeft(AccountState state) {
        Long days = state.standing().daysToStale();
        return days == null ? 0 : days;
    }

    /** As far as the last check tells; an older one is no word for now. */
    private static boolean works(Standing standing) {
        return standing.verdict().meaning() == Meaning.KEY_WORKS && !standing.isNotReached();
    }

    private static @Nullable String uncheckable(AccountState state) {
        return state.service() == null ? null : state.service().checks().uncheckable();
    }

    private static Optional<NextAction> action(NextStep step, boolean hasKeyPage) {
        return switch (step) {
            case REPLACE_REJECTED, REPLACE_EXPIRED, RENEW_STALE, RENEW_EXPIRING, RENEW_SOON ->
                Optional.of(NextAction.REPLACE);
            case LOOK_AT_PERMISSIONS -> Optional.of(hasKeyPage ? NextAction.LOOK : NextAction.CHECK);
            case CHECK_AGAIN, CHECK_FIRST -> Optional.of(NextAction.CHECK);
            case SAY_WHEN_MADE -> Optional.of(NextAction.EDIT);
            case NOTHING, NOTHING_UNVERIFIED -> Optional.empty();
        };
    }
}
