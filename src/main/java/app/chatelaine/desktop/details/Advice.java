package app.chatelaine.desktop.details;

import app.chatelaine.core.attention.NextStep;
import app.chatelaine.core.attention.NextStep.Tone;
import app.chatelaine.core.health.Verdict.Meaning;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.shared.HealthWords;
import app.chatelaine.desktop.shared.model.AccountState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one next thing to do, in words, with its reason.
 *
 * @param actions what the buttons do, the first one the most likely
 */
record Advice(Tone tone, String title, String text, List<Action> actions) {

    Advice {
        actions = List.copyOf(actions);
    }

    static Advice of(AccountState state, Messages messages, RelativeTime times, Instant now) {
        var step = NextStep.of(state.standing());
        return new Advice(
                step.tone(),
                title(step, state, messages, times, now),
                text(step, state, messages),
                actions(step, state.keyPage().isPresent()));
    }

    private static String title(NextStep step, AccountState state, Messages messages, RelativeTime times, Instant now) {
        var age = state.standing().age();
        long days = age.days() == null ? 0 : age.days();
        Instant end = age.expiresAt();
        String key = "next." + step.name();
        return switch (step) {
            case RENEW_STALE -> messages.get(key, days, days - age.limitDays());
            case RENEW_SOON -> messages.get(key, age.limitDays() - days);
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
                String first = state.standing().verdict().meaning() == Meaning.KEY_WORKS
                        ? messages.get("next.stillWorks") + " "
                        : "";
                yield first + messages.get(key, state.serviceName());
            }
            case CHECK_AGAIN ->
                messages.get(key, HealthWords.words(messages, state.standing().verdict()));
            case NOTHING -> messages.get(key, daysLeft(state));
            case NOTHING_UNVERIFIED -> {
                String why = uncheckable(state);
                yield why == null ? messages.get(key) : why;
            }
            default -> messages.get(key, state.serviceName());
        };
    }

    private static long daysLeft(AccountState state) {
        var age = state.standing().age();
        return age.days() == null ? 0 : age.limitDays() - age.days();
    }

    private static @Nullable String uncheckable(AccountState state) {
        return state.service() == null ? null : state.service().checks().uncheckable();
    }

    private static List<Action> actions(NextStep step, boolean hasKeyPage) {
        return switch (step) {
            case REPLACE_REJECTED, REPLACE_EXPIRED, RENEW_STALE, RENEW_EXPIRING, RENEW_SOON ->
                hasKeyPage ? List.of(Action.ROTATE, Action.OPEN_KEY_PAGE) : List.of(Action.ROTATE);
            case LOOK_AT_PERMISSIONS ->
                hasKeyPage ? List.of(Action.OPEN_KEY_PAGE, Action.CHECK) : List.of(Action.CHECK);
            case CHECK_AGAIN, CHECK_FIRST -> List.of(Action.CHECK);
            case SAY_WHEN_MADE -> List.of(Action.EDIT);
            case NOTHING, NOTHING_UNVERIFIED -> List.of();
        };
    }

    /** What a button of the advice does. */
    enum Action {
        ROTATE,
        OPEN_KEY_PAGE,
        CHECK,
        EDIT
    }
}
