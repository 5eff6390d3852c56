package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.health.Verdict.Meaning;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.AnswerRule;
import app.chatelaine.core.service.Lifecycle.Result;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import java.util.Locale;

/** Says what came of a call for a key, so that nothing that may have happened is called undone. */
final class KeyCallOutcomes {
    private final Service service;
    private final Session session;
    private final Messages messages;

    KeyCallOutcomes(Service service, Session session, Messages messages) {
        this.service = service;
        this.session = session;
        this.messages = messages;
    }

    <T> Outcome<T> refused(String words) {
        return failed(ProblemCode.SERVICE_REFUSED, words);
    }

    <T> Outcome<T> unreadable(String words) {
        return failed(ProblemCode.SERVICE_ANSWER_UNREADABLE, words);
    }

    /** A listing changes nothing, so what was not answered well did not happen. */
    <T> Outcome<T> notListed(Reply reply) {
        return notAsked(session.judge().byTable(reply, true));
    }

    /** It did not get to the service, or the service said no. */
    <T> Outcome<T> notAsked(Finding finding) {
        boolean said = finding.timings() != null && finding.verdict().meaning() != Meaning.NOT_ASKED;
        ProblemCode silent = finding.timings() == null ? ProblemCode.NETWORK_FAILED : ProblemCode.SERVICE_NOT_ASKED;
        return failed(said ? ProblemCode.SERVICE_REFUSED : silent, finding.evidence());
    }

    /** By a rule of the service on what it did. */
    Outcome<String> byRule(Reply.Answered reply, AnswerRule rule, String keyId) {
        String words = rule.note() == null
                ? messages.get("evidence.answer", reply.answer().status(), reply.request())
                : session.values().show(rule.note()).orElse(rule.note());
        return switch (Result.valueOf(rule.verdict().toUpperCase(Locale.ROOT))) {
            case DONE -> Outcome.ok(session.redactor().redact(words));
            case REFUSED -> refused(words);
            case STALE -> failed(ProblemCode.KEY_CHANGED, words);
            case GONE -> failed(ProblemCode.KEY_NOT_LISTED, session.values().shown(keyId));
        };
    }

    /** Where no rule fits. The request was sent once, so what may have acted is unknown. */
    <T> Outcome<T> byTable(Reply reply) {
        Finding finding = session.judge().byTable(reply, true);
        boolean unknown = switch (reply) {
            case Reply.Silent silent ->
                MadeKey.UNKNOWN_OUTCOME.contains(silent.silence().reason());
            case Reply.Answered answered ->
                finding.verdict() == Verdict.SERVER_ERROR
                        || (answered.answer().status() / 100 == 2
                                && !answered.answer().isWebPage());
            case Reply.Unsent unsent -> false;
            case Reply.NoToken missing -> false;
        };
        return unknown ? failed(ProblemCode.SERVICE_OUTCOME_UNKNOWN, finding.evidence()) : notAsked(finding);
    }

    private <T> Outcome<T> failed(ProblemCode code, String words) {
        return Outcome.failed(code, service.name(), session.redactor().redact(words));
    }
}
