package app.chatelaine.desktop.settings;

import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.doctor.Doctor.Finding;
import app.chatelaine.core.doctor.Doctor.State;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
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
import app.chatelaine.testing.screens.Look;
import app.chatelaine.testing.screens.Screen;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Settings, doctor, activity, about and the passphrase, each in its states. */
public final class PagesScreens {
    private static final String CONFIG = "/home/me/.config/chatelaine";
    private static final String DATA = "/home/me/.local/share/chatelaine";
    private static final Instant NOW = Instant.parse("2026-11-20T09:41:00Z");

    private PagesScreens() {}

    public static List<Screen> all() {
        return List.of(
                Screen.sheet("settings", look -> settings(look, false)),
                Screen.sheet("settings-failed", look -> settings(look, true)),
                settingsAt("settings-middle", 0.45),
                settingsAt("settings-end", 1),
                Screen.sheet("about", PagesScreens::about),
                Screen.sheet("doctor-good", look -> doctor(look, good(look.messages()))),
                Screen.sheet("doctor-bad", look -> doctor(look, bad(look.messages()))),
                Screen.sheet("activity-empty", look -> activity(look, new FakeTimer(NOW), false)),
                Screen.sheet("activity-full", look -> activity(look, new FakeTimer(NOW), true)),
                Screen.own("passphrase-open", look -> Screen.dressed(look, passphrase(look, Mode.OPEN_AGAIN), false)),
                Screen.own("passphrase-create", look -> Screen.dressed(look, passphrase(look, Mode.CREATE), false)));
    }

    private static Screen settingsAt(String name, double place) {
        var top = Screen.sheet(name, look -> settings(look, false));
        return Screen.window(name, look -> {
            var scene = top.opening().apply(look);
            Screen.settle(scene);
            ((ScrollPane) scene.lookup(".form-scroll")).setVvalue(place);
            return scene;
        });
    }

    private static Parent settings(Look look, boolean failing) {
        var messages = look.messages();
        var clock = new FakeTimer(NOW);
        var file = new MemorySettingsFile();
        file.settings = new Settings(look.theme(), "", 90, Map.of("ion", 30), 14, 20, "auto", look.textScale());
        var autostart = new MemoryAutostart();
        var model = new SettingsViewModel(
                messages,
                file,
                autostart,
                new InlineBackground(),
                clock,
                new ActivityLog(clock),
                SampleServices.catalogue(),
                changed -> {});
        model.load();
        if (failing) {
            autostart.failure = Problem.of(
                    ProblemCode.FILE_NOT_WRITTEN,
                    "/home/me/.config/autostart/chatelaine.desktop",
                    messages.get("file.cause.denied"));
            model.sessionStart().onProperty().set(true);
            file.failure = Problem.of(
                    ProblemCode.FILE_NOT_WRITTEN, CONFIG + "/settings.json", messages.get("file.cause.denied"));
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

    private static List<Finding> good(Messages words) {
        return List.of(
                new Finding("keychain", "GNOME Keyring", State.GOOD, words.get("doctor.keychain.ready")),
                new Finding("keychain", "KWallet", State.NOTE, words.get("keychain.cause.KEEPS_NOTHING")),
                new Finding("folders", CONFIG, State.GOOD, words.get("doctor.folder.good")),
                new Finding("folders", DATA, State.GOOD, words.get("doctor.folder.good")),
                new Finding("versions", "Chatelaine", State.GOOD, "0.1.0"));
    }

    private static List<Finding> bad(Messages words) {
        return List.of(
                new Finding("keychain", "GNOME Keyring", State.BAD, words.get("doctor.keychain.unavailable")),
                new Finding("keychain", "KWallet", State.NOTE, words.get("keychain.cause.KEEPS_NOTHING")),
                new Finding("folders", CONFIG, State.BAD, words.get("doctor.folder.open", CONFIG)),
                new Finding("versions", "Chatelaine", State.GOOD, "0.1.0"));
    }

    private static Parent doctor(Look look, List<Finding> findings) {
        var messages = look.messages();
        var model = new DoctorViewModel(() -> findings, new InlineBackground(), messages);
        model.examine();
        return new FxmlLoader(messages)
                .load(new DoctorView(model, messages, text -> {}, () -> {}))
                .root();
    }

    private static Parent about(Look look) {
        var messages = look.messages();
        return new FxmlLoader(messages)
                .load(new AboutView(messages, Library.all(), url -> {}, () -> {}))
                .root();
    }

    private static Parent activity(Look look, FakeTimer clock, boolean full) {
        var messages = look.messages();
        var log = full ? full(clock, messages) : new ActivityLog(clock);
        var model = new ActivityViewModel(log, Runnable::run, messages, clock, ZoneOffset.UTC);
        return new FxmlLoader(messages)
                .load(new ActivityView(model, messages, text -> {}, () -> {}))
                .root();
    }

    private static ActivityLog full(FakeTimer clock, Messages words) {
        var log = new ActivityLog(clock);
        log.start(Kind.REMOVE, "PineXQ / jobs", null).done("");
        log.start(Kind.ADD, "Ionworks / modelling", null)
                .failed(Problem.of(ProblemCode.KEYCHAIN_LOCKED, "GNOME Keyring"));
        clock.advance(Duration.ofMinutes(90));
        log.start(Kind.ADD, "Ionworks / modelling", null).done("");
        log.start(Kind.CHECK, "Ionworks / modelling", null).done(words.get("evidence.answer", 200, "GET /users/me"));
        log.start(Kind.CHECK, "ION / line 3 sensors", null).failed(Problem.of(ProblemCode.CANCELLED));
        clock.advance(Duration.ofMinutes(2));
        log.start(Kind.KEYCHAIN, "ION / work", null);
        log.start(Kind.CHECK, words.get("activity.subject.accounts", 42), new Cancel())
                .progress(26, 42);
        return log;
    }

    /** As its window shows it. */
    private static Parent passphrase(Look look, Mode mode) {
        var messages = look.messages();
        var model = new PassphraseViewModel(messages, "/home/me/.local/share/chatelaine/vault", mode, passphrase -> {});
        var root = new FxmlLoader(messages)
                .load(new PassphraseView(model, messages))
                .root();
        var body = new VBox(root);
        body.getStyleClass().add("window-body");
        body.getStylesheets().setAll(root.getStylesheets());
        return body;
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
