package app.chatelaine.adapters.file;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.account.KeyFacts.FormerKey;
import app.chatelaine.core.account.KeyFacts.Told;
import app.chatelaine.core.account.PendingAccount;
import app.chatelaine.core.account.RemovedAccount;
import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.destination.Placement.Delivered;
import app.chatelaine.core.destination.Placement.Pending;
import app.chatelaine.core.destination.Placement.Slot;
import app.chatelaine.core.destination.Placement.Undo;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.CheckResult.Timings;
import app.chatelaine.core.health.ServiceFacts;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.quickcopy.RecentKeys;
import app.chatelaine.core.rotation.Ending;
import app.chatelaine.core.rotation.KeyVersion;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.Rotation.Position;
import app.chatelaine.core.rotation.Rotation.Worker;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.core.settings.WatchSettings;
import app.chatelaine.core.settings.WatchSettings.Interval;
import app.chatelaine.core.settings.WindowState;
import app.chatelaine.core.settings.WindowState.Column;
import app.chatelaine.core.watch.AlertKind;
import app.chatelaine.core.watch.AlertLedger;
import app.chatelaine.core.watch.AlertLedger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For each document a value of which every part differs from its default, and one that has as little as may be. */
final class Fixtures {
    static final Instant CREATED = Instant.parse("2026-01-31T23:59:59.123456789Z");
    static final Instant STORED = Instant.parse("2026-02-01T08:00:00Z");

    static final KeyFacts PLAIN_KEY =
            new KeyFacts("…", "0".repeat(32), STORED, "os", null, CreatedSource.STORED, Expiry.UNSTATED);
    static final KeyFacts FULL_KEY = new KeyFacts(
            "xy_…9f3c",
            "0123456789abcdef".repeat(2),
            STORED.plusSeconds(1),
            "vault",
            CREATED,
            CreatedSource.USER,
            new Expiry.At(Instant.parse("2027-01-01T00:00:00Z")),
            new Told(CREATED.plusSeconds(2), CREATED.plusSeconds(3), CREATED.plusSeconds(4), List.of("read", "write")),
            List.of(new FormerKey("fedcba9876543210".repeat(2), "xy_…1a2b", STORED)));

    static final Account PLAIN = new Account(
            new AccountId("aaaa"), "ion", "plain", "production", null, Map.of(), List.of(), "", PLAIN_KEY, Limits.NONE);
    static final Account FULL = new Account(
            new AccountId("bbbb"),
            "ionworks",
            "Läbor “full”",
            "staging",
            "https://localhost:8443/api",
            Map.of("clientId", "client-1", "authUrl", "https://localhost/auth"),
            List.of("lab", "work"),
            "Two lines,\nand a tab\t.",
            FULL_KEY,
            new Limits(30, 5, 0, true),
            List.of(
                    new Placement(
                            new DotEnv("C:\\work\\.env", "IONWORKS_API_KEY"),
                            true,
                            new Delivered("0123456789abcdef".repeat(2), STORED),
                            new Undo(Slot.A, new Delivered("1".repeat(32), CREATED)),
                            new Pending("2".repeat(32), CREATED, 4711, Slot.B)),
                    new Placement(new CredentialsFile("/home/me/.impact/api.key"), false),
                    new Placement(
                            new KeyringEntry("jobmanagement", "api-key"),
                            false,
                            new Delivered("0123456789abcdef".repeat(2), STORED),
                            new Undo(Slot.B, null),
                            null)));

    static final AccountBook BOOK = new AccountBook(
            List.of(PLAIN, FULL, expiring("cccc", Expiry.NEVER), expiring("dddd", new Expiry.After(Period.ofDays(90)))),
            List.of(new PendingAccount(expiring("eeee", new Expiry.After(Period.ofYears(1))), 4711, CREATED)),
            List.of(new RemovedAccount(expiring("ffff", Expiry.UNSTATED), CREATED)));

    static final Rotation PLAIN_ROTATION = new Rotation(
            "rrrr",
            PLAIN.id(),
            PLAIN.name(),
            PLAIN.serviceId(),
            RotationKind.OVERLAP,
            new Wishes(Duration.ZERO, false, false),
            new KeyVersion(PLAIN_KEY, Map.of()),
            null,
            new Position(RotationStep.MAKE, false, false, null, null, null),
            null,
            List.of(new RotationEvent(STORED.minusSeconds(1), RotationStep.MAKE, What.STARTED, "", null, null)));
    static final Rotation FULL_ROTATION = new Rotation(
            "ssss",
            FULL.id(),
            FULL.name(),
            FULL.serviceId(),
            RotationKind.WEB_PAGE,
            new Wishes(Duration.ofDays(7), true, true),
            new KeyVersion(FULL_KEY, FULL.fields()),
            new KeyVersion(FULL_KEY.withFingerprint("3".repeat(32)), Map.of("clientId", "client-2")),
            new Position(
                    RotationStep.PROVE, true, true, List.of("key-1", "key-2"), STORED.plusSeconds(5), Ending.LET_GO),
            new Worker(4711, CREATED),
            List.of(
                    new RotationEvent(CREATED, RotationStep.MAKE, What.STARTED, "", null, null),
                    new RotationEvent(
                            STORED,
                            RotationStep.DELIVER,
                            What.FAILED,
                            "HTTP 401 from GET /users/me",
                            "dotenv:/home/me/.env:KEY",
                            Problem.of(ProblemCode.FILE_NOT_WRITTEN, "/home/me/.env", "the disk is full"))));

    static final List<Rotation> ROTATIONS = List.of(FULL_ROTATION, PLAIN_ROTATION);

    static final Settings SETTINGS = settings(false);

    /** Of programs that knew no tray. */
    static final Settings SETTINGS_WITHOUT_TRAY = settings(true);

    /** Of programs that knew no watch. */
    static final Settings SETTINGS_WITHOUT_WATCH =
            new Settings(Theme.DARK, "de", 30, Map.of("ion", 7, "pinexq", 365), 3, 60, "vault", 150);

    static final AlertLedger ALERTS = new AlertLedger(
            Map.of(
                    FULL.id(), new Entry("0123456789abcdef".repeat(2), Set.of(AlertKind.NOT_ACCEPTED, AlertKind.STALE)),
                    PLAIN.id(), new Entry("0".repeat(32), Set.of(AlertKind.DUE_IN_14_DAYS, AlertKind.DUE_IN_7_DAYS))),
            STORED);

    static final WindowState WINDOW = window(true);

    /** Of programs that knew no tray. */
    static final WindowState WINDOW_WITHOUT_TRAY = window(false);

    static final RecentKeys RECENT = new RecentKeys(List.of(new AccountId("bbbb"), new AccountId("aaaa")));

    static final CheckResult PLAIN_RESULT =
            new CheckResult(Verdict.NEVER_CHECKED, STORED, null, "", "", null, null, ServiceFacts.NONE);
    static final CheckResult FULL_RESULT = new CheckResult(
            Verdict.RATE_LIMITED,
            CREATED,
            Duration.ofNanos(42_000_001),
            "HTTP 429 from GET /users/me",
            "rate-limited",
            "The service asks to wait.",
            new Timings(
                    Duration.ofMillis(1),
                    Duration.ofMillis(2),
                    Duration.ofMillis(3),
                    Duration.ofMillis(4),
                    Duration.ofSeconds(5)),
            new ServiceFacts(CREATED, STORED, STORED.plusSeconds(9), List.of("read", "write"), "A. Person"));

    private Fixtures() {}

    private static Settings settings(boolean closeToTray) {
        return new Settings(
                Theme.DARK,
                "de",
                30,
                Map.of("ion", 7, "pinexq", 365),
                3,
                60,
                "vault",
                150,
                new WatchSettings(Interval.DAILY, LocalTime.of(20, 30), LocalTime.of(9, 15), false),
                closeToTray,
                !closeToTray);
    }

    private static WindowState window(boolean toldOfTray) {
        return new WindowState(
                1000.5,
                700.25,
                -12.0,
                34.0,
                true,
                List.of(new Column("name", 200, true), new Column("age", 88.5, false)),
                "age",
                true,
                "service",
                false,
                toldOfTray);
    }

    static Map<AccountId, List<CheckResult>> history() {
        var history = new LinkedHashMap<AccountId, List<CheckResult>>();
        history.put(FULL.id(), List.of(FULL_RESULT, PLAIN_RESULT));
        history.put(PLAIN.id(), List.of(PLAIN_RESULT));
        return history;
    }

    static Account expiring(String id, Expiry expiry) {
        return new Account(
                new AccountId(id),
                "ion",
                id,
                "production",
                null,
                Map.of(),
                List.of(),
                "",
                PLAIN_KEY.withExpiry(expiry),
                Limits.NONE);
    }
}
