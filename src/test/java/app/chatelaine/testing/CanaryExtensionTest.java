package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class CanaryExtensionTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                PrintsIt.class,
                PrintsAPartOfIt.class,
                PrintsItInBase64.class,
                PrintsItAsBasicAuthentication.class,
                PrintsItUrlEncoded.class,
                WritesItToStandardError.class,
                LogsIt.class,
                LogsItAsAParameter.class,
                LogsItInAnException.class,
                ThrowsIt.class,
                ThrowsItAsACause.class,
                ThrowsItBeforeTheTest.class,
                LeavesAnExceptionUncaught.class
            })
    void a_test_that_lets_the_canary_out_fails_and_its_failure_does_not_show_it(Class<?> planted) {
        List<Throwable> failures = failuresOf(planted);

        assertThat(failures).hasSize(1);
        assertThat(Canary.isIn(Watch.trace(failures.getFirst()))).isFalse();
    }

    @Test
    void a_test_that_keeps_the_canary_to_itself_passes() {
        assertThat(failuresOf(ShowsItMasked.class)).isEmpty();
    }

    @Test
    void an_ordinary_failure_reaches_the_reader_as_it_is() {
        assertThat(failuresOf(FailsForAnotherReason.class))
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("another reason");
    }

    @Test
    void it_is_registered_for_every_test_without_being_named() {
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNotNull();
        assertThat(Logger.getLogger("app.chatelaine").getLevel()).isEqualTo(Level.ALL);
    }

    private static List<Throwable> failuresOf(Class<?> planted) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(planted))
                .execute()
                .testEvents()
                .failed()
                .map(CanaryExtensionTest::failure)
                .toList();
    }

    private static Throwable failure(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    @ExtendWith(CanaryExtension.class)
    static class PrintsIt {
        @Test
        void leak() {
            System.out.println("key: " + Canary.value());
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class PrintsAPartOfIt {
        @Test
        void leak() {
            System.out.print(Canary.value().substring(10, 24));
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class PrintsItInBase64 {
        @Test
        void leak() {
            System.out.println(Base64.getEncoder().encodeToString(Canary.value().getBytes(StandardCharsets.UTF_8)));
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class PrintsItAsBasicAuthentication {
        @Test
        void leak() {
            byte[] credentials = ("user:" + Canary.value()).getBytes(StandardCharsets.UTF_8);
            System.out.println("Authorization: Basic " + Base64.getEncoder().encodeToString(credentials));
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class PrintsItUrlEncoded {
        @Test
        void leak() {
            System.out.println("?key=" + URLEncoder.encode(Canary.value(), StandardCharsets.UTF_8));
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class WritesItToStandardError {
        @Test
        void leak() {
            System.err.println(Canary.value());
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class LogsIt {
        @Test
        void leak() {
            Logger.getLogger("app.chatelaine.planted").fine("key " + Canary.value());
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class LogsItAsAParameter {
        @Test
        void leak() {
            Logger.getLogger("app.chatelaine.planted").log(Level.FINER, "key", new Object[] {Canary.value()});
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class LogsItInAnException {
        @Test
        void leak() {
            Logger.getLogger("app.chatelaine.planted").log(Level.FINE, "no", new IllegalStateException(Canary.value()));
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class ThrowsIt {
        @Test
        void leak() {
            throw new IllegalStateException("bad key " + Canary.value());
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class ThrowsItAsACause {
        @Test
        void leak() {
            throw new IllegalStateException("outer", new IllegalArgumentException(Canary.value()));
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class ThrowsItBeforeTheTest {
        @BeforeEach
        void leak() {
            throw new IllegalStateException(Canary.value());
        }

        @Test
        void nothing() {}
    }

    @ExtendWith(CanaryExtension.class)
    static class LeavesAnExceptionUncaught {
        @Test
        void leak() throws InterruptedException {
            Thread thread = new Thread(() -> {
                throw new IllegalStateException("nobody catches this");
            });
            thread.start();
            thread.join();
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class ShowsItMasked {
        @Test
        void fine() {
            String value = Canary.value();
            System.out.println("can_…" + value.substring(value.length() - 4));
        }
    }

    @ExtendWith(CanaryExtension.class)
    static class FailsForAnotherReason {
        @Test
        void fails() {
            throw new AssertionError("another reason");
        }
    }
}
