package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.service.Template;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names of values that templates of a service file may use at one place; it grows with every value that is read. */
final class KnownNames {
    static final String KEY = "key";
    static final String URL = "url";
    static final String APP = "app";
    static final String TOKEN = "token";
    static final String VALUE = "value";
    static final String KEY_ID = "keyId";
    static final String KEY_ETAG = "keyEtag";
    static final String CURSOR = "cursor";

    /** Names with a meaning of their own, which no field or read value can have. */
    static final Set<String> RESERVED = Set.of(KEY, URL, APP, TOKEN, VALUE, KEY_ID, KEY_ETAG, CURSOR);

    private final Set<String> names = new LinkedHashSet<>();

    KnownNames(Set<String> declared) {
        names.add(URL);
        names.add(APP);
        names.addAll(declared);
    }

    void add(String name) {
        names.add(name);
    }

    Set<String> all() {
        return Set.copyOf(names);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The text of {@code part} as a template, after all its names were looked up. */
    String template(Part part, String... alsoKnown) {
        return checked(part, part.text(), alsoKnown);
    }

    /** {@code text}, taken from {@code part}, after all its names were looked up. */
    String checked(Part part, String text, String... alsoKnown) {
        var all = new LinkedHashSet<>(names);
        all.addAll(Set.of(alsoKnown));
        for (String name : Template.of(text).names()) {
            if (!all.contains(name)) {
                throw part.wrong("unknown-value", name, String.join(", ", all));
            }
        }
        return text;
    }

    /** An address must begin with a value, so that it is the account that says which server gets the key. */
    String address(Part part, String... alsoKnown) {
        String text = template(part, alsoKnown);
        String first = Template.of(text).firstName().orElseThrow(() -> part.wrong("address-start"));
        if (first.equals(KEY) || first.equals(APP)) {
            throw part.wrong("address-start");
        }
        return text;
    }
}
