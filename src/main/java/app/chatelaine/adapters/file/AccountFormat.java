package app.chatelaine.adapters.file;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.account.KeyFacts.FormerKey;
import app.chatelaine.core.account.KeyFacts.Told;
import app.chatelaine.core.account.PendingAccount;
import app.chatelaine.core.account.RemovedAccount;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code accounts.json}. What is null, empty or the default is left out. */
final class AccountFormat implements JsonFormat<AccountBook> {

    @Override
    public Reader<AccountBook> reader() {
        return new Reader<>() {
            private final List<Account> accounts = new ArrayList<>();
            private final List<PendingAccount> pending = new ArrayList<>();
            private final List<RemovedAccount> removed = new ArrayList<>();

            @Override
            public void item(String list, JsonPart item) {
                switch (list) {
                    case "accounts" -> accounts.add(account(item));
                    case "pending" -> pending.add(pending(item));
                    case "removed" -> removed.add(removed(item));
                    default -> {}
                }
            }

            @Override
            public AccountBook finish(JsonPart rest) {
                rest.requireList("accounts");
                rest.requireList("pending");
                rest.requireList("removed");
                return new AccountBook(accounts, pending, removed);
            }
        };
    }

    private static PendingAccount pending(JsonPart part) {
        return new PendingAccount(account(part.object("account")), part.longNumber("processId"), part.instant("since"));
    }

    private static RemovedAccount removed(JsonPart part) {
        return new RemovedAccount(account(part.object("account")), part.instant("at"));
    }

    private static Account account(JsonPart part) {
        return new Account(
                part.parsed("id", AccountId::new),
                part.text("service"),
                part.text("name"),
                part.text("environment"),
                part.optionalText("url"),
                part.map("fields", JsonPart::text),
                part.list("tags", JsonPart::text),
                part.text("notes"),
                key(part.object("key")),
                part.has("limits") ? limits(part.object("limits")) : Limits.NONE,
                part.has("destinations") ? part.list("destinations", PlacementFormat::read) : List.of());
    }

    static KeyFacts key(JsonPart part) {
        return new KeyFacts(
                part.text("masked"),
                part.text("fingerprint"),
                part.instant("storedAt"),
                part.text("keychain"),
                part.optionalInstant("createdAt"),
                part.choice("createdAtSource", CreatedSource.class),
                part.has("expiry") ? part.parsed("expiry", AccountFormat::expiry) : Expiry.UNSTATED,
                part.has("told") ? told(part.object("told")) : Told.NOTHING,
                part.has("former") ? part.list("former", AccountFormat::former) : List.of());
    }

    private static FormerKey former(JsonPart part) {
        return new FormerKey(part.text("fingerprint"), part.text("masked"), part.instant("replacedAt"));
    }

    private static Told told(JsonPart part) {
        return new Told(
                part.optionalInstant("createdAt"),
                part.optionalInstant("lastUsedAt"),
                part.optionalInstant("expiresAt"),
                part.has("scopes") ? part.list("scopes", JsonPart::text) : List.of());
    }

    private static Limits limits(JsonPart part) {
        return new Limits(
                part.optionalNumber("staleAfterDays"),
                part.optionalNumber("timeoutSeconds"),
                part.optionalNumber("retries"),
                part.has("plainHttp") && part.flag("plainHttp"));
    }

    private static Expiry expiry(String text) {
        if (text.equals("never")) {
            return Expiry.NEVER;
        }
        return text.startsWith("P") ? new Expiry.After(Period.parse(text)) : new Expiry.At(Instant.parse(text));
    }

    @Override
    public void write(AccountBook book, JsonGenerator json) {
        json.writeArrayPropertyStart("accounts");
        for (Account account : book.accounts()) {
            write(account, json);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("pending");
        for (PendingAccount pending : book.pending()) {
            json.writeStartObject();
            json.writeName("account");
            write(pending.account(), json);
            json.writeNumberProperty("processId", pending.processId());
            json.writeStringProperty("since", pending.since().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("removed");
        for (RemovedAccount removed : book.removed()) {
            json.writeStartObject();
            json.writeName("account");
            write(removed.account(), json);
            json.writeStringProperty("at", removed.at().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Account account, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", account.id().value());
        json.writeStringProperty("service", account.serviceId());
        json.writeStringProperty("name", account.name());
        json.writeStringProperty("environment", account.environment());
        writeUnlessNull("url", account.url(), json);
        json.writeObjectPropertyStart("fields");
        new TreeMap<>(account.fields()).forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("tags");
        account.tags().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("notes", account.notes());
        json.writeObjectPropertyStart("key");
        write(account.key(), json);
        json.writeEndObject();
        if (!account.limits().equals(Limits.NONE)) {
            json.writeObjectPropertyStart("limits");
            write(account.limits(), json);
            json.writeEndObject();
        }
        if (!account.placements().isEmpty()) {
            json.writeArrayPropertyStart("destinations");
            account.placements().forEach(placement -> PlacementFormat.write(placement, json));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    static void write(KeyFacts key, JsonGenerator json) {
        json.writeStringProperty("masked", key.masked());
        json.writeStringProperty("fingerprint", key.fingerprint());
        json.writeStringProperty("storedAt", key.storedAt().toString());
        json.writeStringProperty("keychain", key.keychain());
        writeUnlessNull("createdAt", key.createdAt(), json);
        json.writeStringProperty("createdAtSource", JsonPart.id(key.createdAtSource()));
        switch (key.expiry()) {
            case Expiry.Unstated unstated -> {}
            case Expiry.Never never -> json.writeStringProperty("expiry", "never");
            case Expiry.At(var instant) -> json.writeStringProperty("expiry", instant.toString());
            case Expiry.After(var period) -> json.writeStringProperty("expiry", period.toString());
        }
        if (!key.told().equals(Told.NOTHING)) {
            json.writeObjectPropertyStart("told");
            write(key.told(), json);
            json.writeEndObject();
        }
        if (!key.former().isEmpty()) {
            json.writeArrayPropertyStart("former");
            for (FormerKey former : key.former()) {
                json.writeStartObject();
                json.writeStringProperty("fingerprint", former.fingerprint());
                json.writeStringProperty("masked", former.masked());
                json.writeStringProperty("replacedAt", former.replacedAt().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void write(Told told, JsonGenerator json) {
        writeUnlessNull("createdAt", told.createdAt(), json);
        writeUnlessNull("lastUsedAt", told.lastUsedAt(), json);
        writeUnlessNull("expiresAt", told.expiresAt(), json);
        if (!told.scopes().isEmpty()) {
            json.writeArrayPropertyStart("scopes");
            told.scopes().forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static void write(Limits limits, JsonGenerator json) {
        writeUnlessNull("staleAfterDays", limits.staleAfterDays(), json);
        writeUnlessNull("timeoutSeconds", limits.timeoutSeconds(), json);
        writeUnlessNull("retries", limits.retries(), json);
        if (limits.plainHttp()) {
            json.writeBooleanProperty("plainHttp", true);
        }
    }

    private static void writeUnlessNull(String name, @Nullable Object text, JsonGenerator json) {
        if (text != null) {
            json.writeStringProperty(name, text.toString());
        }
    }

    private static void writeUnlessNull(String name, @Nullable Integer number, JsonGenerator json) {
        if (number != null) {
            json.writeNumberProperty(name, number.intValue());
        }
    }
}
