package app.chatelaine.sandbox;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.RandomKey;
import app.chatelaine.core.creation.RandomKey.Alphabet;
import app.chatelaine.core.secret.Secret;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys that a stand-in gave out, for services whose key is one text. */
final class IssuedKeys {
    private final SandboxSettings settings;
    private final String prefix;
    private final Alphabet alphabet;
    private final int length;
    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, Issued> keys = Collections.synchronizedMap(new LinkedHashMap<>());

    /** @param length of the part after the prefix */
    IssuedKeys(SandboxSettings settings, String prefix, Alphabet alphabet, int length) {
        this.settings = settings;
        this.prefix = prefix;
        this.alphabet = alphabet;
        this.length = length;
    }

    CreatedKey issue(Behaviour behaviour) {
        try (var random = RandomKey.of(length, alphabet, settings.random())) {
            String key = prefix + random.reveal();
            keys.put(
                    key,
                    new Issued(
                            made.incrementAndGet(),
                            1,
                            behaviour,
                            settings.clock().instant(),
                            null));
            return new CreatedKey(Secret.copyOf(key), Map.of());
        }
    }

    /** Gives the user of a key a new one, which is worth as much; the old one is worth nothing from then on. */
    CreatedKey replace(Issued old) {
        try (var random = RandomKey.of(length, alphabet, settings.random())) {
            String key = prefix + random.reveal();
            forget(old.number());
            keys.put(
                    key,
                    new Issued(
                            old.number(),
                            old.serial() + 1,
                            old.behaviour(),
                            settings.clock().instant(),
                            null));
            return new CreatedKey(Secret.copyOf(key), Map.of());
        }
    }

    /** Deletes the key of this number. */
    void forget(int number) {
        keys.values().removeIf(key -> key.number() == number);
    }

    /**
     * Ends the key of this number, which goes on to be listed.
     *
     * @return whether there is one
     */
    boolean revoke(int number) {
        boolean there = all().values().stream().anyMatch(key -> key.number() == number);
        keys.replaceAll((text, key) -> key.number() == number
                ? new Issued(number, key.serial(), Behaviour.REJECTED, key.createdAt(), key.lastUsedAt())
                : key);
        return there;
    }

    /** The answer to whoever shows {@code key}; see {@link Behaviour#answer}. */
    SandboxAnswer answer(
            @Nullable String key,
            Function<? super Issued, SandboxAnswer> good,
            Function<? super Behaviour, SandboxAnswer> refusal) {
        var issued = key == null
                ? null
                : keys.computeIfPresent(
                        key, (text, known) -> known.usedAt(settings.clock().instant()));
        return issued == null
                ? refusal.apply(Behaviour.REJECTED)
                : issued.behaviour().answer(settings.slowness(), () -> good.apply(issued), refusal);
    }

    /** All keys with what is known of them, in the order in which they were given out. */
    Map<String, Issued> all() {
        synchronized (keys) {
            return new LinkedHashMap<>(keys);
        }
    }

    /**
     * @param number counts the keys of a service from 1; a key that replaces another has its number
     * @param serial counts the keys of this number from 1
     * @param lastUsedAt null for one that never was
     */
    record Issued(
            int number,
            int serial,
            Behaviour behaviour,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {
        Issued usedAt(Instant at) {
            return new Issued(number, serial, behaviour, createdAt, at);
        }
    }
}
