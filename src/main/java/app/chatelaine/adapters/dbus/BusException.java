package app.chatelaine.adapters.dbus;

import java.io.Serial;
import java.util.Objects;

/** The bus, or a program on it, did not do what was asked. */
public final class BusException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param said the words of the bus or the program, for a person */
    public BusException(String said) {
        super(said);
    }

    static BusException of(Exception thrown) {
        return new BusException(Objects.requireNonNullElse(
                thrown.getMessage(), thrown.getClass().getSimpleName()));
    }

    public String said() {
        return String.valueOf(getMessage());
    }
}
