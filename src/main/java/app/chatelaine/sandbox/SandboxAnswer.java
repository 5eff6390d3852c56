package app.chatelaine.sandbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a stand-in answers. Not a record, as it may hold a new key and a record would print it. */
public final class SandboxAnswer {
    private final int status;
    private final String contentType;
    private final String body;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Duration delay = Duration.ZERO;

    private SandboxAnswer(int status, String contentType, String body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static SandboxAnswer of(int status, String contentType, String body) {
        return new SandboxAnswer(status, contentType, body);
    }

    /** The connection ends without an answer. */
    static SandboxAnswer none() {
        return new SandboxAnswer(0, "", "");
    }

    boolean isNone() {
        return status == 0;
    }

    static SandboxAnswer json(int status, JsonNode body) {
        return json(status, "application/json", body);
    }

    static SandboxAnswer json(int status, String contentType, JsonNode body) {
        return new SandboxAnswer(status, contentType, body.toString());
    }

    SandboxAnswer header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Lets the client wait before anything comes. */
    SandboxAnswer after(Duration pause) {
        delay = pause;
        return this;
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    String body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    Duration delay() {
        return delay;
    }
}
