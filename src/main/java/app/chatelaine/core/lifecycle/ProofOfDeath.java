package app.chatelaine.core.lifecycle;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthProbe;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;

/** Asks a service with an old key whether it still takes it. */
public final class ProofOfDeath {
    private final HealthProbe probe;

    public ProofOfDeath(HealthProbe probe) {
        this.probe = probe;
    }

    /**
     * Blocks for one check.
     *
     * @param account where the key was used, with the fields that belonged to it
     * @param old the key that should be dead
     */
    public Proof look(Service service, Account account, Secret old, Cancel cancel) {
        CheckResult result = probe.check(service, account, old, Patience.of(service, account), cancel);
        return new Proof(LifeProof.of(result), result.evidence(), result.verdict() == Verdict.UNVERIFIED);
    }

    /**
     * @param evidence the line that it rests on; never a secret
     * @param unverifiable whether nobody was asked, as there is no way to check a key of this service
     */
    public record Proof(LifeProof life, String evidence, boolean unverifiable) {}
}
