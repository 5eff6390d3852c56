package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.lifecycle.KeyAtService;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.service.CheckStep.RequestTemplate;
import app.chatelaine.core.service.Lifecycle.KeyFact;
import app.chatelaine.core.service.Lifecycle.ListCall;
import app.chatelaine.core.service.Lifecycle.Paging;
import app.chatelaine.core.text.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One listing of keys: page after page, whole or not at all. */
final class KeyListing {
    /** At a hundred keys a page more than anybody has; a server that never ends is not followed for longer. */
    static final int MOST_PAGES = 100;

    private final ListCall call;
    private final Session session;
    private final Patience patience;
    private final Messages messages;
    private final KeyCallOutcomes outcomes;

    KeyListing(ListCall call, Session session, Patience patience, Messages messages, KeyCallOutcomes outcomes) {
        this.call = call;
        this.session = session;
        this.patience = patience;
        this.messages = messages;
        this.outcomes = outcomes;
    }

    Outcome<List<KeyAtService>> all() {
        var keys = new ArrayList<KeyAtService>();
        var cursors = new HashSet<String>();
        RequestTemplate request = call.first();
        for (int page = 0; page < MOST_PAGES; page++) {
            Reply reply = session.sendWithAnyToken(request, patience, patience, true);
            if (!(reply instanceof Reply.Answered answered)) {
                return outcomes.notListed(reply);
            }
            Optional<String> complaint = Complaint.in(answered, call.errorPointer(), session);
            if (complaint.isPresent()) {
                return outcomes.refused(complaint.get());
            }
            if (answered.answer().status() / 100 != 2 || answered.answer().isWebPage()) {
                return outcomes.notListed(reply);
            }
            Optional<List<JsonNode>> items = answered.answer().items(call.items());
            if (items.isEmpty() || !items.get().stream().allMatch(this::hasId)) {
                return outcomes.unreadable(messages.get("evidence.keys.no-list"));
            }
            items.get().forEach(item -> keys.add(key(item)));
            Optional<String> cursor = nextCursor(answered.answer());
            Paging paging = call.paging();
            if (cursor.isEmpty() || paging == null) {
                return Outcome.ok(keys);
            }
            if (!cursors.add(cursor.get())) {
                return outcomes.unreadable(messages.get("evidence.keys.endless"));
            }
            session.values().put(KnownNames.CURSOR, cursor.get());
            request = paging.next();
        }
        return outcomes.unreadable(messages.get("evidence.keys.endless"));
    }

    private Optional<String> nextCursor(JsonAnswer answer) {
        Paging paging = call.paging();
        if (paging == null) {
            return Optional.empty();
        }
        boolean more = paging.more() == null
                || answer.at(paging.more()).filter("true"::equals).isPresent();
        return more ? answer.at(paging.cursor()).filter(cursor -> !cursor.isEmpty()) : Optional.empty();
    }

    private boolean hasId(JsonNode item) {
        // Two dots in a path lead out of it, in whatever way they are written.
        return raw(item, KeyFact.ID)
                .filter(id -> !id.isBlank() && !id.equals(".") && !id.equals(".."))
                .isPresent();
    }

    private KeyAtService key(JsonNode item) {
        var fields = new LinkedHashMap<String, String>();
        call.fieldPointers()
                .forEach((field, pointer) -> JsonAnswer.at(item, pointer).ifPresent(value -> fields.put(field, value)));
        return new KeyAtService(
                raw(item, KeyFact.ID).orElseThrow(),
                shown(item, KeyFact.NAME),
                raw(item, KeyFact.PREFIX).orElse(null),
                FactsReader.instant(raw(item, KeyFact.CREATED_AT).orElse(null)).orElse(null),
                FactsReader.instant(raw(item, KeyFact.LAST_USED_AT).orElse(null))
                        .orElse(null),
                FactsReader.instant(raw(item, KeyFact.EXPIRES_AT).orElse(null)).orElse(null),
                raw(item, KeyFact.ENABLED).map("true"::equals).orElse(null),
                raw(item, KeyFact.PERMISSIONS)
                        .map(text -> FactsReader.words(text, session.values()))
                        .orElse(List.of()),
                raw(item, KeyFact.ETAG).orElse(null),
                fields);
    }

    private @Nullable String shown(JsonNode item, KeyFact fact) {
        return raw(item, fact).map(session.values()::shown).orElse(null);
    }

    private Optional<String> raw(JsonNode item, KeyFact fact) {
        return Optional.ofNullable(call.facts().get(fact)).flatMap(pointer -> JsonAnswer.at(item, pointer));
    }
}
