package app.chatelaine.wiring;

import app.chatelaine.adapters.file.Folders;
import app.chatelaine.adapters.file.ThrowAwayFolder;
import app.chatelaine.adapters.work.ManyThreads;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.sandbox.DemoWorkspace;
import app.chatelaine.sandbox.SandboxSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;

/** The program over the demo workspace: a folder that is thrown away, a keychain that forgets, services on this machine. */
final class DemoProgram {
    /** Late enough to be seen, early enough not to be waited for. */
    private static final Duration SLOWNESS = Duration.ofMillis(1200);

    private DemoProgram() {}

    static Outcome<Program> open(Surroundings surroundings) {
        try {
            var folder = ThrowAwayFolder.create("chatelaine-demo");
            var threads = ManyThreads.start();
            return Wiring.inMemory(surroundings, Folders.in(folder.path()))
                    .then(program -> start(program, threads)
                            .map(demo -> program.showing(demo.withPages(program.catalogue()))
                                    .closingWith(() -> {
                                        demo.close();
                                        threads.shutdownNow();
                                        folder.close();
                                    })));
        } catch (IOException e) {
            return Outcome.failed(
                    ProblemCode.FILE_NOT_WRITTEN, "demo", e.getClass().getSimpleName());
        }
    }

    private static Outcome<DemoWorkspace> start(Program program, Executor threads) {
        var settings = new SandboxSettings(threads, program.clock(), program.random(), SLOWNESS, null);
        return DemoWorkspace.start(program.accounts(), program.catalogue(), program.messages(), settings)
                .then(demo -> demo.seedHistory(program.history()).map(done -> demo));
    }
}
