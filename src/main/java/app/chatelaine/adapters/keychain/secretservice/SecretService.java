package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.adapters.keychain.secretservice.Bus.Target;
import app.chatelaine.adapters.keychain.secretservice.SecretServiceException.Kind;
import app.chatelaine.adapters.keychain.shared.AskingPause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.Variant;

/**
 * The Secret Service over one connection: the calls of the specification that we need, with every prompt answered or
 * given up. It is tied to the program that owns the service now; when that ends, every call says so.
 */
final class SecretService implements AutoCloseable {
    static final String BUS_NAME = "org.freedesktop.secrets";

    private static final String ROOT = "/org/freedesktop/secrets";
    private static final String FACE = "org.freedesktop.Secret.";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final String NOTHING = "/";

    private final Bus bus;
    private final String owner;
    private final String name;
    private final Session session;
    private final Duration patience;
    private final AskingPause pause;

    private SecretService(Bus bus, String owner, Session session, Duration patience, AskingPause pause) {
        this.bus = bus;
        this.owner = owner;
        this.name = ServiceName.of(bus, owner);
        this.session = session;
        this.patience = patience;
        this.pause = pause;
    }

    /** @param patience how long a person may take to answer a prompt */
    static SecretService open(String address, Duration limit, Duration patience, AskingPause pause)
            throws SecretServiceException {
        var bus = Bus.connect(address, limit);
        try {
            String owner = bus.ownerOf(BUS_NAME);
            return new SecretService(bus, owner, Session.open(bus, root(owner)), patience, pause);
        } catch (SecretServiceException | RuntimeException e) {
            bus.close();
            throw e;
        }
    }

    String name() {
        return name;
    }

    /**
     * The items that have these attributes, locked ones too, the one changed last first. None only when a keyring that
     * is open says so: some services hide what is in a locked one, and without any keyring nobody can know.
     */
    List<String> find(Map<String, String> attributes) throws SecretServiceException {
        var items = search(attributes);
        return items.isEmpty() && unlock(defaultCollection()) ? search(attributes) : items;
    }

    private List<String> search(Map<String, String> attributes) throws SecretServiceException {
        var found = new Values(bus.call(root(owner), "SearchItems", "a{ss}", attributes));
        var items = new ArrayList<>(found.texts(0));
        items.addAll(found.texts(1));
        if (items.size() > 1) {
            var changed = new HashMap<String, Long>();
            for (String item : items) {
                changed.put(item, property(item, "Item", "Modified").number(0));
            }
            items.sort(Comparator.comparing(changed::get, Comparator.reverseOrder()));
        }
        return items;
    }

    byte[] secretOf(String item) throws SecretServiceException {
        return session.decode(new Values(bus.call(at(item, "Item"), "GetSecret", "o", session.path())).struct(0));
    }

    void setSecret(String item, byte[] value) throws SecretServiceException {
        bus.call(at(item, "Item"), "SetSecret", "(oayays)", (Object) session.encode(value));
    }

    void setLabel(String item, String label) throws SecretServiceException {
        bus.call(at(item, PROPERTIES), "Set", "ssv", FACE + "Item", "Label", new Variant<>(label, "s"));
    }

    void createItem(String collection, String label, Map<String, String> attributes, byte[] value)
            throws SecretServiceException {
        var properties = Map.of(
                FACE + "Item.Label", new Variant<>(label, "s"),
                FACE + "Item.Attributes", new Variant<>(attributes, "a{ss}"));
        var answer = new Values(bus.call(
                at(collection, "Collection"), "CreateItem", "a{sv}(oayays)b", properties, session.encode(value), true));
        if (answer.text(0).equals(NOTHING)) {
            prompt(answer.text(1));
        }
    }

    void deleteItem(String item) throws SecretServiceException {
        prompt(new Values(bus.call(at(item, "Item"), "Delete")).text(0));
    }

    /** Where new items go; made, when there is none yet, which asks the person for a password. */
    String defaultCollection() throws SecretServiceException {
        String collection = defaultAlias();
        if (!collection.equals(NOTHING)) {
            return collection;
        }
        var properties = Map.of(FACE + "Collection.Label", new Variant<>("Default", "s"));
        try {
            var answer = new Values(bus.call(root(owner), "CreateCollection", "a{sv}s", properties, "default"));
            return answer.text(0).equals(NOTHING)
                    ? prompt(answer.text(1)).variant(1).text(0)
                    : answer.text(0);
        } catch (SecretServiceException e) {
            throw e.kind() == Kind.DISMISSED ? new SecretServiceException(Kind.NO_COLLECTION) : e;
        }
    }

    /** Whether new items would need a prompt first. */
    boolean isDefaultLocked() throws SecretServiceException {
        String collection = defaultAlias();
        return !collection.equals(NOTHING)
                && property(collection, "Collection", "Locked").flag(0);
    }

    private String defaultAlias() throws SecretServiceException {
        return new Values(bus.call(root(owner), "ReadAlias", "s", "default")).text(0);
    }

    /**
     * Unlocks an item or a collection.
     *
     * @return whether that took a person's password
     */
    boolean unlock(String object) throws SecretServiceException {
        var answer = new Values(bus.call(root(owner), "Unlock", "ao", List.of(object)));
        if (!answer.text(1).equals(NOTHING)) {
            prompt(answer.text(1));
            return true;
        }
        if (!answer.texts(0).contains(object)) {
            throw new SecretServiceException(Kind.LOCKED);
        }
        return false;
    }

    /** Runs a prompt, of whatever path; {@code /} stands for none. */
    private Values prompt(String path) throws SecretServiceException {
        if (path.equals(NOTHING)) {
            return new Values(new Object[0]);
        }
        var prompt = at(path, "Prompt");
        if (pause.isOn()) {
            dismiss(prompt);
            throw new SecretServiceException(Kind.DISMISSED);
        }
        try {
            var completed = new Values(
                    bus.awaitSignal(prompt, "Completed", patience, () -> bus.call(prompt, "Prompt", "s", "")));
            if (!completed.flag(0)) {
                return completed;
            }
            pause.begin();
            throw new SecretServiceException(Kind.DISMISSED);
        } catch (SecretServiceException e) {
            if (e.kind() != Kind.TIMED_OUT) {
                throw e;
            }
            dismiss(prompt);
            throw new SecretServiceException(Kind.PROMPT_IGNORED);
        }
    }

    private void dismiss(Target prompt) {
        try {
            bus.call(prompt, "Dismiss");
        } catch (SecretServiceException e) {
            // It may be gone already; nobody waits for it either way.
        }
    }

    private Values property(String path, String face, String property) throws SecretServiceException {
        return new Values(bus.call(new Target(owner, path, PROPERTIES), "Get", "ss", FACE + face, property)).variant(0);
    }

    private static Target root(String owner) {
        return new Target(owner, ROOT, FACE + "Service");
    }

    private Target at(String path, String face) {
        return new Target(owner, path, face.equals(PROPERTIES) ? face : FACE + face);
    }

    @Override
    public void close() {
        bus.close();
    }
}
