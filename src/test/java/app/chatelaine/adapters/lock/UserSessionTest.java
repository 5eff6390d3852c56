package app.chatelaine.adapters.lock;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.quickcopy.LockStatus;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What AWT tells; without its events, which cannot be made where there is no screen. */
@NullUnmarked
class UserSessionTest {
    private final AtomicInteger locked = new AtomicInteger();

    @Test
    void CLP_04_the_user_who_leaves_is_heard_and_the_one_who_comes_is_not() {
        var left = new UserSession.Left(locked::incrementAndGet);

        left.userSessionActivated(null);
        assertThat(locked).hasValue(0);
        left.userSessionDeactivated(null);
        assertThat(locked).hasValue(1);
    }

    @Test
    void CLP_04_a_screen_that_goes_dark_and_a_machine_that_sleeps_are_heard() {
        var dark = new UserSession.Dark(locked::incrementAndGet);
        dark.screenAwoke(null);
        dark.screenAboutToSleep(null);
        var asleep = new UserSession.Asleep(locked::incrementAndGet);
        asleep.systemAwoke(null);
        asleep.systemAboutToSleep(null);

        assertThat(locked).hasValue(2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void CLP_04_where_awt_tells_nothing_that_is_known_and_nothing_fails() {
        assertThat(UserSession.look()).isEqualTo(LockStatus.NOT_TOLD);
        UserSession.hear(locked::incrementAndGet).close();
    }
}
