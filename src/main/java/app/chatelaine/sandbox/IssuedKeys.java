package app.chatelaine.sandbox;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.RandomKey;
import app.chatelaine.core.creation.RandomKey.Alphabet;
import app.chatelaine.core.secret.Secret;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys that a stand-in gave out, for services whose key is one text. */
final class IssuedKeys {
    private final SandboxSettings settings;
    private final String prefix;
    private final Alphabet alphabet;
    private final int length;
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
                    key, new Issued(keys.size() + 1, behaviour, settings.clock().instant()));
            return new CreatedKey(Secret.copyOf(key), Map.of());
        }
    }

    /** The answer to whoever shows {@code key}; see {@link Behaviour#answer}. */
    SandboxAnswer answer(
            @Nullable String key,
            Function<? super Issued, SandboxAnswer> good,
            Function<? super Behaviour, SandboxAnswer> refusal) {
        var issued = key == null ? null : keys.get(key);
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

    /** @param number counts the keys of a service from 1 */
    record Issued(int number, Behaviour behaviour, Instant createdAt) {}
}
