package app.chatelaine.adapters.lock;

import app.chatelaine.core.quickcopy.LockStatus;
import java.awt.Desktop;
import java.awt.Desktop.Action;
import java.awt.EventQueue;
import java.awt.desktop.ScreenSleepEvent;
import java.awt.desktop.ScreenSleepListener;
import java.awt.desktop.SystemEventListener;
import java.awt.desktop.SystemSleepEvent;
import java.awt.desktop.SystemSleepListener;
import java.awt.desktop.UserSessionEvent;
import java.awt.desktop.UserSessionListener;
import java.util.ArrayList;
import java.util.List;

/**
 * What AWT tells of the session: on Windows that the screen is locked; on macOS, which says nothing of that, that another
 * user comes and that the screen goes dark. On Linux it tells nothing, and {@link ScreenLock} does. AWT is touched on its
 * own thread only.
 */
public final class UserSession implements AutoCloseable {

    // On the thread of AWT only.
    private final List<SystemEventListener> listeners = new ArrayList<>();

    private UserSession() {}

    /** What this system tells. Starts AWT, which takes a moment. */
    public static LockStatus look() {
        if (!tells(Action.APP_EVENT_USER_SESSION)) {
            return LockStatus.NOT_TOLD;
        }
        return tells(Action.APP_EVENT_SCREEN_SLEEP) ? LockStatus.TOLD_OF_SLEEP : LockStatus.TOLD;
    }

    /**
     * Hears of it from now on; nothing is heard where AWT tells nothing. Starts AWT.
     *
     * @param locked runs whenever the user leaves the screen, on any thread
     */
    public static UserSession hear(Runnable locked) {
        var session = new UserSession();
        EventQueue.invokeLater(() -> {
            session.add(Action.APP_EVENT_USER_SESSION, new Left(locked));
            session.add(Action.APP_EVENT_SCREEN_SLEEP, new Dark(locked));
            session.add(Action.APP_EVENT_SYSTEM_SLEEP, new Asleep(locked));
        });
        return session;
    }

    private static boolean tells(Action event) {
        return Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(event);
    }

    private void add(Action event, SystemEventListener listener) {
        if (tells(event)) {
            Desktop.getDesktop().addAppEventListener(listener);
            listeners.add(listener);
        }
    }

    @Override
    public void close() {
        EventQueue.invokeLater(() -> {
            listeners.forEach(listener -> Desktop.getDesktop().removeAppEventListener(listener));
            listeners.clear();
        });
    }

    /** Windows says so of a lock and of a switch to another user, macOS of the latter. */
    record Left(Runnable locked) implements UserSessionListener {
        @Override
        public void userSessionDeactivated(UserSessionEvent event) {
            locked.run();
        }

        @Override
        public void userSessionActivated(UserSessionEvent event) {}
    }

    record Dark(Runnable locked) implements ScreenSleepListener {
        @Override
        public void screenAboutToSleep(ScreenSleepEvent event) {
            locked.run();
        }

        @Override
        public void screenAwoke(ScreenSleepEvent event) {}
    }

    record Asleep(Runnable locked) implements SystemSleepListener {
        @Override
        public void systemAboutToSleep(SystemSleepEvent event) {
            locked.run();
        }

        @Override
        public void systemAwoke(SystemSleepEvent event) {}
    }
}
