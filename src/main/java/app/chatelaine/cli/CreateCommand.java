package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.wiring.Program;
import java.util.HashMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has a service make a key with the credentials of an account that is there, once it is sure that it can be stored. */
@Command(name = "create", resourceBundle = Cli.WORDS)
final class CreateCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "SERVICE")
    private String serviceId = "";

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--with", paramLabel = "ACCOUNT")
    private @Nullable String with;

    @Mixin
    private DetailOptions details = new DetailOptions();

    CreateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program -> ServiceFinder.find(program.catalogue(), serviceId)
                .then(this::requireCreate)
                .then(service -> program.accounts()
                        .read()
                        .then(now -> maker(now.book(), service))
                        .then(maker ->
                                draft(program, service, maker).then(draft -> create(program, service, maker, draft)))));
    }

    private Outcome<Service> requireCreate(Service service) {
        return service.lifecycle().create() == null
                ? Outcome.failed(
                        ProblemCode.ACTION_NOT_OFFERED,
                        service.name(),
                        session.messages().get("evidence.action.create"))
                : Outcome.ok(service);
    }

    private Outcome<Account> maker(AccountBook book, Service service) {
        if (with != null) {
            return new AccountFinder(book).find(with);
        }
        var own = book.accounts().stream()
                .filter(a -> a.serviceId().equals(service.id()))
                .toList();
        return switch (own.size()) {
            case 0 -> Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, service.name());
            case 1 -> Outcome.ok(own.getFirst());
            default ->
                Outcome.failed(
                        ProblemCode.NAME_AMBIGUOUS,
                        service.name(),
                        own.stream().map(Account::name).collect(Collectors.joining(", ")));
        };
    }

    /** The new key lies where the old one does, so address and fields are the maker's unless said otherwise. */
    private Outcome<AccountDraft> draft(Program program, Service service, Account maker) {
        return details.draft(service, name, program.dates()).map(said -> {
            var fields = new HashMap<>(maker.fields());
            fields.putAll(said.fields());
            return new AccountDraft(
                    service.id(),
                    name,
                    maker.environment(),
                    maker.url(),
                    fields,
                    said.tags(),
                    said.notes(),
                    program.clock().instant(),
                    said.expiry(),
                    maker.limits());
        });
    }

    private Outcome<Integer> create(Program program, Service service, Account maker, AccountDraft draft) {
        return program.accounts()
                .prepareToCreate(service, draft, maker)
                .then(key -> {
                    try (key) {
                        return program.creator().create(service, maker, key, new Cancel());
                    }
                })
                .then(created -> {
                    try (created) {
                        return store(program, service, draft, created);
                    }
                });
    }

    private Outcome<Integer> store(Program program, Service service, AccountDraft draft, CreatedKey created) {
        var fields = new HashMap<>(draft.fields());
        fields.putAll(created.fields());
        var complete = new AccountDraft(
                draft.serviceId(),
                draft.name(),
                draft.environment(),
                draft.url(),
                fields,
                draft.tags(),
                draft.notes(),
                draft.createdAt(),
                draft.expiry(),
                draft.limits());
        return switch (program.accounts().add(service, complete, created.secret())) {
            case Ok<Account>(var account) -> {
                session.terminal().out().println(account.id().value());
                session.note(
                        "cli.add.stored",
                        account.name(),
                        program.keychain().status().name());
                yield Outcome.ok(Session.DONE);
            }
            case Failed<Account>(var problem) -> Outcome.failed(OnlyCopy.rescue(session, service, created, problem));
        };
    }
}
