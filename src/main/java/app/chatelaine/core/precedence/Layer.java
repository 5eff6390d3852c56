package app.chatelaine.core.precedence;

import app.chatelaine.core.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where programs look, with what was found there.
 *
 * @param place variable, path and variable, path, or {@code SERVICE/USER}; empty for an argument
 * @param fingerprint of the key that was found; null when none was
 * @param note what is to be known of this place, in a sentence of the service's file; null when nothing is
 * @param problem why it could not be looked at; null when it could
 */
public record Layer(
        Sort sort,
        String place,
        State state,
        @Nullable String fingerprint,
        @Nullable String note,
        @Nullable Problem problem) {

    static Layer unknown(Sort sort, @Nullable String note) {
        return new Layer(sort, "", State.UNKNOWN, null, note, null);
    }

    public Optional<Problem> whyUnreadable() {
        return Optional.ofNullable(problem);
    }

    /** Whether a program that looks here finds a key and looks no further. */
    boolean isHit() {
        return state == State.CURRENT || state == State.OTHER;
    }

    /** The places of the service's file, where the environment is two: the one here and the one of a new login shell. */
    public enum Sort {
        ARGUMENT,
        TERMINAL,
        LOGIN_SHELL,
        DOTENV,
        FILE,
        KEYRING;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum State {
        /** The account's present key. */
        CURRENT,
        /** Another key. */
        OTHER,
        NOTHING,
        UNREADABLE,
        /** Only the program knows. */
        UNKNOWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
