package app.chatelaine.adapters.process;

import app.chatelaine.core.delivery.Launcher;
import app.chatelaine.core.delivery.Masker;
import app.chatelaine.core.delivery.Variable;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Runs programs of this machine. Variables go through the environment, which other users cannot see. */
public final class LocalLauncher implements Launcher {
    private static final int BUFFER = 8192;

    private final Supplier<? extends Executor> threads;

    /** @param threads for the two outputs; asked for at the first command */
    public LocalLauncher(Supplier<? extends Executor> threads) {
        this.threads = threads;
    }

    @Override
    public Outcome<Integer> runMasked(
            List<String> command, List<Variable> variables, List<String> secrets, PrintStream out, PrintStream err) {
        return start(command, variables, Redirect.PIPE).map(process -> {
            try (var _ = SignalForwarding.to(process)) {
                var executor = threads.get();
                var outDone = new CompletableFuture<Void>();
                var errDone = new CompletableFuture<Void>();
                executor.execute(() -> pump(process.getInputStream(), Masker.of(secrets), out, outDone));
                executor.execute(() -> pump(process.getErrorStream(), Masker.of(secrets), err, errDone));
                CompletableFuture.allOf(outDone, errDone).join();
                return process.onExit().join().exitValue();
            }
        });
    }

    @Override
    public Outcome<Integer> run(List<String> command, List<Variable> variables) {
        return start(command, variables, Redirect.INHERIT).map(process -> {
            try (var _ = SignalForwarding.to(process)) {
                return process.onExit().join().exitValue();
            }
        });
    }

    private static Outcome<Process> start(List<String> command, List<Variable> variables, Redirect outputs) {
        var builder = new ProcessBuilder(command)
                .redirectInput(Redirect.INHERIT)
                .redirectOutput(outputs)
                .redirectError(outputs);
        variables.forEach(variable -> builder.environment().put(variable.name(), variable.value()));
        try {
            return Outcome.ok(builder.start());
        } catch (IOException e) {
            return Outcome.failed(ProblemCode.COMMAND_NOT_STARTED, command.getFirst(), words(e));
        }
    }

    /** Of {@code Cannot run program "x": Exec failed, error: 2 (No such file or directory)} the words of the system. */
    private static String words(IOException cause) {
        String said = String.valueOf(cause.getMessage());
        return said.replaceFirst(".*error[:=] ?\\d+,? ?", "").replaceAll("^\\((.*?)\\).*$", "$1");
    }

    private static void pump(InputStream from, Masker masker, PrintStream to, CompletableFuture<Void> done) {
        byte[] buffer = new byte[BUFFER];
        try (from) {
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                write(masker.take(buffer, count), to);
                if (to.checkError()) {
                    // Nobody listens any more; the command hears that when it writes the next time.
                    return;
                }
            }
            write(masker.finish(), to);
        } catch (IOException e) {
            write(masker.finish(), to);
        } finally {
            done.complete(null);
        }
    }

    private static void write(byte[] bytes, PrintStream to) {
        to.write(bytes, 0, bytes.length);
        to.flush();
    }
}
