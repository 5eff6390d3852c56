package app.chatelaine.core.activity;

import app.chatelaine.core.text.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what ran as text that a person can send to somebody: names, times, problems, and no key. */
public record ActivityReport(Messages messages, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    public String of(List<Activity> activities) {
        return activities.stream().map(this::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(Activity activity) {
        String line = "%s  %s: %s"
                .formatted(
                        TIME.format(activity.startedAt().atZone(zone)),
                        title(activity),
                        messages.get("activity.state." + activity.state()));
        if (activity.problem() != null) {
            return line + ". " + messages.of(activity.problem()) + " ["
                    + activity.problem().code() + "]";
        }
        return activity.detail().isEmpty() ? line : line + ". " + activity.detail();
    }

    /** What it is and on what, such as {@code Check of ION / work}. */
    public String title(Activity activity) {
        return messages.get("activity.kind." + activity.kind(), activity.subject());
    }
}
