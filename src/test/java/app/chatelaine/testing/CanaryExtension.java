package app.chatelaine.testing;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Fails every test that lets {@link Canary} be seen: on standard output or error, in the log, in the message of an
 * exception. Also fails a test during which an exception went uncaught on any thread. Registered for all tests.
 */
public final class CanaryExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    @Override
    public void beforeAll(ExtensionContext context) {
        Watch.INSTANCE.install();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Watch.INSTANCE.install();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        check();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        check();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw clean(thrown);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw clean(thrown);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw clean(thrown);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw clean(thrown);
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw clean(thrown);
    }

    private static Throwable clean(Throwable thrown) {
        String trace = Watch.trace(thrown);
        if (thrown instanceof TestAbortedException || !Canary.isIn(trace)) {
            return thrown;
        }
        AssertionError failure = new AssertionError("the canary is in the message of an exception: "
                + Canary.redact(thrown.toString()) + "\n" + Canary.redact(trace));
        failure.setStackTrace(thrown.getStackTrace());
        return failure;
    }

    private static void check() {
        Watch watch = Watch.INSTANCE;
        List<String> findings = new ArrayList<>();
        look(findings, "standard output", watch.takeOut());
        look(findings, "standard error", watch.takeErr());
        look(findings, "the log", watch.takeLog());
        for (Watch.Uncaught uncaught : watch.takeUncaught()) {
            findings.add(
                    "uncaught on thread " + uncaught.thread() + ": " + Canary.redact(Watch.trace(uncaught.thrown())));
        }
        if (!findings.isEmpty()) {
            throw new AssertionError(String.join("\n", findings));
        }
    }

    private static void look(List<String> findings, String place, String text) {
        if (Canary.isIn(text)) {
            String line = text.lines().filter(Canary::isIn).findFirst().orElse("(over several lines)");
            findings.add("the canary is in " + place + ": " + Canary.redact(line));
        }
    }
}
