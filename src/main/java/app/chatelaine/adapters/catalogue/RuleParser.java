package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.service.AnswerRule;
import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Lifecycle.Result;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a rule on an answer. */
final class RuleParser {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern STATUS = Pattern.compile("[1-5]([0-9][0-9]|xx)");
    private static final List<String> VERDICTS = Stream.concat(
                    EnumSet.complementOf(EnumSet.of(Verdict.UNREACHABLE, Verdict.NEVER_CHECKED)).stream()
                            .map(Verdict::id),
                    Stream.of(AnswerRule.CONTINUE, AnswerRule.RENEW))
            .toList();

    private final List<String> verdicts;
    private final boolean mayRenew;

    private RuleParser(List<String> verdicts, boolean mayRenew) {
        this.verdicts = verdicts;
        this.mayRenew = mayRenew;
    }

    /** For rules on what an answer says of a key. */
    static RuleParser ofChecks(Auth auth) {
        return new RuleParser(VERDICTS, auth instanceof Auth.ClientCredentials);
    }

    /** For rules on what a service did. */
    static RuleParser ofChanges() {
        return new RuleParser(
                Arrays.stream(Result.values())
                        .map(result -> result.name().toLowerCase(Locale.ROOT))
                        .toList(),
                false);
    }

    AnswerRule rule(Part part, KnownNames names) {
        part.object(
                "id",
                "status",
                "contentType",
                "header",
                "pointer",
                "value",
                "equals",
                "contains",
                "absent",
                "verdict",
                "note",
                "warning");
        long subjects = Stream.of("header", "pointer", "value")
                .filter(p -> part.find(p).isPresent())
                .count();
        boolean absent = part.find("absent").map(Part::flag).orElse(false);
        if (subjects > 1 || (absent && subjects == 0)) {
            throw part.wrong("one-subject");
        }
        return new AnswerRule(
                part.get("id").text(ID, "id"),
                part.find("status").map(RuleParser::statuses).orElse(List.of()),
                part.orNull("contentType", Part::text),
                part.orNull("header", h -> h.text(AuthParser.HEADER, "header")),
                part.orNull("pointer", p -> p.text(ChecksParser.POINTER, "pointer")),
                part.orNull("value", v -> knownValue(v, names)),
                part.find("equals").map(p -> templates(p, names)).orElse(List.of()),
                part.find("contains").map(Part::scalars).orElse(List.of()),
                absent,
                verdict(part.get("verdict")),
                part.orNull("note", note -> note.words(names::template)),
                part.orNull("warning", warning -> warning.words(names::template)));
    }

    private static List<String> statuses(Part part) {
        return part.items(status -> {
            String text = status.scalar();
            if (!STATUS.matcher(text).matches()) {
                throw status.wrong("status", text);
            }
            return text;
        });
    }

    private static String knownValue(Part part, KnownNames names) {
        String name = part.text();
        if (!names.has(name)) {
            throw part.wrong("unknown-value", name, "");
        }
        return name;
    }

    private static List<String> templates(Part part, KnownNames names) {
        List<String> texts = part.scalars();
        texts.forEach(text -> names.checked(part, text));
        return texts;
    }

    private String verdict(Part part) {
        String verdict = part.oneOf(verdicts);
        if (verdict.equals(AnswerRule.RENEW) && !mayRenew) {
            throw part.wrong("renew");
        }
        return verdict;
    }
}
