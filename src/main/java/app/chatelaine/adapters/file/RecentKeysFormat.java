package app.chatelaine.adapters.file;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.quickcopy.RecentKeys;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** {@code recent.json}. */
final class RecentKeysFormat implements JsonFormat<RecentKeys> {

    @Override
    public Reader<RecentKeys> reader() {
        return new Reader<>() {
            private final List<AccountId> ids = new ArrayList<>();

            @Override
            public void item(String list, JsonPart item) {
                if (list.equals("copied")) {
                    ids.add(item.parsed("account", AccountId::new));
                }
            }

            @Override
            public RecentKeys finish(JsonPart rest) {
                rest.requireList("copied");
                return new RecentKeys(ids);
            }
        };
    }

    @Override
    public void write(RecentKeys keys, JsonGenerator json) {
        json.writeArrayPropertyStart("copied");
        for (AccountId id : keys.ids()) {
            json.writeStartObject();
            json.writeStringProperty("account", id.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
