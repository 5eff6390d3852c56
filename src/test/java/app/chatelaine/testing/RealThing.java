package app.chatelaine.testing;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Real parts of the system that a test needs and a machine may lack: a keychain daemon, a display, a tray.
 *
 * <p>Without them such a test is skipped and says why. With {@code -Dchatelaine.realRequired=true}, as the continuous
 * integration runs it, the same test fails: a machine that should have them must not pass by skipping.
 */
public final class RealThing {

    private static final String REQUIRED = "chatelaine.realRequired";

    private RealThing() {}

    /**
     * Goes on when the thing is there.
     *
     * @param why one sentence that says what is missing and how to get it
     */
    public static void require(boolean available, String why) {
        require(available, why, Boolean.getBoolean(REQUIRED));
    }

    static void require(boolean available, String why, boolean required) {
        if (available) {
            return;
        }
        if (required) {
            Assertions.fail(why + " (" + REQUIRED + " is set)");
        }
        Assumptions.abort(why);
    }
}
