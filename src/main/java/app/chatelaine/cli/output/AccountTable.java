package app.chatelaine.cli.output;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.text.Messages;
import java.util.List;

/** Accounts in columns, for people. */
public record AccountTable(Messages messages) {

    public String print(List<AccountStatus> accounts) {
        var columns = new Columns()
                .row(
                        messages.get("cli.column.service"),
                        messages.get("cli.column.name"),
                        messages.get("cli.column.environment"),
                        messages.get("cli.column.key"),
                        messages.get("cli.column.age"),
                        messages.get("cli.column.staleness"),
                        messages.get("cli.column.health"),
                        messages.get("cli.column.latency"),
                        messages.get("cli.column.evidence"));
        accounts.forEach(status -> add(columns, status));
        return columns.print();
    }

    private void add(Columns columns, AccountStatus status) {
        var days = status.age().days();
        columns.row(
                status.serviceName(),
                status.account().name(),
                status.account().environment(),
                status.account().key().masked(),
                days == null ? "—" : messages.get("cli.age", days, status.age().limitDays()),
                messages.get("cli.staleness." + status.age().staleness().id()),
                messages.get("verdict."
                        + status.last()
                                .map(CheckResult::verdict)
                                .orElse(Verdict.NEVER_CHECKED)
                                .id()),
                status.last().map(AccountTable::latency).orElse("—"),
                status.last().map(CheckResult::evidence).orElse("—"));
    }

    private static String latency(CheckResult result) {
        return result.latency() == null ? "—" : result.latency().toMillis() + " ms";
    }
}
