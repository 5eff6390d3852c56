package app.chatelaine.cli.output;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.rotation.RotationSchedule;
import app.chatelaine.core.rotation.RotationSchedule.Day;
import app.chatelaine.core.staleness.Age;
import app.chatelaine.core.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which keys are to be replaced on which day, in print. */
public final class ScheduleOutput {
    private final RotationSchedule schedule;
    private final Map<Account, AccountStatus> statuses;

    /** @param statuses of the accounts in it */
    public ScheduleOutput(RotationSchedule schedule, List<AccountStatus> statuses) {
        this.schedule = schedule;
        this.statuses = statuses.stream().collect(Collectors.toMap(AccountStatus::account, status -> status));
    }

    public String json() {
        var days = JsonNodeFactory.instance.arrayNode();
        for (Day day : schedule.days()) {
            var accounts = days.addObject().put("date", day.date().toString()).putArray("accounts");
            for (Account account : day.accounts()) {
                Age age = status(account).age();
                accounts.addObject()
                        .put("id", account.id().value())
                        .put("service", account.serviceId())
                        .put("name", account.name())
                        .put("staleness", age.staleness().id())
                        .put("ageDays", age.days())
                        .put(
                                "expiresAt",
                                age.expiresAt() == null ? null : age.expiresAt().toString());
            }
        }
        return AccountJson.print(days);
    }

    public String text(Messages messages) {
        var columns = new Columns()
                .row(
                        messages.get("cli.column.day"),
                        messages.get("cli.column.service"),
                        messages.get("cli.column.name"),
                        messages.get("cli.column.staleness"));
        for (Day day : schedule.days()) {
            for (Account account : day.accounts()) {
                columns.row(
                        day.date().toString(),
                        status(account).serviceName(),
                        account.name(),
                        messages.get("cli.staleness."
                                + status(account).age().staleness().id()));
            }
        }
        return columns.print();
    }

    public String serviceName(Account account) {
        return status(account).serviceName();
    }

    private AccountStatus status(Account account) {
        var status = statuses.get(account);
        if (status == null) {
            throw new IllegalArgumentException("not of this schedule: " + account.id());
        }
        return status;
    }
}
