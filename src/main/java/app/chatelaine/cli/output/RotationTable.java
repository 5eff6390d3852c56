package app.chatelaine.cli.output;

import app.chatelaine.core.text.Messages;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rotations in columns, for people. */
public record RotationTable(Messages messages) {

    public String print(List<RotationStatus> rotations) {
        var words = new RotationWords(messages);
        var columns = new Columns()
                .row(
                        messages.get("cli.column.service"),
                        messages.get("cli.column.name"),
                        messages.get("cli.column.kind"),
                        messages.get("cli.column.where"),
                        messages.get("cli.column.step"),
                        messages.get("cli.column.since"),
                        messages.get("cli.column.grace"));
        for (RotationStatus status : rotations) {
            var rotation = status.rotation();
            columns.row(
                    rotation.serviceId(),
                    rotation.accountName(),
                    words.kind(rotation.kind()),
                    words.standing(status.standing()),
                    words.step(rotation.step()),
                    text(rotation.since()),
                    text(status.graceEnds()));
        }
        return columns.print();
    }

    /** What happened when, with what it rests on. */
    public String history(List<RotationStatus> rotations) {
        var words = new RotationWords(messages);
        var text = new StringBuilder();
        for (RotationStatus status : rotations) {
            var columns = new Columns();
            text.append(text.isEmpty() ? "" : "\n")
                    .append(messages.get(
                            "cli.rotation.title",
                            status.rotation().accountName(),
                            words.kind(status.rotation().kind()),
                            words.standing(status.standing())))
                    .append('\n');
            status.rotation()
                    .events()
                    .forEach(event -> columns.row(
                            text(event.at()), words.step(event), words.what(event), words.allDetails(event)));
            text.append(columns.print());
            var outage = status.outage();
            if (outage != null) {
                text.append(messages.get("cli.rotation.outage", outage.toSeconds()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "—" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
