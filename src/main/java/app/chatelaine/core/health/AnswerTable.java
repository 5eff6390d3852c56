package app.chatelaine.core.health;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What an answer means where the service's own rules say nothing: one row a case, the first that fits decides.
 *
 * <p>It never calls a key expired, as only a service can say so, and takes neither a key's life nor its death from a web page:
 * that was written by something in between.
 */
public final class AnswerTable {
    private static final List<Row> ROWS = List.of(
            row(
                    "redirect-elsewhere",
                    Verdict.WRONG_HOST,
                    seen -> seen.answer.redirectedTo().isPresent()),
            row("redirect", Verdict.WRONG_HOST, seen -> seen.isClass(3)),
            row("proxy-sign-in", Verdict.BLOCKED, seen -> seen.is(407)),
            row("network-sign-in", Verdict.BLOCKED, seen -> seen.is(511)),
            row("firewall", Verdict.BLOCKED, seen -> seen.answer.isFromFirewall()),
            row("rate-limited", Verdict.RATE_LIMITED, seen -> seen.is(429)),
            // A gateway's web page about an error of the server behind it is still an error of the server.
            row("server-error", Verdict.SERVER_ERROR, seen -> seen.isClass(5)),
            row("server-waited", Verdict.SERVER_ERROR, seen -> seen.is(408)),
            row("legal", Verdict.BLOCKED, seen -> seen.is(451)),
            row("page-refuses", Verdict.BLOCKED, seen -> seen.isPage() && (seen.is(401) || seen.is(403))),
            row("page-instead", Verdict.BLOCKED, seen -> seen.isPage() && seen.isClass(2) && seen.knownAddress),
            row("page", Verdict.WRONG_HOST, Seen::isPage),
            row("unauthorized", Verdict.REJECTED, seen -> seen.is(401)),
            row("forbidden", Verdict.FORBIDDEN, seen -> seen.is(403)),
            row("not-found", Verdict.WRONG_HOST, seen -> seen.is(404)),
            row("not-this-call", Verdict.WRONG_HOST, seen -> seen.is(405)),
            row("gone", Verdict.WRONG_HOST, seen -> seen.is(410)),
            row("misdirected", Verdict.WRONG_HOST, seen -> seen.is(421)),
            row("cut-off", Verdict.SERVER_ERROR, seen -> seen.isClass(2) && seen.answer.isCut()),
            row("broken-json", Verdict.SERVER_ERROR, seen -> seen.isClass(2) && seen.isBrokenJson()),
            row("unexpected", Verdict.WRONG_HOST, seen -> seen.isClass(2) && seen.goodIsDescribed),
            row("other-type", Verdict.WRONG_HOST, seen -> seen.isClass(2) && seen.isOtherType()),
            row("ok", Verdict.ACCEPTED, seen -> seen.isClass(2)),
            row("unclear", Verdict.UNVERIFIED, seen -> true));

    private AnswerTable() {}

    /**
     * @param knownAddress whether the address is one of the service's own; a web page from there was put in between
     * @param goodIsDescribed whether a rule of the service says what a good answer looks like, and did not fit
     */
    public static Judgement judge(Answer answer, boolean knownAddress, boolean goodIsDescribed) {
        var seen = new Seen(answer, knownAddress, goodIsDescribed);
        Row decides =
                ROWS.stream().filter(row -> row.fits.test(seen)).findFirst().orElseThrow();
        return Judgement.of(decides.verdict, decides.id);
    }

    /** A service that was not asked, or could not be, says nothing about a key. */
    public static Judgement judge(NoAnswer silence) {
        String rule = silence.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Verdict verdict = switch (silence.reason()) {
            case DNS, REFUSED, TIMEOUT, TLS, BROKEN -> Verdict.UNREACHABLE;
            case PROXY -> Verdict.BLOCKED;
            case NOT_ALLOWED, CANCELLED -> Verdict.UNVERIFIED;
        };
        return Judgement.of(verdict, "no-answer-" + rule);
    }

    private static Row row(String id, Verdict verdict, Predicate<Seen> fits) {
        return new Row(id, verdict, fits);
    }

    private record Row(String id, Verdict verdict, Predicate<Seen> fits) {}

    private record Seen(Answer answer, boolean knownAddress, boolean goodIsDescribed) {
        boolean is(int status) {
            return answer.status() == status;
        }

        boolean isClass(int hundreds) {
            return answer.status() / 100 == hundreds;
        }

        boolean isPage() {
            return answer.isWebPage();
        }

        boolean isBrokenJson() {
            return answer.saysJson() && !answer.body().isBlank() && !answer.isJson();
        }

        boolean isOtherType() {
            return !answer.saysJson() && !answer.body().isBlank();
        }
    }
}
