package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.wiring.Program;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes the facts of an account; what is not named stays. */
@Command(name = "edit", resourceBundle = Cli.WORDS)
final class EditCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME")
    private String oldName = "";

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String newName;

    @Mixin
    private DetailOptions details = new DetailOptions();

    EditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program -> program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book()).find(oldName))
                .then(account -> ServiceFinder.find(program.catalogue(), account.serviceId())
                        .then(service -> edit(program, service, account))));
    }

    private Outcome<Integer> edit(Program program, Service service, Account account) {
        return details.createdAt(program.dates())
                .then(created -> details.expiry(program.dates())
                        .then(expiry -> checkFields(service)
                                .then(done -> program.accounts()
                                        .edit(service, account.id(), old -> changed(old, created, expiry)))))
                .then(changed -> {
                    session.note("cli.edit.saved", changed.name());
                    program.accounts().relabel(service, changed).handle(done -> {}, session::tell);
                    return Outcome.ok(Session.DONE);
                });
    }

    private Outcome<Outcome.Done> checkFields(Service service) {
        return details.fields.keySet().stream()
                .filter(field -> service.input(field).isEmpty())
                .findFirst()
                .map(field -> Outcome.<Outcome.Done>failed(ProblemCode.FIELD_UNKNOWN, field, service.name()))
                .orElseGet(Outcome::done);
    }

    private Account changed(Account old, Optional<Instant> created, Optional<Expiry> expiry) {
        var fields = new HashMap<>(old.fields());
        fields.putAll(details.fields);
        fields.values().removeIf(String::isEmpty);
        KeyFacts key =
                created.map(at -> old.key().withCreated(at, CreatedSource.USER)).orElse(old.key());
        String url = details.url == null ? old.url() : details.address();
        return new Account(
                old.id(),
                old.serviceId(),
                newName == null ? old.name() : newName.strip(),
                details.environment == null ? old.environment() : details.environment,
                url == null || url.isEmpty() ? null : url,
                fields,
                details.tags.isEmpty()
                        ? old.tags()
                        : details.tags.stream().filter(tag -> !tag.isEmpty()).toList(),
                details.notes == null ? old.notes() : details.notes,
                expiry.map(key::withExpiry).orElse(key),
                old.limits(),
                old.placements());
    }
}
