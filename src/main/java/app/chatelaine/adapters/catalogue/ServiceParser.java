package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Checks;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Programs;
import app.chatelaine.core.service.Programs.Kind;
import app.chatelaine.core.service.Programs.Source;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.HttpPolicy;
import app.chatelaine.core.service.Service.KeyShape;
import app.chatelaine.core.service.Service.Mark;
import app.chatelaine.core.service.Service.Pages;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.service.ServiceEnvironment;
import app.chatelaine.core.service.Template;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes a service of a service file; its requests are read by {@link ChecksParser}. */
final class ServiceParser {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]*");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{1,2}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);
    private static final int USUAL_RETRIES = 5;
    private static final int LONGEST_TIMEOUT = 300;
    private static final int MOST_RETRIES = 10;

    private ServiceParser() {}

    /**
     * @param language of the words to take, where the file has several
     * @throws InvalidPart naming the first part that cannot be
     */
    static Service parse(JsonNode json, String language) {
        var root = Part.root(json, language)
                .object(
                        "$schema",
                        "id",
                        "name",
                        "mark",
                        "pages",
                        "environments",
                        "inputs",
                        "auth",
                        "keyShape",
                        "programs",
                        "http",
                        "checks",
                        "lifecycle",
                        "rotation",
                        "notes",
                        "sources");
        // For whoever looks after the file; the program has no use for them.
        root.list("sources", Part::text);
        List<Input> inputs = distinct(root, "inputs", ServiceParser::input, Input::id);
        List<ServiceEnvironment> environments =
                distinct(root, "environments", part -> environment(part, idsOf(inputs)), ServiceEnvironment::id);
        Set<String> declared = declared(environments, inputs);
        Auth auth = new AuthParser(new KnownNames(declared)).auth(root.get("auth"));
        var requests = new ChecksParser(declared, auth);
        Checks checks = requests.checks(root.get("checks"));
        return new Service(
                root.get("id").text(ID, "id"),
                root.get("name").words(),
                mark(root.get("mark")),
                root.find("pages").map(ServiceParser::pages).orElse(new Pages(null, null, null)),
                environments,
                inputs,
                auth,
                root.find("keyShape").map(ServiceParser::keyShape).orElse(new KeyShape(List.of(), null, false, null)),
                programs(root.get("programs"), idsOf(inputs), declared),
                root.find("http").map(ServiceParser::http).orElse(new HttpPolicy(USUAL_TIMEOUT, USUAL_RETRIES)),
                checks,
                root.find("lifecycle")
                        .map(part -> new LifecycleParser(declared, requests.namesAfterCheck(), idsOf(inputs))
                                .lifecycle(part))
                        .orElse(LifecycleParser.NOTHING),
                constant(root.get("rotation"), RotationKind.values()),
                root.list("notes", Part::words));
    }

    private static Mark mark(Part part) {
        part.object("letters", "color");
        return new Mark(
                part.get("letters").text(LETTERS, "letters"), part.get("color").text(COLOR, "color"));
    }

    private static Pages pages(Part part) {
        part.object("home", "keys", "status");
        return new Pages(
                part.orNull("home", Part::webAddress),
                part.orNull("keys", Part::webAddress),
                part.orNull("status", Part::webAddress));
    }

    private static Input input(Part part) {
        part.object("id", "label", "required", "requiredWithUrl", "pattern", "help");
        String id = part.get("id").text(NAME, "value-name");
        if (KnownNames.RESERVED.contains(id)) {
            throw part.get("id").wrong("reserved", id);
        }
        return new Input(
                id,
                part.get("label").words(),
                part.find("required").map(Part::flag).orElse(false),
                part.find("requiredWithUrl").map(Part::flag).orElse(false),
                part.orNull("pattern", Part::regularExpression),
                part.orNull("help", Part::words));
    }

    private static ServiceEnvironment environment(Part part, Set<String> inputs) {
        part.object("id", "name", "url", "values");
        return new ServiceEnvironment(
                part.get("id").text(ID, "id"),
                part.get("name").words(),
                baseAddress(part.get("url"), inputs),
                part.entries("values", Part::text));
    }

    /** Only fields of the account can stand in it; what they stand for is looked at when a request is made. */
    private static String baseAddress(Part part, Set<String> inputs) {
        String url = part.text();
        for (String name : Template.of(url).names()) {
            if (!inputs.contains(name)) {
                throw part.wrong("unknown-value", name, String.join(", ", inputs));
            }
        }
        if (url.endsWith("/")) {
            throw part.wrong("slash");
        }
        if (Template.of(url).names().isEmpty()) {
            part.webAddress();
        }
        return url;
    }

    private static KeyShape keyShape(Part part) {
        part.object("prefixes", "pattern", "distinctive", "hint");
        boolean distinctive = part.find("distinctive").map(Part::flag).orElse(false);
        if (distinctive && part.find("pattern").isEmpty()) {
            throw part.get("distinctive").wrong("distinctive");
        }
        return new KeyShape(
                part.list("prefixes", Part::text),
                part.orNull("pattern", Part::regularExpression),
                distinctive,
                part.orNull("hint", Part::words));
    }

    private static Programs programs(Part part, Set<String> inputs, Set<String> declared) {
        part.object("keyVariables", "urlVariable", "fieldVariables", "hostVariables", "variableInput", "sources");
        return new Programs(
                part.list("keyVariables", name -> name.text(VARIABLE, "variable")),
                part.orNull("urlVariable", name -> name.text(VARIABLE, "variable")),
                variables(part, "fieldVariables", inputs),
                variables(part, "hostVariables", declared),
                part.orNull("variableInput", name -> name.oneOf(List.copyOf(inputs))),
                part.list("sources", ServiceParser::source));
    }

    private static Map<String, String> variables(Part part, String name, Set<String> known) {
        var variables = part.entries(name, variable -> variable.text(VARIABLE, "variable"));
        for (String field : variables.keySet()) {
            if (!known.contains(field)) {
                throw part.get(name).get(field).wrong("unknown-input", field);
            }
        }
        return variables;
    }

    private static Source source(Part part) {
        part.object("kind", "target", "note");
        Kind kind = constant(part.get("kind"), Kind.values());
        return new Source(
                kind, kind == Kind.ARGUMENT ? "" : part.get("target").text(), part.orNull("note", Part::words));
    }

    private static HttpPolicy http(Part part) {
        part.object("timeoutSeconds", "retries");
        return new HttpPolicy(
                part.find("timeoutSeconds")
                        .map(p -> Duration.ofSeconds(p.number(1, LONGEST_TIMEOUT)))
                        .orElse(USUAL_TIMEOUT),
                part.find("retries").map(p -> p.number(0, MOST_RETRIES)).orElse(USUAL_RETRIES));
    }

    private static Set<String> idsOf(List<Input> inputs) {
        var ids = new HashSet<String>();
        inputs.forEach(input -> ids.add(input.id()));
        return ids;
    }

    private static Set<String> declared(List<ServiceEnvironment> environments, List<Input> inputs) {
        Set<String> names = idsOf(inputs);
        environments.forEach(e -> names.addAll(e.values().keySet()));
        return names;
    }

    private static <T> List<T> distinct(Part root, String field, Function<Part, T> read, Function<T, String> id) {
        var seen = new HashSet<String>();
        return root.list(field, part -> {
            T item = read.apply(part);
            if (!seen.add(id.apply(item))) {
                throw part.get("id").wrong("twice", id.apply(item));
            }
            return item;
        });
    }

    /** The constant whose name, in lower case with hyphens, stands there. */
    private static <E extends Enum<E>> E constant(Part part, E[] constants) {
        List<String> names =
                Arrays.stream(constants).map(ServiceParser::written).toList();
        return constants[names.indexOf(part.oneOf(names))];
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
