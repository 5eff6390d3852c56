package app.chatelaine.adapters.process;

import app.chatelaine.core.precedence.ShellEnvironment;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The user's login shell, not an interactive one: that may ask questions, draw a prompt and take seconds. It starts without
 * what this process was given, as a new session does, and prints the one variable that was asked for into a pipe.
 */
public final class LoginShell implements ShellEnvironment {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> KEPT =
            Set.of("HOME", "USER", "LOGNAME", "SHELL", "LANG", "LC_ALL", "TMPDIR", "PATH");
    private static final String BEGIN = "chatelaine-begin:";
    private static final String END = ":chatelaine-end";

    /** Far above what start-up files print. */
    private static final int MOST_OUTPUT = 1 << 20;

    private final Map<String, String> environment;
    private final ExecutorService threads;
    private final Duration limit;
    private final Messages messages;

    /**
     * @param environment of this process
     * @param threads to wait for the shell on
     * @param limit after which a shell that has not answered is ended
     */
    public LoginShell(Map<String, String> environment, ExecutorService threads, Duration limit, Messages messages) {
        this.environment = Map.copyOf(environment);
        this.threads = threads;
        this.limit = limit;
        this.messages = messages;
    }

    @Override
    public Optional<Secret> here(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isEmpty())
                .map(Secret::copyOf);
    }

    @Override
    public Outcome<Optional<Secret>> atLogin(String variable) {
        String shell = environment.get("SHELL");
        if (shell == null || !VARIABLE.matcher(variable).matches()) {
            return Outcome.ok(Optional.empty());
        }
        try {
            // Printing ends with a mark, as a program that the start-up files left running keeps the pipe open.
            var builder = new ProcessBuilder(
                            shell, "-l", "-c", "printf %s " + BEGIN + "; printenv " + variable + "; printf %s " + END)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            environment.forEach((name, value) -> {
                if (KEPT.contains(name)) {
                    builder.environment().put(name, value);
                }
            });
            return ask(shell, builder.start());
        } catch (IOException e) {
            return silent(shell, "shell.cause.not-started");
        }
    }

    private Outcome<Optional<Secret>> ask(String shell, Process process) throws IOException {
        process.getOutputStream().close();
        var answer = threads.submit(() -> readToMark(process.getInputStream()));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .map(Outcome::ok)
                    .orElseGet(() -> silent(shell, "shell.cause.no-answer"));
        } catch (TimeoutException e) {
            return silent(shell, "shell.cause.too-slow");
        } catch (ExecutionException e) {
            return silent(shell, "shell.cause.no-answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silent(shell, "shell.cause.too-slow");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** What stands between the marks, without its line end; empty where a mark is missing. */
    private static Optional<Optional<Secret>> readToMark(InputStream in) throws IOException {
        var output = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        int end = -1;
        String text = "";
        while (end < 0 && output.size() < MOST_OUTPUT) {
            int count = in.read(buffer);
            if (count < 0) {
                return Optional.empty();
            }
            output.write(buffer, 0, count);
            text = output.toString(StandardCharsets.UTF_8);
            end = text.indexOf(END);
        }
        Arrays.fill(buffer, (byte) 0);
        int begin = text.indexOf(BEGIN);
        if (begin < 0 || end < begin) {
            return Optional.empty();
        }
        String value = text.substring(begin + BEGIN.length(), end);
        return Optional.of(
                value.length() < 2
                        ? Optional.empty()
                        : Optional.of(Secret.copyOf(value.substring(0, value.length() - 1))));
    }

    private Outcome<Optional<Secret>> silent(String shell, String cause) {
        return Outcome.failed(ProblemCode.LOGIN_SHELL_SILENT, shell, messages.get(cause));
    }
}
