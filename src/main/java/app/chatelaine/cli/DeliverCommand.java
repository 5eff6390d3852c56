package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.Deliveries;
import app.chatelaine.core.delivery.Plan;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.wiring.Program;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts keys where programs look for them, or takes that back. */
@Command(name = "deliver", resourceBundle = Cli.WORDS, sortOptions = false)
final class DeliverCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME")
    private @Nullable String name;

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    @ArgGroup
    private Otherwise otherwise = new Otherwise();

    @Option(names = "--ignore")
    private boolean ignore;

    @Option(names = "--all-variables")
    private boolean allVariables;

    @Option(names = "--example")
    private boolean example;

    /** One of them. */
    static final class Where {
        @Option(names = "--to", paramLabel = "DESTINATION")
        private @Nullable String to;

        @Option(names = "--all")
        private boolean all;
    }

    /** What to do in place of delivering; one of them at most. */
    static final class Otherwise {
        @Option(names = "--undo")
        private boolean undo;

        @Option(names = "--forget")
        private boolean forget;

        @Option(names = "--dry-run")
        private boolean dryRun;
    }

    DeliverCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (name == null && !where.all) {
            return session.misused("cli.usage.missing", "NAME");
        }
        return session.with(program -> {
            program.deliveries().recover().handle(done -> {}, session::tell);
            return program.accounts()
                    .read()
                    .then(now -> new AccountFinder(now.book()).findAll(name == null ? List.of() : List.of(name)))
                    .then(accounts -> each(program, accounts));
        });
    }

    private Outcome<Integer> each(Program program, List<Account> accounts) {
        int code = Session.DONE;
        boolean isEmpty = true;
        for (Account account : accounts) {
            var destinations = ServiceFinder.find(program.catalogue(), account.serviceId())
                    .then(service -> placements(service, account));
            if (destinations instanceof Outcome.Failed<List<Placement>>(var problem)) {
                code = first(code, session.fail(problem));
                continue;
            }
            for (Placement placement : destinations.fold(found -> found, problem -> List.<Placement>of())) {
                isEmpty = false;
                code = first(code, session.exitCode(one(program, account, placement)));
            }
        }
        if (isEmpty && code == Session.DONE) {
            session.note("cli.deliver.empty");
        }
        return Outcome.ok(code);
    }

    private static int first(int code, int next) {
        return code == Session.DONE ? next : code;
    }

    private Outcome<List<Placement>> placements(Service service, Account account) {
        return where.to == null
                ? Outcome.ok(account.placements())
                : DestinationFinder.find(where.to, service, account)
                        .map(destination -> List.of(new Placement(
                                destination,
                                allVariables
                                        || account.placement(destination)
                                                .map(Placement::allVariables)
                                                .orElse(false))));
    }

    private Outcome<Integer> one(Program program, Account account, Placement placement) {
        var destination = placement.destination();
        var deliveries = program.deliveries();
        if (otherwise.undo) {
            return deliveries.undo(account, destination).map(done -> said("cli.deliver.undone", account, destination));
        }
        if (otherwise.forget) {
            return deliveries
                    .forget(account, destination)
                    .map(done -> said("cli.deliver.forgotten", account, destination));
        }
        return ServiceFinder.find(program.catalogue(), account.serviceId())
                .then(service -> program.accounts().key(account).then(key -> {
                    try (key) {
                        return deliveries
                                .plan(service, account, placement, key)
                                .then(plan -> otherwise.dryRun ? show(deliveries, plan) : deliver(program, plan, key));
                    }
                }));
    }

    private Outcome<Integer> show(Deliveries deliveries, Plan plan) {
        var destination = plan.placement().destination();
        var out = session.terminal().out();
        var messages = session.messages();
        boolean isSame = plan.changes().isEmpty();
        out.println(messages.get(
                isSame ? "cli.deliver.same" : "cli.deliver.would",
                plan.account().name(),
                destination.notation()));
        for (Plan.Change change : plan.changes()) {
            if (change.line() > 0) {
                out.println(messages.get("cli.deliver.line", Integer.toString(change.line())));
            }
            if (!change.before().isEmpty()) {
                out.println(messages.get("cli.deliver.before", change.before()));
            }
            out.println(messages.get("cli.deliver.after", change.after()));
        }
        return deliveries.guard(destination).map(safe -> Session.DONE);
    }

    private Outcome<Integer> deliver(Program program, Plan plan, Secret key) {
        var destination = plan.placement().destination();
        var deliveries = program.deliveries();
        Outcome<Outcome.Done> ready = ignore ? deliveries.ignore(destination) : Outcome.done();
        return ready.then(safe -> deliveries.deliver(plan))
                .then(account -> {
                    int code = said("cli.deliver.done", account, destination);
                    return example && destination instanceof DotEnv env
                            ? deliveries.mention(env).map(named -> exampleSaid(code, named, env))
                            : Outcome.ok(code);
                })
                .then(code -> deliveries.exposure(destination, key).map(exposure -> {
                    switch (exposure) {
                        case NOWHERE -> {}
                        case FOUND -> warn("cli.deliver.exposed", plan.account(), destination);
                        case UNSURE -> warn("cli.deliver.unsure", plan.account(), destination);
                    }
                    return code;
                }));
    }

    private int exampleSaid(int code, DotEnv example, DotEnv env) {
        session.note("cli.deliver.example", example.path(), env.variable());
        return code;
    }

    private int said(String key, Account account, Destination destination) {
        session.note(key, account.name(), destination.notation());
        return Session.DONE;
    }

    private void warn(String key, Account account, Destination destination) {
        session.terminal().err().println(session.messages().get(key, account.name(), destination.target()));
    }
}
