package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.wiring.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replaces keys, goes on with that, or goes back. */
@Command(name = "rotate", resourceBundle = Cli.WORDS, sortOptions = false)
final class RotateCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "NAME")
    private List<String> names = List.of();

    @ArgGroup
    private Open open = new Open();

    @Option(names = "--secret-stdin")
    private boolean secretFromInput;

    @Option(names = "--field", paramLabel = "F=V")
    private Map<String, String> fields = Map.of();

    @Mixin
    private WishOptions wishes = new WishOptions();

    @Option(names = "--dry-run")
    private boolean dryRun;

    /** A name behind it is one of those to rotate, or the one that is let go. */
    @Option(names = "--yes", arity = "0..1", paramLabel = "NAME", fallbackValue = "")
    private @Nullable String confirmed;

    /** What to do with a rotation that is open; one of them at most. */
    static final class Open {
        @Option(names = "--resume", paramLabel = "NAME")
        private @Nullable String resume;

        @Option(names = "--undo", paramLabel = "NAME")
        private @Nullable String undo;

        @Option(names = "--let-go", paramLabel = "NAME")
        private @Nullable String letGo;

        boolean isEmpty() {
            return resume == null && undo == null && letGo == null;
        }
    }

    RotateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!fields.isEmpty() && !secretFromInput) {
            return session.misused("cli.rotate.fields");
        }
        if (open.isEmpty()) {
            return rotate();
        }
        if (!names.isEmpty() || dryRun || wishes.hasGrace()) {
            return session.misused("cli.usage.wrong");
        }
        if (open.resume != null) {
            return one(open.resume, work -> work.resume(wishes::change));
        }
        if (secretFromInput || !wishes.isEmpty()) {
            return session.misused("cli.usage.wrong");
        }
        return open.undo == null
                ? one(String.valueOf(open.letGo), work -> work.letGo(confirmed))
                : one(open.undo, RotationWork::undo);
    }

    private int rotate() {
        var wanted = new ArrayList<>(names);
        if (confirmed != null && !confirmed.isEmpty()) {
            wanted.add(confirmed);
        }
        if (wanted.isEmpty()) {
            return session.misused("cli.usage.missing", "NAME");
        }
        if (wishes.contradict()) {
            return session.misused("cli.usage.wrong");
        }
        if (wanted.size() > 1 && secretFromInput) {
            return session.misused("cli.rotate.one-key");
        }
        return session.with(program -> wishes.wishes()
                .then(wished -> program.accounts()
                        .read()
                        .then(now -> new AccountFinder(now.book()).findAll(wanted))
                        .map(accounts -> each(program, accounts, wished))));
    }

    /** One after the other, so that each has its own result; gives the first exit code that is not good. */
    private int each(Program program, List<Account> accounts, Wishes wished) {
        int code = Session.DONE;
        for (Account account : accounts) {
            int next = session.exitCode(work(program, account)
                    .then(work -> dryRun ? work.show(wished) : work.rotate(wished, confirmed != null)));
            code = code == Session.DONE ? next : code;
        }
        return code;
    }

    private int one(String name, Action action) {
        return session.with(program -> program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book()).find(name))
                .then(account -> work(program, account))
                .then(action::run));
    }

    private Outcome<RotationWork> work(Program program, Account account) {
        return ServiceFinder.find(program.catalogue(), account.serviceId())
                .then(service ->
                        RotationWork.of(new KeyWork(session, program, service, account), secretFromInput, fields));
    }

    /** What is done with one account. */
    @FunctionalInterface
    private interface Action {
        /** @return the exit code */
        Outcome<Integer> run(RotationWork work);
    }
}
