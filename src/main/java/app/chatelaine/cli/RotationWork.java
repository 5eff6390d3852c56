package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.FlightPlan;
import app.chatelaine.core.rotation.NewKey;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rotation of one account in a terminal. Each of its deeds gives the exit code. */
final class RotationWork {
    private final KeyWork work;
    private final boolean secretFromInput;
    private final Map<String, String> fields;
    private final RotationNews news;

    private RotationWork(KeyWork work, boolean secretFromInput, Map<String, String> fields) {
        this.work = work;
        this.secretFromInput = secretFromInput;
        this.fields = fields;
        this.news = new RotationNews(session(), work.service());
    }

    /** @param fields that belong to the key which is brought, by id */
    static Outcome<RotationWork> of(KeyWork work, boolean secretFromInput, Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(field -> work.service().input(field).isEmpty())
                .findFirst()
                .map(field -> Outcome.<RotationWork>failed(
                        ProblemCode.FIELD_UNKNOWN, field, work.service().name()))
                .orElseGet(() -> Outcome.ok(new RotationWork(work, secretFromInput, fields)));
    }

    /** Prints what would be done. */
    Outcome<Integer> show(Wishes wishes) {
        plan(wishes, session().terminal().out()::println);
        return rotations().requireNone(account()).map(none -> Session.DONE);
    }

    Outcome<Integer> rotate(Wishes wishes, boolean confirmed) {
        return rotations()
                .requireNone(account())
                .then(none -> {
                    // Whoever is asked has to know what for, even where quiet was asked for.
                    plan(wishes, confirmed ? news::tell : session().terminal().err()::println);
                    return confirmed ? Outcome.done() : confirm("cli.rotate.ask", ProblemCode.ROTATION_NOT_CONFIRMED);
                })
                .then(meant -> brought())
                .map(key ->
                        key.map(mine -> ended(begin(wishes, mine), true)).orElseGet(() -> goOn(begin(wishes, null))));
    }

    private Outcome<Rotation> begin(Wishes wishes, @Nullable NewKey key) {
        return rotations().begin(service(), account(), wishes, key, news, new Cancel());
    }

    Outcome<Integer> resume(UnaryOperator<Wishes> change) {
        return rotations().open(account().id()).then(open -> {
            if (open.isEmpty()) {
                return Outcome.failed(ProblemCode.ROTATION_NONE, account().name());
            }
            news.know(open.get());
            return brought()
                    .map(key -> key.map(mine -> ended(resume(change, mine), true))
                            .orElseGet(() -> goOn(resume(change, null))));
        });
    }

    private Outcome<Rotation> resume(UnaryOperator<Wishes> change, @Nullable NewKey key) {
        return rotations().resume(service(), account(), change, key, news, new Cancel());
    }

    Outcome<Integer> undo() {
        return Outcome.ok(ended(rotations().undo(service(), account(), news, new Cancel()), false));
    }

    /** @param typed the account's name, where it was given with the command */
    Outcome<Integer> letGo(@Nullable String typed) {
        return rotations()
                .open(account().id())
                .then(open -> {
                    if (open.isEmpty()) {
                        return Outcome.failed(
                                ProblemCode.ROTATION_NONE, account().name());
                    }
                    news.know(open.get());
                    boolean confirmed =
                            typed != null && typed.strip().equals(account().name());
                    return confirmed ? Outcome.done() : confirm(letGoAsk(open.get()), ProblemCode.KEY_NOT_LET_GO);
                })
                .map(meant -> ended(rotations().letGo(service(), account(), news), false));
    }

    private static String letGoAsk(Rotation rotation) {
        return rotation.position().undoing() ? "cli.rotate.let-go.ask.undoing" : "cli.rotate.let-go.ask";
    }

    private void plan(Wishes wishes, Consumer<String> out) {
        var messages = session().messages();
        var plan = FlightPlan.of(service(), account(), wishes, secretFromInput);
        out.accept(messages.get("cli.rotate.plan", account().name(), service().name()));
        int number = 1;
        for (FlightPlan.Line line : plan.lines()) {
            out.accept(messages.get("cli.rotate.line", number++, plan.words(line, messages)));
        }
        if (plan.hasGap()) {
            out.accept(messages.get("cli.rotate.gap"));
        }
    }

    /** The name has to be typed, as with everything that ends a key. */
    private Outcome<Outcome.Done> confirm(String question, ProblemCode otherwise) {
        String name = account().name();
        return session()
                        .terminal()
                        .ask(session().messages().get(question, name, service().name()))
                        .map(String::strip)
                        .filter(name::equals)
                        .isPresent()
                ? Outcome.done()
                : Outcome.failed(otherwise, name);
    }

    /** The key that the one who asked for this brings with it. */
    private Outcome<Optional<NewKey>> brought() {
        return secretFromInput ? askForKey().map(Optional::of) : Outcome.ok(Optional.empty());
    }

    private Outcome<NewKey> askForKey() {
        return KeyInput.read(session(), service().name()).map(secret -> NewKey.brought(secret, fields));
    }

    /** Where a person is there who can make the key that is waited for, that is asked for at once. */
    private int goOn(Outcome<Rotation> outcome) {
        if (!(outcome instanceof Ok<Rotation>(var rotation)) || !awaitsKey(rotation)) {
            return ended(outcome, false);
        }
        work.tellSteps();
        if (!session().terminal().canAsk()) {
            return ended(outcome, false);
        }
        rotation.problem().ifPresent(session()::tell);
        return askForKey()
                .fold(
                        key -> ended(resume(UnaryOperator.identity(), key), true),
                        // Nothing was typed, so it waits on.
                        problem -> ended(outcome, false));
    }

    private boolean awaitsKey(Rotation rotation) {
        return rotations().standing(rotation) == Standing.AWAITS_KEY;
    }

    /** @param brought whether whoever asked for this has the new key in any case */
    private int ended(Outcome<Rotation> outcome, boolean brought) {
        return switch (outcome) {
            case Ok<Rotation>(var rotation) -> {
                int code = rotation.problem().map(session()::fail).orElse(Session.DONE);
                end(rotation);
                yield code;
            }
            case Failed<Rotation>(var problem) -> {
                int code = session().fail(rescued(problem, brought));
                rotations().open(account().id()).handle(open -> open.ifPresent(this::end), unread -> {});
                yield code;
            }
        };
    }

    private void end(Rotation rotation) {
        var standing = rotations().standing(rotation);
        if (standing == Standing.AWAITS_DEATH) {
            work.tellPage();
        }
        news.end(rotation, standing);
    }

    private Problem rescued(Problem problem, boolean brought) {
        return rotations()
                .unstored(account().id())
                .map(key -> {
                    try (key) {
                        return brought ? problem : rescued(problem, key.secret(), key.fields());
                    }
                })
                .orElse(problem);
    }

    private Problem rescued(Problem problem, Secret secret, Map<String, String> itsFields) {
        return OnlyCopy.rescue(session(), service(), secret, itsFields, problem);
    }

    private Session session() {
        return work.session();
    }

    private Service service() {
        return work.service();
    }

    private Account account() {
        return work.account();
    }

    private Rotations rotations() {
        return work.program().rotations();
    }
}
