package app.chatelaine.testing;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Accounts for tests and pictures: twelve that show every state, and as many more as are wanted. */
public final class SampleAccounts {
    private static final String[][] PLACES = {
        {"ion", "production"},
        {"ionworks", "production"},
        {"pinexq", "jobs"},
        {"modelon-impact", "cloud"},
        {"ashr-labs", "production"},
        {"ion", "sandbox"},
        {"ionworks", "staging"}
    };

    private SampleAccounts() {}

    /** @param age in days */
    public static Account account(String service, String environment, String name, String masked, int age) {
        return account(service, environment, name, masked, age, Expiry.UNSTATED, List.of());
    }

    public static Account account(
            String service, String environment, String name, String masked, int age, Expiry expiry, List<String> tags) {
        var created = Workbench.NOW.minus(Duration.ofDays(age));
        String id = (service + "-" + name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Account(
                new AccountId(id),
                service,
                name,
                environment,
                null,
                Map.of(),
                tags,
                "",
                new KeyFacts(masked, fingerprint(id), created, "os", created, CreatedSource.USER, expiry),
                Limits.NONE);
    }

    /** As long as a real one, and another for each account. */
    private static String fingerprint(String id) {
        return "%032x"
                .formatted(new BigInteger(1, id.getBytes(StandardCharsets.UTF_8)))
                .transform(hex -> hex.substring(hex.length() - 32));
    }

    /** One of each state that the table can show. */
    public static List<Account> twelve() {
        return List.of(
                account("ionworks", "production", "notebooks", "iw_…a7Bq", 203, Expiry.UNSTATED, List.of("plant")),
                withDetails(account("ion", "production", "work", "cid-…41ac", 112, Expiry.UNSTATED, List.of("plant"))),
                account("ionworks", "production", "modelling", "iw_…9f3c", 96),
                account("modelon-impact", "cloud", "release bot", "…Q4xT", 88, in(2), List.of("ci")),
                account("pinexq", "jobs", "jobs", "…k2Qd", 84),
                account("modelon-impact", "cloud", "research", "…wHcL", 61),
                atOwnAddress(account("pinexq", "px.example.org", "partner host", "…Zt81", 44)),
                account("ashr-labs", "production", "CI", "tp_…5pq0", 29, in(61), List.of("ci")),
                account("ion", "sandbox", "line 3 sensors", "cid-…77e1", 12, Expiry.NEVER, List.of()),
                account("ionworks", "staging", "staging", "iw_…02ee", 7),
                account("ion", "sandbox", "trial", "cid-…0b9a", 45, in(-3), List.of()),
                account("ashr-labs", "production", "laptop", "tp_…1x9c", 2));
    }

    private static Expiry in(int days) {
        return new Expiry.At(Workbench.NOW.plus(Duration.ofDays(days)));
    }

    private static Account withDetails(Account account) {
        return new Account(
                account.id(),
                account.serviceId(),
                account.name(),
                account.environment(),
                null,
                Map.of("clientId", "cid-7f2e90b1"),
                account.tags(),
                "Used by the collector in hall 3. Ask Mara before it is replaced.",
                account.key(),
                account.limits());
    }

    private static Account atOwnAddress(Account account) {
        return new Account(
                account.id(),
                account.serviceId(),
                account.name(),
                account.environment(),
                "https://px.example.org",
                account.fields(),
                account.tags(),
                account.notes(),
                account.key(),
                account.limits());
    }

    /** Checks of {@link #twelve()} that fit their names. */
    public static Map<AccountId, List<CheckResult>> checks(List<Account> twelve) {
        var verdicts = List.of(
                Verdict.REJECTED,
                Verdict.ACCEPTED,
                Verdict.ACCEPTED,
                Verdict.ACCEPTED,
                Verdict.ACCEPTED,
                Verdict.FORBIDDEN,
                Verdict.SERVER_ERROR,
                Verdict.UNVERIFIED,
                Verdict.ACCEPTED,
                Verdict.UNREACHABLE,
                Verdict.EXPIRED);
        int[] latencies = {95, 186, 42, 118, 71, 233, 130, -1, 201, -1, 88};
        var random = new Random(7);
        var checks = new HashMap<AccountId, List<CheckResult>>();
        for (int i = 0; i < verdicts.size(); i++) {
            checks.put(twelve.get(i).id(), history(verdicts.get(i), latencies[i], random));
        }
        return checks;
    }

    private static List<CheckResult> history(Verdict verdict, int latency, Random random) {
        var results = new ArrayList<CheckResult>();
        for (int i = 49; i >= 0; i--) {
            Instant at = Workbench.NOW.minus(Duration.ofHours(6L * i)).minus(Duration.ofMinutes(2));
            boolean outage = i > 14 && i < 18;
            boolean now = i < 6;
            var of = now ? verdict : verdict == Verdict.UNVERIFIED ? verdict : Verdict.ACCEPTED;
            int base = latency < 0 ? 90 : latency;
            long millis = of == Verdict.UNREACHABLE || of == Verdict.UNVERIFIED
                    ? -1
                    : Math.max(20, base + random.nextInt(base / 3 + 1) - base / 6 + (outage ? base : 0));
            results.add(Checks.of(of, at, i == 0 && latency >= 0 ? latency : millis, evidence(of)));
        }
        var last = results.removeLast();
        results.add(Checks.withFacts(last, Workbench.NOW.minus(Duration.ofDays(Math.abs(latency) % 9)), "me.id 42"));
        return results;
    }

    private static String evidence(Verdict verdict) {
        return switch (verdict) {
            case REJECTED -> "HTTP 401 from GET /users/me";
            case FORBIDDEN -> "HTTP 403 from GET /users/me: no seat is free";
            case UNREACHABLE -> "No answer within 10 seconds";
            case UNVERIFIED -> "No address to check a key at";
            case EXPIRED -> "HTTP 401 from GET /users/me: Key is expired.";
            case SERVER_ERROR -> "HTTP 503 from GET /api";
            default -> "HTTP 200 from GET /users/me";
        };
    }

    /** A few checks of every third account, most of them good. */
    public static Map<AccountId, List<CheckResult>> someChecks(List<Account> accounts) {
        var random = new Random(5);
        var checks = new HashMap<AccountId, List<CheckResult>>();
        for (int i = 0; i < accounts.size(); i += 3) {
            var verdict = random.nextInt(10) > 0
                    ? Verdict.ACCEPTED
                    : random.nextInt(2) > 0 ? Verdict.REJECTED : Verdict.UNREACHABLE;
            checks.put(
                    accounts.get(i).id(),
                    List.of(
                            Checks.accepted(Workbench.NOW.minus(Duration.ofDays(1)), 60 + random.nextInt(200)),
                            Checks.of(verdict, Workbench.NOW, 60 + random.nextInt(200), evidence(verdict))));
        }
        return checks;
    }

    /** So many accounts of all ages at all services. */
    public static List<Account> many(int count) {
        var random = new Random(3);
        var accounts = new ArrayList<Account>(count);
        for (int i = 0; i < count; i++) {
            var place = PLACES[random.nextInt(PLACES.length)];
            String tail = Integer.toHexString(0x1000 + random.nextInt(0xefff));
            accounts.add(account(
                    place[0],
                    place[1],
                    "account %05d".formatted(i),
                    "key_…" + tail,
                    random.nextInt(130),
                    Expiry.UNSTATED,
                    i % 5 == 0 ? List.of("team-" + i % 7) : List.of()));
        }
        return accounts;
    }
}
