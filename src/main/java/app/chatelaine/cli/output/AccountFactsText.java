package app.chatelaine.cli.output;

import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.text.Messages;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.TreeMap;

/** The facts of one account, a line each, for people. */
public record AccountFactsText(Messages messages) {

    public String print(AccountStatus status) {
        var account = status.account();
        var columns = new Columns();
        fact(columns, "id", account.id().value());
        fact(columns, "name", account.name());
        fact(columns, "service", status.serviceName());
        fact(columns, "environment", account.environment());
        fact(columns, "address", status.address());
        new TreeMap<>(account.fields()).forEach((field, value) -> columns.row(field, value));
        fact(columns, "tags", String.join(", ", account.tags()));
        fact(columns, "notes", account.notes());
        key(columns, account.key());
        fact(
                columns,
                "staleness",
                messages.get("cli.staleness." + status.age().staleness().id()));
        status.rotation().ifPresent(rotation -> rotation(columns, rotation));
        for (Placement placement : account.placements()) {
            var destination = placement.destination();
            String state = DestinationOutput.state(status.look().apply(account, destination), messages);
            fact(columns, "destination", destination.notation() + " (" + state + ")");
        }
        status.last().ifPresent(result -> health(columns, result));
        return columns.print();
    }

    private void key(Columns columns, KeyFacts key) {
        fact(columns, "key", key.masked());
        fact(columns, "fingerprint", key.fingerprint());
        fact(columns, "keychain", key.keychain());
        if (key.createdAt() != null) {
            String source = key.createdAtSource().name().toLowerCase(Locale.ROOT);
            fact(columns, "created", key.createdAt() + " (" + messages.get("cli.created-source." + source) + ")");
        }
        fact(
                columns,
                "expires",
                switch (key.expiry()) {
                    case Expiry.Unstated unstated -> messages.get("cli.expiry.unstated");
                    case Expiry.Never never -> messages.get("cli.expiry.never");
                    case Expiry.At(var instant) -> instant.toString();
                    case Expiry.After(var period) -> period.toString();
                });
        key.former()
                .forEach(former -> fact(
                        columns,
                        "former",
                        messages.get(
                                "cli.rotation.former",
                                former.masked(),
                                former.replacedAt().truncatedTo(ChronoUnit.SECONDS))));
    }

    private void rotation(Columns columns, RotationStatus status) {
        var words = new RotationWords(messages);
        fact(
                columns,
                "rotation",
                messages.get(
                        "cli.rotation.open",
                        words.standing(status.standing()),
                        words.step(status.rotation().step()),
                        status.rotation().since().truncatedTo(ChronoUnit.SECONDS)));
    }

    private void health(Columns columns, CheckResult result) {
        fact(columns, "health", messages.get("health." + result.verdict().id()));
        fact(columns, "checked", result.at().toString());
        fact(columns, "evidence", result.evidence());
        if (result.warning() != null) {
            fact(columns, "warning", result.warning());
        }
    }

    private void fact(Columns columns, String id, String value) {
        if (!value.isEmpty()) {
            columns.row(messages.get("cli.fact." + id), value);
        }
    }
}
