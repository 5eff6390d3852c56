package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.service.CheckStep.RequestTemplate;
import app.chatelaine.core.service.Lifecycle;
import app.chatelaine.core.service.Lifecycle.ChangeCall;
import app.chatelaine.core.service.Lifecycle.CreateCall;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Lifecycle.KeyFact;
import app.chatelaine.core.service.Lifecycle.ListCall;
import app.chatelaine.core.service.Lifecycle.Paging;
import app.chatelaine.core.service.Lifecycle.Traits;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the calls for the life of keys. */
final class LifecycleParser {
    static final Lifecycle NOTHING = new Lifecycle(null);

    private static final String[] KEY_FIELDS =
            Arrays.stream(KeyFact.values()).map(LifecycleParser::written).toArray(String[]::new);

    private final Set<String> declared;
    private final Set<String> afterCheck;
    private final Set<String> inputs;

    /**
     * @param declared names of the account's fields and of the environments' values
     * @param afterCheck these, and those of the values that a check reads
     * @param inputs ids of the account's fields
     */
    LifecycleParser(Set<String> declared, Set<String> afterCheck, Set<String> inputs) {
        this.declared = declared;
        this.afterCheck = afterCheck;
        this.inputs = inputs;
    }

    Lifecycle lifecycle(Part part) {
        part.object(
                "confirmed",
                "afterCheck",
                "onePerUser",
                "notes",
                "steps",
                "create",
                "list",
                "disable",
                "enable",
                "revoke",
                "regenerate");
        boolean checkFirst = flag(part, "afterCheck", false);
        var changes = new EnumMap<KeyChange, ChangeCall>(KeyChange.class);
        for (KeyChange change : KeyChange.values()) {
            part.find(change.name().toLowerCase(Locale.ROOT))
                    .ifPresent(call -> changes.put(change, change(call, checkFirst)));
        }
        ListCall list = part.orNull("list", call -> list(call, checkFirst));
        if (list == null && !changes.isEmpty()) {
            // Without a listing nobody knows the id of a key, nor what became of it.
            throw part.wrong("missing-field", "list");
        }
        return new Lifecycle(
                part.orNull("create", call -> create(call, false)),
                list,
                changes,
                part.orNull("regenerate", call -> create(call, checkFirst)),
                new Traits(
                        flag(part, "confirmed", true),
                        checkFirst,
                        flag(part, "onePerUser", false),
                        part.list("notes", Part::words),
                        part.list("steps", Part::words)));
    }

    private CreateCall create(Part part, boolean checkFirst) {
        part.object(ChecksParser.with(RequestParser.FIELDS, "secretPointer", "fieldPointers", "errorPointer"));
        return new CreateCall(
                new RequestParser(names(checkFirst)).request(part, true),
                pointer(part.get("secretPointer")),
                fieldPointers(part),
                part.orNull("errorPointer", LifecycleParser::pointer));
    }

    private ListCall list(Part part, boolean checkFirst) {
        part.object(ChecksParser.with(
                RequestParser.FIELDS, "needs", "items", "key", "fieldPointers", "page", "errorPointer"));
        RequestTemplate first = new RequestParser(names(checkFirst)).request(part, true);
        return new ListCall(
                first,
                part.orNull("page", page -> paging(first, page, names(checkFirst, KnownNames.CURSOR))),
                needs(part),
                part.find("items").map(LifecycleParser::pointer).orElse(""),
                facts(part.get("key")),
                fieldPointers(part),
                part.orNull("errorPointer", LifecycleParser::pointer));
    }

    private static Paging paging(RequestTemplate first, Part part, KnownNames names) {
        part.object("cursor", "more", "query", "variables");
        if (part.find("query").isEmpty() == part.find("variables").isEmpty()) {
            throw part.wrong("one-page");
        }
        return new Paging(
                new RequestParser(names).nextPage(first, part),
                pointer(part.get("cursor")),
                part.orNull("more", LifecycleParser::pointer));
    }

    private static Map<KeyFact, String> facts(Part part) {
        part.object(KEY_FIELDS);
        part.get(written(KeyFact.ID));
        var facts = new EnumMap<KeyFact, String>(KeyFact.class);
        for (KeyFact fact : KeyFact.values()) {
            part.find(written(fact)).ifPresent(pointer -> facts.put(fact, pointer(pointer)));
        }
        return facts;
    }

    private ChangeCall change(Part part, boolean checkFirst) {
        part.object(ChecksParser.with(RequestParser.FIELDS, "needs", "answers", "errorPointer"));
        KnownNames names = names(checkFirst, KnownNames.KEY_ID, KnownNames.KEY_ETAG);
        return new ChangeCall(
                new RequestParser(names).request(part, true),
                needs(part),
                part.get("answers").items(rule -> RuleParser.ofChanges().rule(rule, names)),
                part.orNull("errorPointer", LifecycleParser::pointer));
    }

    private List<String> needs(Part part) {
        return part.list("needs", need -> known(need, need.text()));
    }

    private Map<String, String> fieldPointers(Part part) {
        Map<String, String> fields = part.entries("fieldPointers", LifecycleParser::pointer);
        fields.keySet().forEach(field -> known(part.get("fieldPointers").get(field), field));
        return fields;
    }

    private String known(Part part, String input) {
        if (!inputs.contains(input)) {
            throw part.wrong("unknown-input", input);
        }
        return input;
    }

    private KnownNames names(boolean checkFirst, String... more) {
        var names = new KnownNames(checkFirst ? afterCheck : declared);
        Stream.of(more).forEach(names::add);
        return names;
    }

    private static boolean flag(Part part, String field, boolean usual) {
        return part.find(field).map(Part::flag).orElse(usual);
    }

    private static String pointer(Part part) {
        return part.text(ChecksParser.POINTER, "pointer");
    }

    /** {@code createdAt} for {@code CREATED_AT}. */
    private static String written(KeyFact fact) {
        String[] words = fact.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .reduce("", String::concat);
    }
}
