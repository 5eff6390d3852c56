package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.health.AnswerRules;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.health.Verdict.Meaning;
import app.chatelaine.core.lifecycle.KeyAtService;
import app.chatelaine.core.lifecycle.ServiceKeys;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.AnswerRule;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Lifecycle.ChangeCall;
import app.chatelaine.core.service.Lifecycle.CreateCall;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Lifecycle.ListCall;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Makes the calls for the life of keys as a service's file says. */
public final class CatalogueServiceKeys implements ServiceKeys {
    private final CatalogueCalls calls;
    private final Messages messages;

    public CatalogueServiceKeys(CatalogueCalls calls) {
        this.calls = calls;
        this.messages = calls.messages();
    }

    @Override
    public Outcome<List<KeyAtService>> list(Service service, Account account, Secret key, Cancel cancel) {
        ListCall call = service.lifecycle().list();
        return call == null
                ? notOffered(service, "list")
                : open(
                        service,
                        account,
                        key,
                        call.needs(),
                        "list",
                        cancel,
                        work -> new KeyListing(call, work.session, work.patience, messages, work.outcomes).all());
    }

    @Override
    public Outcome<String> change(
            Service service, Account account, Secret key, KeyChange change, KeyAtService target, Cancel cancel) {
        ChangeCall call = service.lifecycle().changes().get(change);
        String action = change.name().toLowerCase(Locale.ROOT);
        return call == null
                ? notOffered(service, action)
                : open(service, account, key, call.needs(), action, cancel, work -> change(call, target, work));
    }

    @Override
    public Outcome<CreatedKey> regenerate(Service service, Account account, Secret key, Cancel cancel) {
        CreateCall call = service.lifecycle().regenerate();
        return call == null
                ? notOffered(service, "regenerate")
                : open(service, account, key, List.of(), "regenerate", cancel, work -> regenerate(service, call, work));
    }

    private static Outcome<String> change(ChangeCall call, KeyAtService target, Work work) {
        var values = work.session.values();
        values.put(KnownNames.KEY_ID, target.id());
        if (target.etag() != null) {
            values.put(KnownNames.KEY_ETAG, target.etag());
        }
        Reply reply = work.session.sendWithAnyToken(call.request(), work.patience, work.once(), false);
        if (!(reply instanceof Reply.Answered answered)) {
            return work.outcomes.byTable(reply);
        }
        Optional<AnswerRule> rule = AnswerRules.first(call.answers(), answered.answer(), values::get);
        if (rule.isPresent()) {
            return work.outcomes.byRule(answered, rule.get(), target.id());
        }
        return Complaint.in(answered, call.errorPointer(), work.session)
                .<Outcome<String>>map(work.outcomes::refused)
                .orElseGet(() -> work.outcomes.byTable(reply));
    }

    private Outcome<CreatedKey> regenerate(Service service, CreateCall call, Work work) {
        Reply reply = work.session.sendWithAnyToken(call.request(), work.patience, work.once(), false);
        return switch (new MadeKey(service, call, work.session, messages).read(reply)) {
            case Failed<CreatedKey>(var problem)
            when problem.code() == ProblemCode.SERVICE_ANSWER_UNREADABLE ->
                // Whether this answer comes of a new secret is another question than whether it can be read.
                work.outcomes.byTable(reply);
            case Outcome<CreatedKey> read -> read;
        };
    }

    /** Begins the work; where the calls need what a check reads, the key is checked first. */
    private <T> Outcome<T> open(
            Service service,
            Account account,
            Secret key,
            List<String> needs,
            String action,
            Cancel cancel,
            Function<Work, Outcome<T>> make) {
        for (String input : needs) {
            if (account.fields().getOrDefault(input, "").isBlank()) {
                String label = service.input(input).map(Input::label).orElse(input);
                return Outcome.failed(
                        ProblemCode.ACTION_NEEDS_FIELD,
                        service.name(),
                        messages.get("evidence.action." + action),
                        label,
                        input);
            }
        }
        var session = calls.open(service, account, key, cancel);
        var work = new Work(session, Patience.of(service, account), new KeyCallOutcomes(service, session, messages));
        if (!service.lifecycle().traits().afterCheck()) {
            return make.apply(work);
        }
        Finding finding = new CheckRun(service.checks(), session, work.patience, messages).run();
        if (finding.verdict().meaning() != Meaning.KEY_WORKS) {
            return work.outcomes.notAsked(finding);
        }
        String warning = finding.judgement().warning();
        return switch (make.apply(work)) {
            case Failed<T>(var problem)
            when warning != null && problem.code() == ProblemCode.NETWORK_FAILED ->
                // A check that had something to say did not read what the call needs.
                Outcome.failed(ProblemCode.SERVICE_NOT_ASKED, service.name(), warning);
            case Outcome<T> made -> made;
        };
    }

    private <T> Outcome<T> notOffered(Service service, String action) {
        return Outcome.failed(
                ProblemCode.ACTION_NOT_OFFERED, service.name(), messages.get("evidence.action." + action));
    }

    private record Work(Session session, Patience patience, KeyCallOutcomes outcomes) {
        /** What changes something is sent once. */
        Patience once() {
            return new Patience(patience.timeout(), 0);
        }
    }
}
