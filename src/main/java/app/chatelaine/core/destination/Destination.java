package app.chatelaine.core.destination;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A place where programs look for a key. It is written as {@code dotenv:PATH:VARIABLE}, {@code file:PATH} or
 * {@code keyring:SERVICE/USER}; {@link #of} reads what {@link #notation} writes.
 */
public sealed interface Destination {

    /** The sort of place, as the command line and JSON name it. */
    String kind();

    /** Where it is: a path, or {@code SERVICE/USER}. */
    String target();

    default String notation() {
        return kind() + ":" + target();
    }

    /** The same place with its path changed, such as to an absolute one; a keyring has no path. */
    Destination withPath(UnaryOperator<String> change);

    /**
     * One variable of a {@code .env} file.
     *
     * @param variable letters, digits and underscores, not beginning with a digit
     */
    record DotEnv(String path, String variable) implements Destination {
        private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

        public DotEnv {
            requireText(path);
            if (!NAME.matcher(variable).matches()) {
                throw new IllegalArgumentException("not the name of a variable");
            }
        }

        @Override
        public String kind() {
            return "dotenv";
        }

        @Override
        public String target() {
            return path;
        }

        @Override
        public String notation() {
            return kind() + ":" + path + ":" + variable;
        }

        @Override
        public Destination withPath(UnaryOperator<String> change) {
            return new DotEnv(change.apply(path), variable);
        }
    }

    /** A file that holds a key and nothing else. */
    record CredentialsFile(String path) implements Destination {
        public CredentialsFile {
            requireText(path);
        }

        @Override
        public String kind() {
            return "file";
        }

        @Override
        public String target() {
            return path;
        }

        @Override
        public Destination withPath(UnaryOperator<String> change) {
            return new CredentialsFile(change.apply(path));
        }
    }

    /**
     * An entry of the system's keychain as Python's {@code keyring} names it.
     *
     * @param service may have slashes
     * @param user has none
     */
    record KeyringEntry(String service, String user) implements Destination {
        public KeyringEntry {
            requireText(service);
            requireText(user);
            if (user.indexOf('/') >= 0) {
                throw new IllegalArgumentException("a user has no slash");
            }
        }

        @Override
        public String kind() {
            return "keyring";
        }

        @Override
        public String target() {
            return service + "/" + user;
        }

        @Override
        public Destination withPath(UnaryOperator<String> change) {
            return this;
        }
    }

    /**
     * Reads the notation.
     *
     * @param usualVariable for a {@code dotenv:PATH} that names none; empty when there is no usual one
     * @return empty when it is written in no such way
     */
    static Optional<Destination> of(String notation, String usualVariable) {
        int colon = notation.indexOf(':');
        String rest = notation.substring(colon + 1);
        try {
            return switch (notation.substring(0, Math.max(colon, 0))) {
                case "dotenv" -> Optional.of(dotEnv(rest, usualVariable));
                case "file" -> Optional.of(new CredentialsFile(rest));
                case "keyring" -> {
                    int slash = rest.lastIndexOf('/');
                    yield Optional.of(
                            new KeyringEntry(rest.substring(0, Math.max(slash, 0)), rest.substring(slash + 1)));
                }
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What stands behind the last colon is the variable, if it can be one; in {@code C:\.env} it cannot. */
    private static Destination dotEnv(String rest, String usualVariable) {
        int colon = rest.lastIndexOf(':');
        String last = rest.substring(colon + 1);
        return colon >= 0 && DotEnv.NAME.matcher(last).matches()
                ? new DotEnv(rest.substring(0, colon), last)
                : new DotEnv(rest, usualVariable);
    }

    private static void requireText(String part) {
        if (part.isBlank() || part.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("empty, or with a control character");
        }
    }
}
