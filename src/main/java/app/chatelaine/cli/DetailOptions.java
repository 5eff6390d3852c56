package app.chatelaine.cli;

import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.ServiceEnvironment;
import app.chatelaine.core.settings.DateInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What may be said about an account that is added, created or edited. */
final class DetailOptions {
    private static final String OWN_ADDRESS = "custom";

    @Option(names = "--environment", paramLabel = "E")
    @Nullable String environment;

    @Option(names = "--url", paramLabel = "URL")
    @Nullable String url;

    @Option(names = "--field", paramLabel = "F=V")
    Map<String, String> fields = Map.of();

    @Option(names = "--created", paramLabel = "DATE")
    @Nullable String created;

    @Option(names = "--expires", paramLabel = "WHEN")
    @Nullable String expires;

    @Option(names = "--tag", paramLabel = "T")
    List<String> tags = List.of();

    @Option(names = "--notes", paramLabel = "TEXT")
    @Nullable String notes;

    Outcome<AccountDraft> draft(Service service, String name, DateInput dates) {
        return createdAt(dates)
                .then(createdAt -> expiry(dates)
                        .map(expiry -> new AccountDraft(
                                service.id(),
                                name,
                                environmentOf(service),
                                address(),
                                fields,
                                tags,
                                notes == null ? "" : notes,
                                createdAt.orElse(null),
                                expiry.orElse(Expiry.UNSTATED),
                                Limits.NONE)));
    }

    Outcome<Optional<Instant>> createdAt(DateInput dates) {
        return created == null
                ? Outcome.ok(Optional.empty())
                : dates.created("--created", created).map(Optional::of);
    }

    Outcome<Optional<Expiry>> expiry(DateInput dates) {
        return expires == null
                ? Outcome.ok(Optional.empty())
                : dates.expiry("--expires", expires).map(Optional::of);
    }

    /** The address without a slash at the end, as two of them in a row are another path to some servers. */
    @Nullable String address() {
        return url == null ? null : url.strip().replaceAll("/+$", "");
    }

    private String environmentOf(Service service) {
        if (environment != null) {
            return environment;
        }
        return url != null
                ? OWN_ADDRESS
                : service.defaultEnvironment().map(ServiceEnvironment::id).orElse(OWN_ADDRESS);
    }
}
