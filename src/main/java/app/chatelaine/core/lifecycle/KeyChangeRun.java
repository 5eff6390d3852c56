package app.chatelaine.core.lifecycle;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.lifecycle.Changed.How;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.util.List;
import java.util.Optional;

/** One change of one key, until it is known what became of it or that nobody says. */
final class KeyChangeRun {
    private final ServiceKeys keys;
    private final ProofOfDeath proof;
    private final Service service;
    private final Account account;
    private final Secret key;
    private final KeyChange change;
    private final ListedKey target;

    KeyChangeRun(
            ServiceKeys keys,
            ProofOfDeath proof,
            Service service,
            Account account,
            Secret key,
            KeyChange change,
            ListedKey target) {
        this.keys = keys;
        this.proof = proof;
        this.service = service;
        this.account = account;
        this.key = key;
        this.change = change;
        this.target = target;
    }

    Outcome<Changed> run(Cancel cancel) {
        return fresh(cancel)
                .then(now -> isSo(now) ? Outcome.ok(new Changed(How.WAS_SO, "")) : attempt(now, true, cancel));
    }

    /** The key as it is at this moment, with the {@code _etag} of this moment. */
    private Outcome<KeyAtService> fresh(Cancel cancel) {
        return keys.list(service, account, key, cancel)
                .then(all -> all.stream()
                        .filter(this::isTarget)
                        .findFirst()
                        .map(Outcome::ok)
                        .orElseGet(() -> Outcome.failed(
                                ProblemCode.KEY_NOT_LISTED,
                                service.name(),
                                target.key().title())));
    }

    private boolean isTarget(KeyAtService listed) {
        return listed.id().equals(target.key().id());
    }

    private boolean isSo(KeyAtService now) {
        return switch (change) {
            case DISABLE -> now.isOff();
            case ENABLE -> Boolean.TRUE.equals(now.enabled());
            case REVOKE -> false;
        };
    }

    private Outcome<Changed> attempt(KeyAtService now, boolean first, Cancel cancel) {
        return switch (keys.change(service, account, key, change, now, cancel)) {
            case Ok<String>(var evidence)
            when service.lifecycle().traits().confirmed() -> Outcome.ok(new Changed(How.DONE, evidence));
            case Ok<String>(var evidence) -> lookedUp(now, evidence, Outcome.ok(new Changed(How.DONE, evidence)));
            case Failed<String>(var problem) -> afterFailure(now, problem, first, cancel);
        };
    }

    private Outcome<Changed> afterFailure(KeyAtService now, Problem problem, boolean first, Cancel cancel) {
        return switch (problem.code()) {
            case KEY_CHANGED ->
                first ? fresh(cancel).then(again -> attempt(again, false, cancel)) : Outcome.failed(problem);
            case KEY_NOT_LISTED ->
                change == KeyChange.REVOKE ? Outcome.ok(new Changed(How.GONE, "")) : Outcome.failed(problem);
            case SERVICE_OUTCOME_UNKNOWN -> lookedUp(now, problem.details().getLast(), Outcome.failed(problem));
            default -> Outcome.failed(problem);
        };
    }

    /**
     * Finds out what became of it.
     *
     * @param words what is known so far
     * @param otherwise what is said when nobody knows more
     */
    private Outcome<Changed> lookedUp(KeyAtService before, String words, Outcome<Changed> otherwise) {
        // Not the caller's: whoever stops waiting for the answer must still hear what became of the key.
        var patient = new Cancel();
        return switch (keys.list(service, account, key, patient)) {
            case Ok<List<KeyAtService>>(var all) -> {
                Optional<KeyAtService> after =
                        all.stream().filter(this::isTarget).findFirst();
                yield isDone(before, after)
                        ? Outcome.ok(new Changed(How.LISTED, words))
                        : Outcome.failed(
                                ProblemCode.KEY_NOT_CHANGED,
                                service.name(),
                                target.key().title(),
                                words);
            }
            case Failed<List<KeyAtService>> unlisted ->
                target.own() && change != KeyChange.ENABLE ? proved(words, otherwise, patient) : otherwise;
        };
    }

    private boolean isDone(KeyAtService before, Optional<KeyAtService> after) {
        return switch (change) {
            // Some services go on to list a revoked key, switched off.
            case REVOKE -> after.isEmpty() || (after.get().isOff() && !before.isOff());
            case DISABLE, ENABLE -> after.filter(this::isSo).isPresent();
        };
    }

    /** A key that was ended cannot list any more, but it can show that it is dead. */
    private Outcome<Changed> proved(String words, Outcome<Changed> otherwise, Cancel patient) {
        var seen = proof.look(service, account, key, patient);
        return switch (seen.life()) {
            case DEAD -> Outcome.ok(new Changed(How.REJECTED, seen.evidence()));
            case ALIVE ->
                Outcome.failed(
                        ProblemCode.KEY_NOT_CHANGED,
                        service.name(),
                        target.key().title(),
                        words);
            case UNKNOWN -> otherwise;
        };
    }
}
