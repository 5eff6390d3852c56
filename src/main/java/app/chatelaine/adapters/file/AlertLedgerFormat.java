package app.chatelaine.adapters.file;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.watch.AlertKind;
import app.chatelaine.core.watch.AlertLedger;
import app.chatelaine.core.watch.AlertLedger.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** {@code alerts.json}: for each account what was told of its key, in the order of their ids. */
final class AlertLedgerFormat implements JsonFormat<AlertLedger> {

    @Override
    public Reader<AlertLedger> reader() {
        return new Reader<>() {
            private final Map<AccountId, Entry> accounts = new LinkedHashMap<>();

            @Override
            public void item(String list, JsonPart item) {
                if (list.equals("accounts")) {
                    var kinds = item.list("told", kind -> kind.choice(AlertKind.class));
                    accounts.put(item.parsed("id", AccountId::new), new Entry(item.text("key"), Set.copyOf(kinds)));
                }
            }

            @Override
            public AlertLedger finish(JsonPart rest) {
                rest.requireList("accounts");
                return new AlertLedger(accounts, rest.optionalInstant("lastDigest"));
            }
        };
    }

    @Override
    public void write(AlertLedger ledger, JsonGenerator json) {
        if (ledger.lastDigest() != null) {
            json.writeStringProperty("lastDigest", ledger.lastDigest().toString());
        }
        json.writeArrayPropertyStart("accounts");
        new TreeMap<>(ledger.accounts()).forEach((id, told) -> {
            json.writeStartObject();
            json.writeStringProperty("id", id.value());
            json.writeStringProperty("key", told.key());
            json.writeArrayPropertyStart("told");
            told.kinds().stream().sorted().map(JsonPart::id).forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
