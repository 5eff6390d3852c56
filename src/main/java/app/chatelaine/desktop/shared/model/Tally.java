package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.text.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what came out of a check of several accounts, and remembers the names of those that need a look. */
final class Tally {
    private static final int NAMES = 3;

    private final Map<Verdict, List<String>> byVerdict = new EnumMap<>(Verdict.class);
    private final List<String> notAsked = new ArrayList<>();
    private @Nullable Problem firstProblem;
    private String evidence = "";

    void checked(String name, CheckResult result) {
        byVerdict
                .computeIfAbsent(result.verdict(), verdict -> new ArrayList<>())
                .add(name);
        evidence = result.evidence();
    }

    void notAsked(String name, Problem problem) {
        notAsked.add(name);
        if (firstProblem == null) {
            firstProblem = problem;
        }
    }

    int done() {
        return checked() + notAsked.size();
    }

    /** Why not a single account was checked; empty when at least one was. */
    Optional<Problem> failure() {
        return checked() == 0 ? Optional.ofNullable(firstProblem) : Optional.empty();
    }

    /** Whether several were asked and not one could be reached, which says more of the network than of any of them. */
    boolean reachedNothing() {
        return checked() > 1 && byVerdict.keySet().equals(Set.of(Verdict.UNREACHABLE));
    }

    /** Whether at least one was reached. */
    boolean reachedAny() {
        return byVerdict.keySet().stream().anyMatch(verdict -> verdict != Verdict.UNREACHABLE);
    }

    /** The result in words: how many of each verdict, with the first names of those that are not accepted. */
    String words(Messages messages) {
        var parts = new ArrayList<String>();
        byVerdict.forEach((verdict, names) ->
                parts.add(part(messages, messages.get("health." + verdict.id()), names, verdict != Verdict.ACCEPTED)));
        if (firstProblem != null) {
            parts.add(part(messages, messages.get("health.not-asked"), notAsked, true));
            parts.add(messages.of(firstProblem));
        } else if (checked() == 1) {
            parts.add(evidence);
        }
        return String.join(" · ", parts);
    }

    private int checked() {
        return byVerdict.values().stream().mapToInt(List::size).sum();
    }

    private static String part(Messages messages, String what, List<String> names, boolean named) {
        String counted = messages.get("activity.result.count", what, names.size());
        if (!named) {
            return counted;
        }
        var first = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return messages.get("activity.result.names", counted, first, Math.max(0, names.size() - NAMES));
    }
}
