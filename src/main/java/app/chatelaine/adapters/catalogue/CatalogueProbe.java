package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.CheckResult.Timings;
import app.chatelaine.core.health.HealthProbe;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.time.Duration;
import java.util.Optional;

/** Checks a key by the steps of its service's file. */
public final class CatalogueProbe implements HealthProbe {
    private final CatalogueCalls calls;

    public CatalogueProbe(CatalogueCalls calls) {
        this.calls = calls;
    }

    @Override
    public CheckResult check(Service service, Account account, Secret key, Patience patience, Cancel cancel) {
        var session = calls.open(service, account, key, cancel);
        Finding finding = new CheckRun(service.checks(), session, patience, calls.messages()).run();
        var redactor = session.redactor();
        return new CheckResult(
                finding.verdict(),
                calls.clock().instant(),
                Optional.ofNullable(finding.timings())
                        .map(CatalogueProbe::untilFirstByte)
                        .orElse(null),
                redactor.redact(finding.evidence()),
                finding.judgement().rule(),
                Optional.ofNullable(finding.judgement().warning())
                        .map(redactor::redact)
                        .orElse(null),
                finding.timings(),
                new FactsReader(session.values()).facts());
    }

    private static Duration untilFirstByte(Timings timings) {
        return timings.firstByte() == null ? timings.total() : timings.firstByte();
    }
}
