package app.chatelaine.core.watch;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts alerts into words: one notification for each, or one for all of them. */
public record NotificationWords(Messages messages, Catalogue catalogue) {
    /** Servers show a few lines. */
    private static final int LINES = 5;

    Notification one(Alert alert) {
        return new Notification(
                alert.account().id().value(),
                title(alert),
                messages.get(
                        "watch.body." + id(alert.kind()),
                        alert.account().name(),
                        serviceName(alert.account()),
                        place(alert.account())),
                alert.account().id(),
                isPressing(alert));
    }

    /** Several at once; the most pressing come first. */
    Notification several(List<Alert> alerts) {
        return together("several", "watch.several.title", alerts);
    }

    Notification digest(List<Alert> alerts) {
        return together("digest", "watch.digest.title", alerts);
    }

    private Notification together(String tag, String title, List<Alert> alerts) {
        var lines = alerts.stream()
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .limit(LINES)
                .map(this::title)
                .collect(Collectors.joining("\n"));
        int more = alerts.size() - LINES;
        return new Notification(
                tag,
                messages.get(title, alerts.size()),
                more > 0 ? lines + "\n" + messages.get("watch.more", more) : lines,
                null,
                alerts.stream().anyMatch(NotificationWords::isPressing));
    }

    private String title(Alert alert) {
        return messages.get(
                "watch.title." + id(alert.kind()) + (alert.kind().isDue() && alert.ends() ? ".end" : ""),
                alert.account().name(),
                serviceName(alert.account()),
                alert.daysLeft());
    }

    private String serviceName(Account account) {
        return catalogue.find(account.serviceId()).map(Service::name).orElse(account.serviceId());
    }

    private String place(Account account) {
        return catalogue
                .find(account.serviceId())
                .flatMap(service -> service.environment(account.environment()))
                .map(environment -> environment.name())
                .orElse(account.environment());
    }

    private static boolean isPressing(Alert alert) {
        return alert.kind().compareTo(AlertKind.DUE_IN_1_DAY) <= 0;
    }

    private static String id(AlertKind kind) {
        return kind.isDue() ? "due" : kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
