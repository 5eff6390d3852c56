package app.chatelaine.core.delivery;

/**
 * An environment variable. Its value may be a key, so it prints as its name alone and is not a record.
 */
public final class Variable {
    private final String name;
    private final String value;

    public Variable(String name, String value) {
        this.name = name;
        this.value = value;
    }

    public String name() {
        return name;
    }

    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return name;
    }
}
