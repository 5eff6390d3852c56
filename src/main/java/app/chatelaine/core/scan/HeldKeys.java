package app.chatelaine.core.scan;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.secret.Fingerprint;
import app.chatelaine.core.secret.FingerprintKey;
import app.chatelaine.core.secret.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What accounts tell of the keys they hold, by which a key is known again without opening the keychain for each. */
public final class HeldKeys {
    private final Map<String, Account> byFingerprint = new HashMap<>();
    private final Map<String, Account> earlier = new HashMap<>();
    private final List<Mask> masks;
    private final FingerprintKey fingerprints;

    public HeldKeys(AccountBook book, FingerprintKey fingerprints) {
        this.fingerprints = fingerprints;
        book.accounts().forEach(account -> byFingerprint.put(account.key().fingerprint(), account));
        for (Account account : book.accounts()) {
            account.key().formerFingerprints().forEach(print -> earlier.put(print, account));
            account.placements()
                    .forEach(placement -> placement.fingerprints().forEach(print -> earlier.put(print, account)));
        }
        this.masks = book.accounts().stream()
                .flatMap(account -> Mask.of(account.key().masked()).stream())
                .distinct()
                .toList();
    }

    Fingerprint fingerprint(Secret secret) {
        return fingerprints.of(secret);
    }

    Optional<Account> holder(Fingerprint fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint.hex()));
    }

    /** The account that had the key once, for all that is remembered. */
    Optional<Account> formerHolder(Fingerprint fingerprint) {
        return Optional.ofNullable(earlier.get(fingerprint.hex()));
    }

    boolean holds(Secret secret) {
        return holder(fingerprint(secret)).isPresent();
    }

    /** How keys begin and end, without those too short to show it. */
    List<Mask> masks() {
        return masks;
    }

    /** What of a key may be shown. */
    record Mask(String prefix, String tail) {
        private static final char GAP = '…';

        static Optional<Mask> of(String masked) {
            int gap = masked.indexOf(GAP);
            return gap < 0 || gap == masked.length() - 1
                    ? Optional.empty()
                    : Optional.of(new Mask(masked.substring(0, gap), masked.substring(gap + 1)));
        }

        boolean fits(String key) {
            return key.startsWith(prefix) && key.endsWith(tail);
        }
    }
}
