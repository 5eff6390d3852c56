package app.chatelaine.wiring;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthProbe;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Writes down every check with its verdict and evidence. */
record LoggingProbe(HealthProbe probe) implements HealthProbe {
    private static final Logger LOG = System.getLogger(LoggingProbe.class.getName());

    @Override
    public CheckResult check(Service service, Account account, Secret key, Patience patience, Cancel cancel) {
        CheckResult result = probe.check(service, account, key, patience, cancel);
        LOG.log(
                Level.DEBUG,
                "check {0} at {1}: {2} by {3}, {4}",
                account.id(),
                service.id(),
                result.verdict().id(),
                result.rule(),
                result.evidence());
        return result;
    }
}
