package app.chatelaine.wiring;

import app.chatelaine.adapters.keychain.secretservice.SessionBus;
import app.chatelaine.adapters.lock.ScreenLock;
import app.chatelaine.adapters.lock.UserSession;
import app.chatelaine.core.quickcopy.LockStatus;

/** Hears of a locked screen as this system tells of it. Each call blocks for some seconds at most. */
public final class LockParts {
    private LockParts() {}

    /**
     * Hears of it from now on, where this system tells.
     *
     * @param locked runs whenever the screen is locked, on any thread
     * @return ends the hearing
     */
    public static Runnable hear(Runnable locked) {
        if (!isLinux()) {
            return UserSession.hear(locked)::close;
        }
        return SessionBus.find(System.getenv())
                .<Runnable>map(bus -> ScreenLock.hear(bus, locked)::close)
                .orElse(() -> {});
    }

    /** What this system tells. */
    static LockStatus look() {
        return isLinux()
                ? SessionBus.find(System.getenv()).map(ScreenLock::look).orElse(LockStatus.NOT_TOLD)
                : UserSession.look();
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }
}
