package app.chatelaine.adapters.file;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.CheckResult.Timings;
import app.chatelaine.core.health.ServiceFacts;
import app.chatelaine.core.health.Verdict;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code health.json}: for each account its results, oldest first. What is null or empty is left out. */
final class HealthFormat implements JsonFormat<Map<AccountId, List<CheckResult>>> {

    @Override
    public Reader<Map<AccountId, List<CheckResult>>> reader() {
        return new Reader<>() {
            private final Map<AccountId, List<CheckResult>> results = new LinkedHashMap<>();

            @Override
            public void item(String list, JsonPart item) {
                if (list.equals("accounts")) {
                    results.put(item.parsed("id", AccountId::new), item.list("results", HealthFormat::result));
                }
            }

            @Override
            public Map<AccountId, List<CheckResult>> finish(JsonPart rest) {
                rest.requireList("accounts");
                return results;
            }
        };
    }

    private static CheckResult result(JsonPart part) {
        return new CheckResult(
                part.choice("verdict", Verdict.class),
                part.instant("at"),
                part.optionalNanos("latencyNanos"),
                part.text("evidence"),
                part.text("rule"),
                part.optionalText("warning"),
                part.has("timings") ? timings(part.object("timings")) : null,
                part.has("facts") ? facts(part.object("facts")) : ServiceFacts.NONE);
    }

    private static Timings timings(JsonPart part) {
        return new Timings(
                part.optionalNanos("dnsNanos"),
                part.optionalNanos("connectNanos"),
                part.optionalNanos("tlsNanos"),
                part.optionalNanos("firstByteNanos"),
                Duration.ofNanos(part.longNumber("totalNanos")));
    }

    private static ServiceFacts facts(JsonPart part) {
        return new ServiceFacts(
                part.optionalInstant("createdAt"),
                part.optionalInstant("lastUsedAt"),
                part.optionalInstant("expiresAt"),
                part.has("scopes") ? part.list("scopes", JsonPart::text) : List.of(),
                part.optionalText("identity"));
    }

    @Override
    public void write(Map<AccountId, List<CheckResult>> results, JsonGenerator json) {
        json.writeArrayPropertyStart("accounts");
        results.forEach((id, list) -> {
            json.writeStartObject();
            json.writeStringProperty("id", id.value());
            json.writeArrayPropertyStart("results");
            for (CheckResult result : list) {
                write(result, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void write(CheckResult result, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("verdict", JsonPart.id(result.verdict()));
        json.writeStringProperty("at", result.at().toString());
        writeNanos("latencyNanos", result.latency(), json);
        json.writeStringProperty("evidence", result.evidence());
        json.writeStringProperty("rule", result.rule());
        writeText("warning", result.warning(), json);
        if (result.timings() != null) {
            write(result.timings(), json);
        }
        if (!result.facts().equals(ServiceFacts.NONE)) {
            write(result.facts(), json);
        }
        json.writeEndObject();
    }

    private static void write(Timings timings, JsonGenerator json) {
        json.writeObjectPropertyStart("timings");
        writeNanos("dnsNanos", timings.dns(), json);
        writeNanos("connectNanos", timings.connect(), json);
        writeNanos("tlsNanos", timings.tls(), json);
        writeNanos("firstByteNanos", timings.firstByte(), json);
        writeNanos("totalNanos", timings.total(), json);
        json.writeEndObject();
    }

    private static void write(ServiceFacts facts, JsonGenerator json) {
        json.writeObjectPropertyStart("facts");
        writeText("createdAt", facts.createdAt(), json);
        writeText("lastUsedAt", facts.lastUsedAt(), json);
        writeText("expiresAt", facts.expiresAt(), json);
        if (!facts.scopes().isEmpty()) {
            json.writeArrayPropertyStart("scopes");
            facts.scopes().forEach(json::writeString);
            json.writeEndArray();
        }
        writeText("identity", facts.identity(), json);
        json.writeEndObject();
    }

    private static void writeText(String name, @Nullable Object value, JsonGenerator json) {
        if (value != null) {
            json.writeStringProperty(name, Objects.toString(value));
        }
    }

    private static void writeNanos(String name, @Nullable Duration duration, JsonGenerator json) {
        if (duration != null) {
            json.writeNumberProperty(name, duration.toNanos());
        }
    }
}
