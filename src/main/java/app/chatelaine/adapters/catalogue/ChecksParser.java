package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.CheckStep;
import app.chatelaine.core.service.CheckStep.ReadValue;
import app.chatelaine.core.service.Checks;
import app.chatelaine.core.service.Checks.StatusFeed;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the requests of a service file and how their answers are judged. */
final class ChecksParser {
    static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)*");
    private static final Pattern VALUE_NAME = Pattern.compile("[a-z][A-Za-z0-9_]*");
    private static final List<String> FEED_FORMATS =
            List.of("statuspage-v2", "instatus", "betterstack", "status.io", "rss", "custom");

    private final Set<String> declared;
    private final RuleParser rules;
    private final KnownNames afterCheck;

    /** @param declared names of the account's fields and of the environments' values */
    ChecksParser(Set<String> declared, Auth auth) {
        this.declared = declared;
        this.rules = RuleParser.ofChecks(auth);
        this.afterCheck = new KnownNames(declared);
    }

    Checks checks(Part part) {
        part.object("reachability", "key", "uncheckable", "cost", "budget", "feed");
        List<CheckStep> steps = part.list("key", step -> step(step, afterCheck));
        String uncheckable = part.orNull("uncheckable", Part::words);
        if (uncheckable == null && steps.stream().noneMatch(step -> step.needs().isEmpty())) {
            throw part.wrong("uncheckable");
        }
        return new Checks(
                part.orNull("reachability", this::reachability),
                steps,
                uncheckable,
                part.get("cost").words(),
                part.find("budget").map(budget -> budget.number(1, 10_000)).orElse(Checks.USUAL_BUDGET),
                part.orNull("feed", this::feed));
    }

    private CheckStep step(Part part, KnownNames names) {
        part.object(with(RequestParser.FIELDS, "authenticated", "needs", "optional", "reads", "answers"));
        List<String> needs = part.list("needs", need -> need(need, names));
        boolean authenticated = part.find("authenticated").map(Part::flag).orElse(true);
        return new CheckStep(
                new RequestParser(names).request(part, authenticated),
                needs,
                part.find("optional").map(Part::flag).orElse(false),
                part.list("reads", read -> read(read, names)),
                part.list("answers", rule -> rules.rule(rule, names)));
    }

    private CheckStep reachability(Part part) {
        part.object(with(RequestParser.FIELDS, "answers"));
        var names = new KnownNames(declared);
        return new CheckStep(
                new RequestParser(names).request(part, false),
                List.of(),
                false,
                List.of(),
                part.list("answers", rule -> rules.rule(rule, names)));
    }

    static String[] with(String[] fields, String... more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new);
    }

    private static String need(Part part, KnownNames names) {
        String need = part.text();
        String name = need.startsWith("!") ? need.substring(1) : need;
        if (!names.has(name)) {
            throw part.wrong("unknown-value", name, "");
        }
        return need;
    }

    private static ReadValue read(Part part, KnownNames names) {
        part.object("name", "header", "pointer", "siren", "pattern", "template");
        String name = part.get("name").text(VALUE_NAME, "value-name");
        if (KnownNames.RESERVED.contains(name)) {
            throw part.get("name").wrong("reserved", name);
        }
        long places = Stream.of("header", "pointer", "siren")
                .filter(p -> part.find(p).isPresent())
                .count();
        if (places > 1 || (places == 0 && part.find("template").isEmpty())) {
            throw part.wrong("one-place");
        }
        var value = new ReadValue(
                name,
                part.orNull("header", h -> h.text(AuthParser.HEADER, "header")),
                part.orNull("pointer", p -> p.text(POINTER, "pointer")),
                part.orNull("siren", Part::text),
                part.orNull("pattern", Part::regularExpression),
                part.orNull("template", t -> names.template(t, KnownNames.VALUE)));
        names.add(name);
        return value;
    }

    private StatusFeed feed(Part part) {
        part.object("url", "format", "okStatus");
        return new StatusFeed(
                new KnownNames(declared).template(part.get("url")),
                part.get("format").oneOf(FEED_FORMATS),
                part.find("okStatus").map(p -> p.items(s -> s.number(100, 599))).orElse(List.of(200)));
    }

    /** Names of the values that are known after a check. */
    Set<String> namesAfterCheck() {
        return afterCheck.all();
    }
}
