package app.chatelaine.adapters.lock;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.quickcopy.LockStatus;
import app.chatelaine.testing.PrivateBus;
import app.chatelaine.testing.RealKeyring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenLockTest {
    private final Semaphore locked = new Semaphore(0);

    @ParameterizedTest
    @ValueSource(strings = {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.xfce.ScreenSaver"})
    void CLP_04_a_screen_that_is_locked_is_heard_and_one_that_is_opened_is_not(String face, @TempDir Path folder)
            throws Exception {
        RealKeyring.requireProgram("gdbus", "libglib2.0-bin");
        try (var bus = new PrivateBus(folder, java.util.Map.of());
                var _ = ScreenLock.hear(bus.address(), locked::release)) {
            say(bus, face, "false");
            say(bus, face, "true");
            say(bus, face, "true");

            assertThat(locked.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
            assertThat(locked.availablePermits()).isZero();
        }
    }

    @Test
    void CLP_04_whether_a_program_would_tell_is_known(@TempDir Path folder) throws Exception {
        try (var bus = new PrivateBus(folder, java.util.Map.of());
                var screenSaver = bus.connect()) {
            assertThat(ScreenLock.look(bus.address())).isEqualTo(LockStatus.NOT_TOLD);

            screenSaver.requestBusName("org.xfce.ScreenSaver");
            assertThat(ScreenLock.look(bus.address())).isEqualTo(LockStatus.TOLD);
        }
        assertThat(ScreenLock.look("unix:path=/nonexistent/bus")).isEqualTo(LockStatus.NOT_TOLD);
    }

    @Test
    void without_a_bus_nothing_is_heard_and_nothing_fails() {
        try (var lock = ScreenLock.hear("unix:path=/nonexistent/bus", locked::release)) {
            assertThat(lock).isNotNull();
        }
    }

    private static void say(PrivateBus bus, String face, String active) throws IOException {
        bus.run(
                "gdbus",
                "emit",
                "--session",
                "--object-path",
                "/ScreenSaver",
                "--signal",
                face + ".ActiveChanged",
                active);
    }
}
