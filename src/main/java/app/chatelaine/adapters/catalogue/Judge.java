package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.health.Answer;
import app.chatelaine.core.health.AnswerTable;
import app.chatelaine.core.health.Judgement;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.service.AnswerRule;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Says what came of a request, and writes the line of evidence for it. */
final class Judge {
    private final Messages messages;
    private final Values values;
    private final Service service;
    private final boolean knownAddress;

    /** @param knownAddress whether the account is at one of the service's own addresses */
    Judge(Messages messages, Values values, Service service, boolean knownAddress) {
        this.messages = messages;
        this.values = values;
        this.service = service;
        this.knownAddress = knownAddress;
    }

    /** By a rule of the service. */
    Finding byRule(Reply.Answered reply, AnswerRule rule) {
        Verdict verdict = Verdict.of(rule.verdict()).orElseThrow();
        Optional<String> note = Optional.ofNullable(rule.note()).flatMap(values::show);
        Optional<String> warning = Optional.ofNullable(rule.warning()).flatMap(values::show);
        var judgement = new Judgement(verdict, service.id() + "." + rule.id(), note.orElse(null), warning.orElse(null));
        return new Finding(judgement, evidence(reply, note), reply.timings());
    }

    /** By a rule of a protocol that many services speak. */
    Finding byProtocol(Reply.Answered reply, Verdict verdict, String rule) {
        return new Finding(
                new Judgement(verdict, rule, null, null),
                evidence(reply, reason(rule, reply.answer())),
                reply.timings());
    }

    /**
     * By the general table.
     *
     * @param goodIsDescribed whether a rule says what a good answer looks like, and did not fit
     */
    Finding byTable(Reply reply, boolean goodIsDescribed) {
        return switch (reply) {
            case Reply.Answered answered -> {
                var judgement = AnswerTable.judge(answered.answer(), knownAddress, goodIsDescribed);
                yield new Finding(
                        judgement, evidence(answered, reason(judgement.rule(), answered.answer())), answered.timings());
            }
            case Reply.Silent silent ->
                new Finding(
                        AnswerTable.judge(silent.silence()),
                        messages.get(
                                "evidence.silent",
                                silent.request(),
                                values.shown(silent.silence().words())),
                        null);
            case Reply.Unsent unsent -> unsent(unsent);
            case Reply.NoToken missing -> missing.why();
        };
    }

    private Finding unsent(Reply.Unsent unsent) {
        String why = unsent.why().name().toLowerCase(Locale.ROOT);
        // The server led elsewhere; every other reason lies on our side.
        Verdict verdict = unsent.why() == Reply.Why.ORIGIN ? Verdict.WRONG_HOST : Verdict.UNVERIFIED;
        return new Finding(
                new Judgement(verdict, "unsent-" + why, null, null),
                messages.get(
                        "evidence.unsent", unsent.request(), messages.get("evidence.unsent." + why, unsent.detail())),
                null);
    }

    /** Nothing decided: there is no check, or none without something that the account does not have. */
    Finding undecided(String rule, String words) {
        return new Finding(new Judgement(Verdict.UNVERIFIED, rule, null, null), words, null);
    }

    private String evidence(Reply.Answered reply, Optional<String> reason) {
        int status = reply.answer().status();
        return reason.map(words -> messages.get("evidence.answer-because", status, reply.request(), words))
                .orElseGet(() -> messages.get("evidence.answer", status, reply.request()));
    }

    private Optional<String> reason(String rule, Answer answer) {
        String key = "evidence.rule." + rule;
        String type = answer.mediaType();
        return Optional.of(key)
                .filter(messages.bundle()::containsKey)
                .map(known -> messages.get(
                        known,
                        answer.redirectedTo().map(values::shown).orElse(""),
                        Optional.of(type)
                                .filter(Predicate.not(String::isEmpty))
                                .map(values::shown)
                                .orElse("?"),
                        service.name()));
    }
}
