package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.health.AnswerRules;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.service.AnswerRule;
import app.chatelaine.core.service.CheckStep;
import app.chatelaine.core.service.Checks;
import app.chatelaine.core.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One check: its steps in order until one decides. */
final class CheckRun {
    /** Where it helps to know whether the service is there at all. */
    private static final Set<Verdict> DOUBTFUL = Set.of(Verdict.SERVER_ERROR, Verdict.WRONG_HOST);

    private final Checks checks;
    private final Session session;
    private final Patience patience;
    private final Messages messages;
    private boolean renewed;

    CheckRun(Checks checks, Session session, Patience patience, Messages messages) {
        this.checks = checks;
        this.session = session;
        this.patience = patience;
        this.messages = messages;
    }

    Finding run() {
        if (!session.values().hasAddress() && asksSomebody()) {
            return session.judge().undecided("no-address", messages.get("evidence.no-address"));
        }
        for (CheckStep step : checks.key()) {
            if (step.needs().stream().allMatch(this::isMet)) {
                Optional<Finding> finding = take(step);
                if (finding.isPresent()) {
                    return withSecondOpinion(finding.get());
                }
            }
        }
        return unchecked();
    }

    private boolean asksSomebody() {
        return !checks.key().isEmpty() || checks.reachability() != null;
    }

    private boolean isMet(String need) {
        return need.startsWith("!")
                ? session.values().get(need.substring(1)).isEmpty()
                : session.values().get(need).isPresent();
    }

    /** Empty when the check goes on with the next step. */
    private Optional<Finding> take(CheckStep step) {
        if (step.request().authenticated() && session.lacksToken()) {
            // Never one of earlier work: a token outlives the key that it was exchanged for, and proves nothing of it.
            Optional<Finding> refused = session.renewToken(patience);
            if (refused.isPresent()) {
                return refused;
            }
        }
        Reply reply = session.send(step.request(), patience, true);
        return reply instanceof Reply.Answered answered
                ? judge(step, answered)
                : Optional.of(session.judge().byTable(reply, step.describesGoodAnswer()));
    }

    private Optional<Finding> judge(CheckStep step, Reply.Answered reply) {
        step.reads()
                .forEach(read -> Reading.of(read, reply, session.values())
                        .ifPresent(value -> session.values().put(read.name(), value)));
        Optional<AnswerRule> rule = AnswerRules.first(usable(step.answers()), reply.answer(), session.values()::get);
        if (rule.isEmpty()) {
            return step.optional()
                    ? Optional.empty()
                    : Optional.of(session.judge().byTable(reply, step.describesGoodAnswer()));
        }
        return switch (rule.get().verdict()) {
            case AnswerRule.CONTINUE -> Optional.empty();
            case AnswerRule.RENEW -> again(step);
            default -> Optional.of(session.judge().byRule(reply, rule.get()));
        };
    }

    private List<AnswerRule> usable(List<AnswerRule> rules) {
        return rules.stream()
                .filter(rule -> !renewed || !rule.verdict().equals(AnswerRule.RENEW))
                .toList();
    }

    private Optional<Finding> again(CheckStep step) {
        renewed = true;
        step.reads().forEach(read -> session.values().forget(read.name()));
        return session.renewToken(patience).or(() -> take(step));
    }

    private Finding withSecondOpinion(Finding finding) {
        CheckStep reachability = checks.reachability();
        boolean asked = finding.timings() != null && DOUBTFUL.contains(finding.verdict());
        if (reachability == null || !asked || finding.judgement().warning() != null) {
            return finding;
        }
        Finding opinion = reach(reachability);
        return finding.withWarning(messages.get(
                opinion.verdict() == Verdict.ACCEPTED ? "evidence.service-is-up" : "evidence.service-is-down",
                opinion.evidence()));
    }

    /** There is no step that could decide, so at most it can be told whether the service is there. */
    private Finding unchecked() {
        String why = checks.uncheckable() == null ? messages.get("evidence.no-verdict") : checks.uncheckable();
        CheckStep reachability = checks.reachability();
        if (reachability == null) {
            return session.judge().undecided("no-check", why);
        }
        Finding opinion = reach(reachability);
        return opinion.verdict() == Verdict.ACCEPTED
                ? session.judge().undecided("no-check", opinion.evidence() + ". " + why)
                : opinion;
    }

    private Finding reach(CheckStep reachability) {
        Reply reply = session.send(reachability.request(), new Patience(patience.timeout(), 0), true);
        if (reply instanceof Reply.Answered answered) {
            Optional<AnswerRule> rule =
                    AnswerRules.first(reachability.answers(), answered.answer(), session.values()::get);
            if (rule.isPresent()) {
                return session.judge().byRule(answered, rule.get());
            }
        }
        return session.judge().byTable(reply, reachability.describesGoodAnswer());
    }
}
