package app.chatelaine.adapters.keychain.secretservice;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import javax.crypto.SecretKey;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/** What {@link FakeSecretService} holds and how it behaves; lives on when the bus ends. */
final class FakeSecretServiceState {
    static final String COLLECTION = "/org/freedesktop/secrets/collection/a1";
    static final String SESSION = "/org/freedesktop/secrets/session/s1";

    private final Map<String, Item> items = new TreeMap<>();
    private final Set<String> locked = new HashSet<>();
    private final Set<String> silent = new HashSet<>();
    private final Map<String, String> errors = new HashMap<>();
    private final Map<String, List<String>> prompts = new HashMap<>();
    private @Nullable Session session;
    private Answer answer = Answer.YES;
    private boolean plainOnly;
    private boolean withoutCollection;
    private boolean hidesLocked;
    private final CountDownLatch shown = new CountDownLatch(1);
    private int created;
    private int prompted;
    private int dismissed;

    /** What a person does with a prompt. */
    enum Answer {
        YES,
        NO,
        NEVER
    }

    /** An entry. */
    static final class Item {
        private final Map<String, String> attributes;
        private final long modified;
        private String label;
        private byte[] value;

        private Item(Map<String, String> attributes, String label, byte[] value, long modified) {
            this.attributes = attributes;
            this.label = label;
            this.value = value;
            this.modified = modified;
        }

        byte[] value() {
            return value;
        }

        String label() {
            return label;
        }

        UInt64 modified() {
            return new UInt64(modified);
        }

        void setValue(byte[] newValue) {
            value = newValue;
        }

        void setLabel(String newLabel) {
            label = newLabel;
        }
    }

    synchronized void knowOnlyPlain() {
        plainOnly = true;
    }

    synchronized boolean isPlainOnly() {
        return plainOnly;
    }

    synchronized void beWithoutCollection() {
        withoutCollection = true;
    }

    /** From now on a search shows nothing of what is locked. */
    synchronized void hideLocked() {
        hidesLocked = true;
    }

    synchronized void answerPrompts(Answer newAnswer) {
        answer = newAnswer;
    }

    synchronized Answer promptAnswer() {
        return answer;
    }

    /** Locks the collection and every entry in it. */
    synchronized void lockAll() {
        locked.add(COLLECTION);
        locked.addAll(items.keySet());
    }

    /** Locks every entry, but not the collection, as a service does that asks before each access. */
    synchronized void lockItems() {
        locked.addAll(items.keySet());
    }

    synchronized void beSilentOn(String method) {
        silent.add(method);
    }

    synchronized boolean isSilentOn(String method) {
        return silent.contains(method);
    }

    synchronized void failOn(String method, String error) {
        errors.put(method, error);
    }

    synchronized void heal() {
        errors.clear();
        silent.clear();
    }

    synchronized @Nullable String errorOn(String method) {
        return errors.get(method);
    }

    synchronized int prompted() {
        return prompted;
    }

    /** Waits until the first prompt is shown. */
    void awaitPrompt() throws InterruptedException {
        shown.await();
    }

    synchronized int dismissals() {
        return dismissed;
    }

    synchronized void dismissed() {
        dismissed++;
    }

    synchronized List<Item> items() {
        return List.copyOf(items.values());
    }

    synchronized String defaultCollection() {
        return withoutCollection ? "/" : COLLECTION;
    }

    synchronized boolean isLocked(String path) {
        return locked.contains(path);
    }

    synchronized boolean has(String path) {
        return items.containsKey(path);
    }

    synchronized Item item(String path) {
        return Objects.requireNonNull(items.get(path));
    }

    synchronized void remove(String path) {
        items.remove(path);
    }

    synchronized List<String> search(Map<String, String> attributes, boolean wantLocked) {
        var found = new ArrayList<String>();
        if (wantLocked && hidesLocked) {
            return found;
        }
        items.forEach((path, item) -> {
            if (item.attributes.entrySet().containsAll(attributes.entrySet()) && locked.contains(path) == wantLocked) {
                found.add(path);
            }
        });
        return found;
    }

    synchronized String create(Map<String, String> attributes, String label, byte[] value) {
        created++;
        String path = COLLECTION + "/i" + created;
        items.put(path, new Item(attributes, label, value, created));
        return path;
    }

    /** A prompt under a path that no rule of ours foresees. */
    synchronized String promptFor(List<String> objects) {
        String path = "/com/example/Frage_" + Integer.toHexString(0xbeef + prompts.size());
        prompts.put(path, objects);
        return path;
    }

    synchronized List<String> promptedBy(String prompt) {
        prompted++;
        shown.countDown();
        return Objects.requireNonNull(prompts.get(prompt));
    }

    /** What a yes means; whether it was to a new collection. */
    synchronized boolean open(List<String> objects) {
        boolean made = withoutCollection && objects.contains(COLLECTION);
        if (made) {
            withoutCollection = false;
        }
        if (objects.contains(COLLECTION)) {
            locked.clear();
        }
        objects.forEach(locked::remove);
        return made;
    }

    /** @param otherKey of the client; null for a session without encryption */
    synchronized byte[] openSession(byte @Nullable [] otherKey) {
        if (otherKey == null) {
            session = new Session(SESSION, null);
            return new byte[0];
        }
        var ours = new DiffieHellman(new SecureRandom());
        try {
            SecretKey key = ours.agree(otherKey);
            session = new Session(SESSION, key);
            return ours.publicKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    synchronized boolean isEncrypted() {
        return Objects.requireNonNull(session).key() != null;
    }

    synchronized Object[] encode(byte[] value) throws SecretServiceException {
        return Objects.requireNonNull(session).encode(value);
    }

    synchronized byte[] decode(Values struct) throws SecretServiceException {
        return Objects.requireNonNull(session).decode(struct);
    }

    /** A dictionary of a message, or of a variant in one. */
    static Map<String, Object> dictionary(@Nullable Object value) {
        Object unpacked = value instanceof Variant<?> variant ? variant.getValue() : value;
        var map = new HashMap<String, Object>();
        if (unpacked instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
        }
        return map;
    }

    static Map<String, String> attributes(@Nullable Object value) {
        var map = new HashMap<String, String>();
        dictionary(value).forEach((key, entry) -> map.put(key, String.valueOf(entry)));
        return map;
    }
}
