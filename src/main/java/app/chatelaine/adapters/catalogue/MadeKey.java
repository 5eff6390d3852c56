package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.health.Answer;
import app.chatelaine.core.health.NoAnswer.Reason;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Lifecycle.CreateCall;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the answer that is the only copy of a new key. */
final class MadeKey {
    /** After these nobody knows whether the call arrived. */
    static final Set<Reason> UNKNOWN_OUTCOME = Set.of(Reason.TIMEOUT, Reason.BROKEN, Reason.CANCELLED);

    private final Service service;
    private final CreateCall call;
    private final Session session;
    private final Messages messages;

    MadeKey(Service service, CreateCall call, Session session, Messages messages) {
        this.service = service;
        this.call = call;
        this.session = session;
        this.messages = messages;
    }

    /** The new key; {@code SERVICE_ANSWER_UNREADABLE} where one may have been made all the same. */
    Outcome<CreatedKey> read(Reply reply) {
        if (reply instanceof Reply.Silent silent
                && UNKNOWN_OUTCOME.contains(silent.silence().reason())) {
            return unreadable(
                    messages.get("evidence.create.unknown", silent.silence().words()));
        }
        if (!(reply instanceof Reply.Answered answered)) {
            return failed(session.judge().byTable(reply, true));
        }
        Answer answer = answered.answer();
        // First of all the key: where there is one it must not be lost to a complaint beside it.
        Optional<String> secret = answer.at(call.secretPointer());
        if (secret.isPresent()) {
            return withFields(answer, secret.get());
        }
        Optional<String> complaint = Complaint.in(answered, call.errorPointer(), session);
        if (complaint.isPresent()) {
            return Outcome.failed(ProblemCode.SERVICE_REFUSED, service.name(), complaint.get());
        }
        return answer.status() / 100 == 2
                ? unreadable(messages.get("evidence.create.no-key"))
                : failed(session.judge().byTable(reply, true));
    }

    private Outcome<CreatedKey> withFields(Answer answer, String secret) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (var field : call.fieldPointers().entrySet()) {
            Optional<String> value = answer.at(field.getValue());
            if (value.isEmpty()) {
                String label = service.input(field.getKey())
                        .map(input -> input.label())
                        .orElse(field.getKey());
                return unreadable(messages.get("evidence.create.no-field", label));
            }
            fields.put(field.getKey(), value.get());
        }
        return Outcome.ok(new CreatedKey(Secret.copyOf(secret), fields));
    }

    private Outcome<CreatedKey> unreadable(String words) {
        return Outcome.failed(
                ProblemCode.SERVICE_ANSWER_UNREADABLE,
                service.name(),
                session.redactor().redact(words));
    }

    private Outcome<CreatedKey> failed(Finding finding) {
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
