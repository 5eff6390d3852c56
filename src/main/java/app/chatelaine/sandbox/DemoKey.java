package app.chatelaine.sandbox;

import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.health.Verdict;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the demo workspace. Between them they show every verdict and every state of age.
 *
 * <p>Names and tags are a user's own words and the same in every language, so that what is written about the demo holds.
 */
enum DemoKey {
    BATTERY_LAB(DemoSite.IONWORKS, "battery lab", Behaviour.ACCEPTED, Verdict.ACCEPTED, 12, "lab,python"),
    CI_PIPELINE(DemoSite.IONWORKS, "CI pipeline", Behaviour.ACCEPTED, Verdict.ACCEPTED, 82, "ci"),
    OLD_NOTEBOOK(DemoSite.IONWORKS, "old notebook", Behaviour.REJECTED, Verdict.REJECTED, 203, "python"),
    NIGHT_BATCH(DemoSite.IONWORKS, "night batch", Behaviour.SLOW, Verdict.ACCEPTED, 33, "lab"),
    JOBS(DemoSite.PINEXQ, "jobs", Behaviour.ACCEPTED, Verdict.ACCEPTED, 61, "quantum"),
    BENCHMARK_RUN(DemoSite.PINEXQ, "benchmark run", Behaviour.RATE_LIMITED, Verdict.RATE_LIMITED, 29, "ci,quantum"),
    DIGITAL_TWIN(DemoSite.PINEXQ, "digital twin", Behaviour.SERVER_ERROR, Verdict.SERVER_ERROR, 5, "quantum"),
    PARTNER_HOST(DemoSite.PINEXQ_AWAY, "partner host", Behaviour.ACCEPTED, Verdict.UNREACHABLE, 44, "partner"),
    HEAT_PUMP_STUDY(DemoSite.MODELON, "heat pump study", Behaviour.ACCEPTED, Verdict.ACCEPTED, 96, "modelling"),
    RESEARCH_GROUP(DemoSite.MODELON_FULL, "research group", Behaviour.ACCEPTED, Verdict.FORBIDDEN, 70, "modelling"),
    VISITOR_NETWORK(DemoSite.MODELON, "visitor network", Behaviour.BLOCKED, Verdict.BLOCKED, 7, "travel"),
    EVALUATION_BOT(DemoSite.ASHR, "evaluation bot", Behaviour.EXPIRED, Verdict.EXPIRED, 93, "ci"),
    RELEASE_GATE(DemoSite.ASHR, "release gate", Behaviour.ACCEPTED, Verdict.ACCEPTED, 20, "ci"),
    NIGHTLY_EVALS(DemoSite.ASHR_UNCHECKED, "nightly evals", Behaviour.ACCEPTED, Verdict.UNVERIFIED, 80, "ci"),
    WORK(DemoSite.ION, "work", Behaviour.ACCEPTED, Verdict.ACCEPTED, 112, "factory"),
    LINE_3_SENSORS(DemoSite.ION, "line 3 sensors", Behaviour.ACCEPTED, Verdict.ACCEPTED, null, "factory,line 3"),
    SUPPLIER_PORTAL(DemoSite.ION, "supplier portal", Behaviour.FORBIDDEN, Verdict.FORBIDDEN, 55, "partner"),
    RETIRED_IMPORTER(DemoSite.ION, "retired importer", Behaviour.REJECTED, Verdict.REJECTED, 400, "factory");

    private static final Period ASHR_LIFETIME = Period.ofDays(90);

    /** One try: where the answer is known to be no, the demo does not let anybody wait for five more. */
    private static final Limits IMPATIENT = new Limits(null, 5, 0, false);

    private final DemoSite site;
    private final String accountName;
    private final Behaviour behaviour;
    private final Verdict verdict;
    private final @Nullable Integer ageInDays;
    private final String tags;

    /**
     * @param verdict what a check finds
     * @param ageInDays null where the user does not know when the key was made
     * @param tags with commas between them
     */
    DemoKey(
            DemoSite site,
            String accountName,
            Behaviour behaviour,
            Verdict verdict,
            @Nullable Integer ageInDays,
            String tags) {
        this.site = site;
        this.accountName = accountName;
        this.behaviour = behaviour;
        this.verdict = verdict;
        this.ageInDays = ageInDays;
        this.tags = tags;
    }

    DemoSite site() {
        return site;
    }

    String accountName() {
        return accountName;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    Verdict verdict() {
        return verdict;
    }

    @Nullable Integer ageInDays() {
        return ageInDays;
    }

    List<String> tags() {
        return List.of(tags.split(","));
    }

    /** None is the name of a service's own environment, so a demo account never goes to a real host. */
    String environment() {
        return this == CI_PIPELINE || this == LINE_3_SENSORS ? "demo staging" : "demo";
    }

    Expiry expiry() {
        return switch (this) {
            case EVALUATION_BOT, NIGHTLY_EVALS -> new Expiry.After(ASHR_LIFETIME);
            case RELEASE_GATE -> new Expiry.After(Period.ofYears(1));
            case LINE_3_SENSORS -> Expiry.NEVER;
            default -> Expiry.UNSTATED;
        };
    }

    Limits limits() {
        return switch (verdict) {
            case RATE_LIMITED, SERVER_ERROR, UNREACHABLE -> IMPATIENT;
            default -> Limits.NONE;
        };
    }

    /** Key of the message that tells what the account shows. */
    String notes() {
        return "demo.notes." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
