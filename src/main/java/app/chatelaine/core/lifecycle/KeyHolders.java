package app.chatelaine.core.lifecycle;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.KeyFacts.Told;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whose the keys of one listing are: by fields of the account, by the first characters, or as a user's only key. */
final class KeyHolders {
    /** Fewer characters after a documented prefix tell no key from another. */
    private static final int TELLING = 4;

    private final Service service;
    private final List<KeyAtService> listed;
    private final Map<KeyAtService, List<Account>> holders = new HashMap<>();

    KeyHolders(Service service, List<KeyAtService> listed) {
        this.service = service;
        this.listed = listed;
    }

    /** Whether keys have to be looked at to tell whose they are. */
    boolean needsKeys() {
        return listed.stream().anyMatch(key -> key.fields().isEmpty() && key.prefix() != null);
    }

    /** Looks which of the keys {@code account} holds, by its fields alone. */
    void look(Account account) {
        listed.stream()
                .filter(key -> !key.fields().isEmpty()
                        && account.fields().entrySet().containsAll(key.fields().entrySet()))
                .forEach(key -> note(key, account));
    }

    /** As {@link #look(Account)}, with the key of {@code account}. */
    void look(Account account, Secret secret) {
        look(account);
        String text = secret.reveal();
        int documented = service.keyShape().prefixOf(text).length();
        listed.stream()
                .filter(key -> key.fields().isEmpty() && begins(text, key, documented))
                .forEach(key -> note(key, account));
    }

    /** The account that asked holds a user's only key. */
    void lookForOnly(Account asking) {
        boolean told = !listed.isEmpty()
                && (!listed.getFirst().fields().isEmpty() || listed.getFirst().prefix() != null);
        if (service.lifecycle().traits().onePerUser() && listed.size() == 1 && !told) {
            note(listed.getFirst(), asking);
        }
    }

    private static boolean begins(String text, KeyAtService key, int documented) {
        // Some services write dots or asterisks for the rest.
        String shown = key.prefix() == null ? "" : key.prefix().replaceFirst("[.…*•]+$", "");
        return shown.length() >= documented + TELLING && text.startsWith(shown);
    }

    private void note(KeyAtService key, Account account) {
        holders.computeIfAbsent(key, k -> new ArrayList<>()).add(account);
    }

    /** The one key that {@code account} holds and no other does that was looked at; empty when it is none or not plain. */
    Optional<ListedKey> onlyOf(Account account) {
        var held = all(account).stream()
                .filter(listed -> listed.holders().equals(List.of(account)))
                .toList();
        return held.size() == 1
                ? Optional.of(new ListedKey(held.getFirst().key(), List.of(), false))
                : Optional.empty();
    }

    List<ListedKey> all(Account asking) {
        return listed.stream()
                .map(key -> {
                    var of = holders.getOrDefault(key, List.of());
                    return new ListedKey(key, of, of.contains(asking));
                })
                .toList();
    }

    /** What the listing says of each account's key, where it is plain which one that is. */
    Map<Account, Told> told() {
        var told = new HashMap<Account, Told>();
        var twice = new ArrayList<Account>();
        holders.forEach((key, accounts) -> accounts.forEach(account -> {
            if (told.put(account, key.told()) != null) {
                twice.add(account);
            }
        }));
        twice.forEach(told::remove);
        told.values().removeIf(Told.NOTHING::equals);
        return told;
    }
}
