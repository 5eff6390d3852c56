package app.chatelaine.core.delivery;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.FingerprintKey;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sees what programs would find at destinations now. Changes nothing; calls block. */
public final class Drift {
    private final Fingerprinter fingerprinter;
    private final Places places;

    public Drift(Fingerprinter fingerprinter, Places places) {
        this.fingerprinter = fingerprinter;
        this.places = places;
    }

    /** Every destination of the accounts; the keychain is asked once for the key of the fingerprints. */
    public Outcome<Map<AccountId, Map<Destination, DestinationState>>> look(List<Account> accounts) {
        return fingerprinter.open().map(key -> {
            try (key) {
                var found = new HashMap<AccountId, Map<Destination, DestinationState>>();
                for (Account account : accounts) {
                    var states = new LinkedHashMap<Destination, DestinationState>();
                    account.placements()
                            .forEach(placement ->
                                    states.put(placement.destination(), state(key, account, placement.destination())));
                    found.put(account.id(), states);
                }
                return found;
            }
        });
    }

    DestinationState look(Account account, Destination destination) {
        return fingerprinter
                .open()
                .fold(
                        key -> {
                            try (key) {
                                return state(key, account, destination);
                            }
                        },
                        problem -> DestinationState.UNREADABLE);
    }

    private DestinationState state(FingerprintKey key, Account account, Destination destination) {
        return places.read(destination)
                .fold(
                        content -> DestinationState.of(
                                fingerprints(key, destination, content),
                                account.key().fingerprint(),
                                earlier(account, destination)),
                        problem -> DestinationState.UNREADABLE);
    }

    private static List<String> earlier(Account account, Destination destination) {
        var all = new ArrayList<>(account.key().formerFingerprints());
        account.placement(destination).map(Placement::fingerprints).ifPresent(all::addAll);
        return all;
    }

    private static List<String> fingerprints(FingerprintKey key, Destination destination, Optional<byte[]> content) {
        var prints = content.map(bytes -> Content.keys(destination, bytes)).orElse(List.of()).stream()
                .filter(text -> !text.isEmpty())
                .map(text -> {
                    try (var secret = Secret.copyOf(text)) {
                        return key.of(secret).hex();
                    }
                })
                .toList();
        content.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        return prints;
    }
}
