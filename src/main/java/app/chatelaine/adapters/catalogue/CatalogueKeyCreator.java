package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.KeyCreator;
import app.chatelaine.core.health.Answer;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.health.NoAnswer.Reason;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Lifecycle.CreateCall;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes keys by the {@code create} call of a service's file. */
public final class CatalogueKeyCreator implements KeyCreator {
    private static final int UNAUTHORIZED = 401;

    /** After these nobody knows whether the call arrived. */
    private static final Set<Reason> UNKNOWN_OUTCOME = Set.of(Reason.TIMEOUT, Reason.BROKEN, Reason.CANCELLED);

    private final CatalogueCalls calls;
    private final Messages messages;

    public CatalogueKeyCreator(CatalogueCalls calls) {
        this.calls = calls;
        this.messages = calls.messages();
    }

    @Override
    public Outcome<CreatedKey> create(Service service, Account account, Secret key, Cancel cancel) {
        CreateCall call = service.lifecycle().create();
        if (call == null) {
            return Outcome.failed(
                    ProblemCode.ACTION_NOT_OFFERED, service.name(), messages.get("evidence.action.create"));
        }
        var session = calls.open(service, account, key, cancel);
        Patience usual = Patience.of(service, account);
        boolean cached = session.takeCachedToken();
        if (!cached) {
            Optional<Finding> refused = session.renewToken(usual);
            if (refused.isPresent()) {
                return failed(service, refused.get());
            }
        }
        Patience once = new Patience(usual.timeout(), 0);
        Reply reply = session.send(call.request(), once, false);
        if (cached && isUnauthorized(reply)) {
            // The old token was refused at the gate, so nothing was made: this call is the first to get in.
            Optional<Finding> refused = session.renewToken(usual);
            if (refused.isPresent()) {
                return failed(service, refused.get());
            }
            reply = session.send(call.request(), once, false);
        }
        return created(service, call, session, reply);
    }

    private static boolean isUnauthorized(Reply reply) {
        return reply instanceof Reply.Answered answered && answered.answer().status() == UNAUTHORIZED;
    }

    private Outcome<CreatedKey> created(Service service, CreateCall call, Session session, Reply reply) {
        if (reply instanceof Reply.Silent silent
                && UNKNOWN_OUTCOME.contains(silent.silence().reason())) {
            return unreadable(
                    service,
                    session,
                    messages.get("evidence.create.unknown", silent.silence().words()));
        }
        if (!(reply instanceof Reply.Answered answered)) {
            return failed(service, session.judge().byTable(reply, true));
        }
        Answer answer = answered.answer();
        // First of all the key: where there is one it must not be lost to a complaint beside it.
        Optional<String> secret = answer.at(call.secretPointer());
        if (secret.isPresent()) {
            return withFields(service, call, session, answer, secret.get());
        }
        Optional<String> complaint =
                Optional.ofNullable(call.errorPointer()).flatMap(answer::at).map(session.values()::shown);
        if (complaint.isPresent()) {
            return Outcome.failed(ProblemCode.SERVICE_REFUSED, service.name(), complaint.get());
        }
        return answer.status() / 100 == 2
                ? unreadable(service, session, messages.get("evidence.create.no-key"))
                : failed(service, session.judge().byTable(reply, true));
    }

    private Outcome<CreatedKey> withFields(
            Service service, CreateCall call, Session session, Answer answer, String secret) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (var field : call.fieldPointers().entrySet()) {
            Optional<String> value = answer.at(field.getValue());
            if (value.isEmpty()) {
                String label = service.input(field.getKey())
                        .map(input -> input.label())
                        .orElse(field.getKey());
                return unreadable(service, session, messages.get("evidence.create.no-field", label));
            }
            fields.put(field.getKey(), value.get());
        }
        return Outcome.ok(new CreatedKey(Secret.copyOf(secret), fields));
    }

    private static Outcome<CreatedKey> unreadable(Service service, Session session, String words) {
        return Outcome.failed(
                ProblemCode.SERVICE_ANSWER_UNREADABLE,
                service.name(),
                session.redactor().redact(words));
    }

    private static Outcome<CreatedKey> failed(Service service, Finding finding) {
        return Outcome.failed(code(finding), service.name(), finding.evidence());
    }

    private static ProblemCode code(Finding finding) {
        if (finding.timings() == null) {
            return ProblemCode.NETWORK_FAILED;
        }
        return finding.verdict().meaning() == Verdict.Meaning.NOT_ASKED
                ? ProblemCode.SERVICE_ANSWER_UNREADABLE
                : ProblemCode.SERVICE_REFUSED;
    }
}
