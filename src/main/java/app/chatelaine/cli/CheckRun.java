package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode.Family;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.wiring.Program;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One check of several accounts, told as it goes on standard error. */
final class CheckRun {
    private final Session session;
    private final Program program;
    private final BiFunction<Service, Account, Patience> patience;

    /** Makes a run; {@code patience} null takes what account and service say. */
    CheckRun(Session session, Program program, @Nullable BiFunction<Service, Account, Patience> patience) {
        this.session = session;
        this.program = program;
        this.patience = patience == null ? Patience::of : patience;
    }

    /** Results that cannot be kept are findings all the same; that they are lost is told. */
    Findings run(List<Account> accounts) {
        var problems = new ConcurrentHashMap<AccountId, Problem>();
        var report = program.checks().check(accounts, patience, new Teller(accounts.size(), problems), new Cancel());
        report.notKept()
                .ifPresent(problem -> session.terminal()
                        .err()
                        .println(session.messages()
                                .get("check.notKept", session.messages().of(problem))));
        return new Findings(report.results(), Map.copyOf(problems));
    }

    /**
     * The exit code of a check: a refused key first, then a keychain that could not be read, then a service that could not
     * be asked.
     */
    static int exitCode(Findings findings) {
        var verdicts =
                findings.results().values().stream().map(CheckResult::verdict).toList();
        if (verdicts.stream().anyMatch(v -> isNo(v))) {
            return Family.ANSWER_NO.exitCode();
        }
        if (!findings.problems().isEmpty()) {
            return findings.problems()
                    .values()
                    .iterator()
                    .next()
                    .code()
                    .family()
                    .exitCode();
        }
        if (verdicts.stream().anyMatch(v -> v.meaning() == Verdict.Meaning.NOT_ASKED && v != Verdict.UNVERIFIED)) {
            return Family.IO.exitCode();
        }
        return verdicts.contains(Verdict.UNVERIFIED) ? Family.ANSWER_NO.exitCode() : Session.DONE;
    }

    private static boolean isNo(Verdict verdict) {
        return verdict.meaning() == Verdict.Meaning.KEY_DEAD || verdict == Verdict.FORBIDDEN;
    }

    /**
     * What came of a run.
     *
     * @param problems of accounts whose key could not be read, so that nobody was asked
     */
    record Findings(Map<AccountId, CheckResult> results, Map<AccountId, Problem> problems) {}

    private final class Teller implements CheckAccounts.Listener {
        private final int total;
        private final Map<AccountId, Problem> problems;
        private final ReentrantLock lock = new ReentrantLock();
        private int done;

        Teller(int total, Map<AccountId, Problem> problems) {
            this.total = total;
            this.problems = problems;
        }

        @Override
        public void checked(Account account, CheckResult result) {
            say(
                    "cli.check.progress",
                    account,
                    session.messages().get("health." + result.verdict().id()),
                    result.evidence());
        }

        @Override
        public void notAsked(Account account, Problem problem) {
            problems.put(account.id(), problem);
            say("cli.check.not-asked", account, session.messages().of(problem), "");
        }

        /** Results come on many threads; their numbers must come in order. */
        private void say(String key, Account account, String what, String evidence) {
            lock.lock();
            try {
                done++;
                session.note(key, done, total, account.name(), what, evidence);
            } finally {
                lock.unlock();
            }
        }
    }
}
