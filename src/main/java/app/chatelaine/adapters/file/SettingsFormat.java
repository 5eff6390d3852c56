package app.chatelaine.adapters.file;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.core.settings.WatchSettings;
import app.chatelaine.core.settings.WatchSettings.Interval;
import java.time.LocalTime;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** {@code settings.json}. A setting that is not there is at its default, so that people may write the file by hand. */
final class SettingsFormat implements JsonFormat<Settings> {
    private static final Settings OR = Settings.DEFAULT;

    @Override
    public Reader<Settings> reader() {
        return new Reader<>() {
            @Override
            public void item(String list, JsonPart item) {
                // There are no lists.
            }

            @Override
            public Settings finish(JsonPart rest) {
                return settings(rest);
            }
        };
    }

    private static Settings settings(JsonPart document) {
        return new Settings(
                document.has("theme") ? document.choice("theme", Theme.class) : OR.theme(),
                document.has("language") ? document.text("language") : OR.language(),
                document.has("staleAfterDays") ? document.number("staleAfterDays") : OR.staleAfterDays(),
                document.has("staleAfterDaysByService")
                        ? document.map("staleAfterDaysByService", JsonPart::number)
                        : OR.staleAfterDaysByService(),
                document.has("dueSoonDays") ? document.number("dueSoonDays") : OR.dueSoonDays(),
                document.has("clipboardSeconds") ? document.number("clipboardSeconds") : OR.clipboardSeconds(),
                document.has("keychain") ? document.text("keychain") : OR.keychain(),
                document.has("textScale") ? document.number("textScale") : OR.textScale(),
                document.has("watch") ? watch(document.object("watch")) : OR.watch(),
                document.has("closeToTray") ? document.flag("closeToTray") : OR.closeToTray(),
                document.has("lessMotion") ? document.flag("lessMotion") : OR.lessMotion());
    }

    private static WatchSettings watch(JsonPart part) {
        var or = OR.watch();
        return new WatchSettings(
                part.has("interval") ? part.choice("interval", Interval.class) : or.interval(),
                part.has("quietFrom") ? part.parsed("quietFrom", LocalTime::parse) : or.quietFrom(),
                part.has("quietTo") ? part.parsed("quietTo", LocalTime::parse) : or.quietTo(),
                part.has("weeklyDigest") ? part.flag("weeklyDigest") : or.weeklyDigest());
    }

    @Override
    public void write(Settings settings, JsonGenerator json) {
        json.writeStringProperty("theme", JsonPart.id(settings.theme()));
        json.writeStringProperty("language", settings.language());
        json.writeNumberProperty("staleAfterDays", settings.staleAfterDays());
        json.writeObjectPropertyStart("staleAfterDaysByService");
        new TreeMap<>(settings.staleAfterDaysByService()).forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeNumberProperty("dueSoonDays", settings.dueSoonDays());
        json.writeNumberProperty("clipboardSeconds", settings.clipboardSeconds());
        json.writeStringProperty("keychain", settings.keychain());
        json.writeNumberProperty("textScale", settings.textScale());
        json.writeObjectPropertyStart("watch");
        json.writeStringProperty("interval", JsonPart.id(settings.watch().interval()));
        json.writeStringProperty("quietFrom", settings.watch().quietFrom().toString());
        json.writeStringProperty("quietTo", settings.watch().quietTo().toString());
        json.writeBooleanProperty("weeklyDigest", settings.watch().weeklyDigest());
        json.writeEndObject();
        json.writeBooleanProperty("closeToTray", settings.closeToTray());
        json.writeBooleanProperty("lessMotion", settings.lessMotion());
    }
}
