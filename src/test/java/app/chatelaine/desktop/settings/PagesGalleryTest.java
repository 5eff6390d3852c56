package app.chatelaine.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.doctor.Doctor.Finding;
import app.chatelaine.core.doctor.Doctor.State;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.desktop.about.AboutView;
import app.chatelaine.desktop.about.Library;
import app.chatelaine.desktop.activity.ActivityView;
import app.chatelaine.desktop.activity.ActivityViewModel;
import app.chatelaine.desktop.doctor.DoctorView;
import app.chatelaine.desktop.doctor.DoctorViewModel;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.passphrase.PassphraseView;
import app.chatelaine.desktop.passphrase.PassphraseViewModel;
import app.chatelaine.desktop.passphrase.PassphraseViewModel.Mode;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.InlineBackground;
import app.chatelaine.testing.SampleServices;
import app.chatelaine.testing.SheetPicture;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings, doctor, activity and the passphrase, each in its states. */
@Tag("gallery")
class PagesGalleryTest {
    private static final List<Finding> GOOD = List.of(
            new Finding("keychain", "GNOME Keyring", State.GOOD, "Open. A test entry was written and read back."),
            new Finding("keychain", "KWallet", State.NOTE, "Not taken: it does not run on this desktop."),
            new Finding("folders", "/home/me/.config/chatelaine", State.GOOD, "Only you can read it."),
            new Finding("folders", "/home/me/.local/share/chatelaine", State.GOOD, "Only you can read it."),
            new Finding("versions", "Chatelaine 0.1.0", State.GOOD, "On Java 25.0.1 and JavaFX 26.0.2."));
    private static final List<Finding> BAD = List.of(
            new Finding(
                    "keychain",
                    "GNOME Keyring",
                    State.BAD,
                    "It answers, but gave back nothing of what was stored. Unlock it, then look again."),
            new Finding("keychain", "KWallet", State.NOTE, "Not taken: it does not run on this desktop."),
            new Finding(
                    "folders",
                    "/home/me/.config/chatelaine",
                    State.BAD,
                    "Everybody on this machine can read it. Run chmod 700 on it."),
            new Finding("versions", "Chatelaine 0.1.0", State.GOOD, "On Java 25.0.1 and JavaFX 26.0.2."));

    private final FakeTimer clock = new FakeTimer(Instant.parse("2026-11-20T09:41:00Z"));
    private final InlineBackground background = new InlineBackground();

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void settings(Theme theme) {
        picture("settings", theme, Locale.ENGLISH, 1120, () -> settings(theme, Locale.ENGLISH, false));
        picture("settings-failed", theme, Locale.ENGLISH, 1120, () -> settings(theme, Locale.ENGLISH, true));
        picture("settings", theme, Locale.GERMAN, 1120, () -> settings(theme, Locale.GERMAN, false));
        picture("settings-small", theme, Locale.ENGLISH, 900, 600, () -> settings(theme, Locale.ENGLISH, false));
        picture("settings-background", theme, Locale.ENGLISH, 900, 600, () -> {
            var root = settings(theme, Locale.ENGLISH, false);
            ((ScrollPane) root.lookup(".form-scroll")).setVvalue(0.65);
            return root;
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void about(Theme theme) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            picture("about", theme, language, 600, () -> about(language));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void doctor(Theme theme) {
        picture("doctor-good", theme, Locale.ENGLISH, 600, () -> doctor(GOOD));
        picture("doctor-bad", theme, Locale.ENGLISH, 600, () -> doctor(BAD));
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void activity(Theme theme) {
        picture("activity-empty", theme, Locale.ENGLISH, 600, () -> activity(new ActivityLog(clock)));
        picture("activity-full", theme, Locale.ENGLISH, 600, () -> activity(full()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void passphrase(Theme theme) {
        picture("passphrase-open", theme, Locale.ENGLISH, 320, () -> passphrase(Mode.OPEN_AGAIN));
        picture("passphrase-create", theme, Locale.ENGLISH, 360, () -> passphrase(Mode.CREATE));
    }

    private Parent settings(Theme theme, Locale locale, boolean failing) {
        var messages = Messages.of(locale);
        var file = new MemorySettingsFile();
        file.settings = new Settings(theme, "", 90, Map.of("ion", 30), 14, 20, "auto", 100);
        var autostart = new MemoryAutostart();
        var log = new ActivityLog(clock);
        var model = new SettingsViewModel(
                messages, file, autostart, background, clock, log, SampleServices.catalogue(), changed -> {});
        model.load();
        if (failing) {
            autostart.failure = Problem.of(
                    ProblemCode.FILE_NOT_WRITTEN,
                    "/home/me/.config/autostart/chatelaine.desktop",
                    "AccessDeniedException");
            model.sessionStart().onProperty().set(true);
            file.failure = Problem.of(
                    ProblemCode.FILE_NOT_WRITTEN, "/home/me/.config/chatelaine/settings.json", "the disk is full");
        }
        model.dueSoonDays().entry().set("10");
        if (failing) {
            model.clipboardSeconds().entry().set("3");
        }
        clock.advance(Duration.ofSeconds(1));
        return new FxmlLoader(messages)
                .load(new SettingsView(model, messages, new FxmlLoader(messages), new Folder(), () -> {}))
                .root();
    }

    private Parent doctor(List<Finding> findings) {
        var messages = Messages.of(Locale.ENGLISH);
        var model = new DoctorViewModel(() -> findings, background, messages);
        model.examine();
        return new FxmlLoader(messages)
                .load(new DoctorView(model, messages, text -> {}, () -> {}))
                .root();
    }

    private static Parent about(Locale language) {
        var messages = Messages.of(language);
        return new FxmlLoader(messages)
                .load(new AboutView(messages, Library.all(), url -> {}, () -> {}))
                .root();
    }

    private Parent activity(ActivityLog log) {
        var messages = Messages.of(Locale.ENGLISH);
        var model = new ActivityViewModel(log, Runnable::run, messages, clock, ZoneOffset.UTC);
        return new FxmlLoader(messages)
                .load(new ActivityView(model, messages, text -> {}, () -> {}))
                .root();
    }

    private ActivityLog full() {
        var log = new ActivityLog(clock);
        log.start(Kind.REMOVE, "PineXQ / jobs", null).done("");
        log.start(Kind.ADD, "Ionworks / modelling", null)
                .failed(Problem.of(ProblemCode.KEYCHAIN_LOCKED, "GNOME Keyring"));
        clock.advance(Duration.ofMinutes(90));
        log.start(Kind.ADD, "Ionworks / modelling", null).done("");
        log.start(Kind.CHECK, "Ionworks / modelling", null).done("HTTP 200 from GET /users/me, me.id 42");
        log.start(Kind.CHECK, "ION / line 3 sensors", null).failed(Problem.of(ProblemCode.CANCELLED));
        clock.advance(Duration.ofMinutes(2));
        log.start(Kind.KEYCHAIN, "ION / work", null);
        log.start(Kind.CHECK, "42 accounts", new Cancel()).progress(26, 42);
        return log;
    }

    private static Parent passphrase(Mode mode) {
        var messages = Messages.of(Locale.ENGLISH);
        var model = new PassphraseViewModel(messages, "/home/me/.local/share/chatelaine/vault", mode, passphrase -> {});
        return new FxmlLoader(messages)
                .load(new PassphraseView(model, messages))
                .root();
    }

    private static void picture(String name, Theme theme, Locale locale, int height, Supplier<Parent> content) {
        picture(name, theme, locale, 640, height, content);
    }

    private static void picture(
            String name, Theme theme, Locale locale, int width, int height, Supplier<Parent> content) {
        String language = locale.equals(Locale.ENGLISH) ? "" : "-" + locale.getLanguage();
        var file = SheetPicture.take(name + language, theme, width, height, content);
        assertThat(file).isNotEmptyFile();
    }

    /** A folder that nobody opens. */
    private static final class Folder implements DataFolder {
        @Override
        public String path() {
            return "/home/me/.local/share/chatelaine";
        }

        @Override
        public void open() {}
    }
}
