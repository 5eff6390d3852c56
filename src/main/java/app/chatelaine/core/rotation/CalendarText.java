package app.chatelaine.core.rotation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.rotation.RotationSchedule.Day;
import app.chatelaine.core.text.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/**
 * A schedule as iCalendar (RFC 5545), an all-day event for each key. Written here, as the libraries for it weigh more than the
 * rest of this program's file formats together.
 */
public final class CalendarText {
    private static final int LINE_BYTES = 75;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Messages messages;
    private final Function<Account, String> serviceName;
    private final StringBuilder text = new StringBuilder();

    private CalendarText(Messages messages, Function<Account, String> serviceName) {
        this.messages = messages;
        this.serviceName = serviceName;
    }

    /** @param now when it is written */
    public static String of(
            RotationSchedule schedule, Messages messages, Function<Account, String> serviceName, Instant now) {
        var calendar = new CalendarText(messages, serviceName);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Chatelaine//Rotation//EN");
        for (Day day : schedule.days()) {
            day.accounts().forEach(account -> calendar.event(day, account, now));
        }
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Day day, Account account, Instant now) {
        String service = serviceName.apply(account);
        line("BEGIN:VEVENT");
        // The same key on another day moves the event, where a calendar is asked to take the file again.
        line("UID:rotate-" + account.id().value() + "@chatelaine");
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + DATE.format(day.date()));
        line("DTEND;VALUE=DATE:" + DATE.format(day.date().plusDays(1)));
        line("SUMMARY:" + escaped(messages.get("rotation.event", account.name(), service)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Longer lines go on in the next one, behind a space, and never inside a character. */
    private void line(String line) {
        int bytes = 0;
        for (int point : line.codePoints().toArray()) {
            String character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LINE_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += length;
        }
        text.append("\r\n");
    }
}
