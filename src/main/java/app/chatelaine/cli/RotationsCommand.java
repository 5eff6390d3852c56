package app.chatelaine.cli;

import app.chatelaine.cli.output.AccountStatus;
import app.chatelaine.cli.output.RotationJson;
import app.chatelaine.cli.output.RotationStatus;
import app.chatelaine.cli.output.RotationTable;
import app.chatelaine.cli.output.ScheduleOutput;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.CalendarText;
import app.chatelaine.core.rotation.RotationSchedule;
import app.chatelaine.wiring.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints rotations and their history, or a plan for those that are due. */
@Command(name = "rotations", resourceBundle = Cli.WORDS, sortOptions = false)
final class RotationsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--json")
    private boolean json;

    @ArgGroup(exclusive = false)
    private @Nullable Plan plan;

    /** What is to be rotated when. */
    static final class Plan {
        @Option(names = "--plan", required = true)
        private boolean wanted;

        @Option(names = "--per-day", paramLabel = "N", defaultValue = "3")
        private int perDay;

        @Option(names = "--ics")
        private boolean calendar;
    }

    RotationsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var wished = plan;
        if (wished == null || !wished.wanted) {
            return session.with(program -> RotationStatus.all(program)
                    .then(found -> wanted(program, found))
                    .map(this::print));
        }
        if (name != null || all || (json && wished.calendar)) {
            return session.misused("cli.usage.wrong");
        }
        return session.with(program -> plan(program, wished));
    }

    /** Without a name those that are open; an account's history may outlive the account. */
    private Outcome<List<RotationStatus>> wanted(Program program, List<RotationStatus> found) {
        if (name == null) {
            return Outcome.ok(only(found, status -> all || status.rotation().isOpen()));
        }
        String typed = name.strip();
        return program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book()).find(typed))
                .fold(
                        account -> Outcome.ok(only(
                                found, status -> status.rotation().account().equals(account.id()))),
                        problem -> {
                            var gone = only(
                                    found,
                                    status -> status.rotation().accountName().equalsIgnoreCase(typed));
                            return gone.isEmpty()
                                            || (problem.code() != ProblemCode.ACCOUNT_NOT_FOUND
                                                    && problem.code() != ProblemCode.ACCOUNT_MISTYPED)
                                    ? Outcome.failed(problem)
                                    : Outcome.ok(gone);
                        });
    }

    private static List<RotationStatus> only(List<RotationStatus> found, Predicate<RotationStatus> wanted) {
        return found.stream().filter(wanted).toList();
    }

    private int print(List<RotationStatus> found) {
        var out = session.terminal().out();
        var table = new RotationTable(session.messages());
        if (json) {
            out.println(new RotationJson(session.messages()).list(found));
        } else if (found.isEmpty()) {
            session.note("cli.rotations.none");
        } else {
            out.print(name == null ? table.print(found) : table.history(found));
        }
        return Session.DONE;
    }

    private Outcome<Integer> plan(Program program, Plan wished) {
        if (wished.perDay < 1) {
            return Outcome.failed(ProblemCode.VALUE_INVALID, "--per-day", Integer.toString(wished.perDay));
        }
        return program.accounts()
                .read()
                .then(now -> AccountStatus.all(program, now.book()))
                .map(statuses -> print(program, wished.calendar, statuses, schedule(program, wished.perDay, statuses)));
    }

    /** A key that is being replaced needs no plan. */
    private static RotationSchedule schedule(Program program, int perDay, List<AccountStatus> statuses) {
        var ages = statuses.stream()
                .filter(status -> status.rotation().isEmpty())
                .collect(Collectors.toMap(AccountStatus::account, AccountStatus::age));
        return RotationSchedule.of(ages, LocalDate.ofInstant(program.clock().instant(), program.zone()), perDay);
    }

    private int print(Program program, boolean calendar, List<AccountStatus> statuses, RotationSchedule schedule) {
        var out = session.terminal().out();
        var output = new ScheduleOutput(schedule, statuses);
        if (calendar) {
            out.print(CalendarText.of(
                    schedule,
                    session.messages(),
                    output::serviceName,
                    program.clock().instant()));
        } else if (json) {
            out.println(output.json());
        } else if (schedule.days().isEmpty()) {
            session.note("cli.rotations.plan.none");
        } else {
            out.print(output.text(session.messages()));
        }
        return Session.DONE;
    }
}
