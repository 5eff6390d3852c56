package app.chatelaine.core.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where programs look for the key of a service.
 *
 * @param keyVariables names of the variable that holds the key, the current one first; older names after it
 * @param urlVariable the variable that holds the base address, null when there is none
 * @param fieldVariables variables for the account's fields, by field id
 * @param hostVariables variables for the bare host, with its port where that is not the usual one, of an address that is a
 *     field or a value of the environment, by its id
 * @param variableInput the field in which an account names the variable itself; null when the service has its own
 * @param sources the documented order in which programs look, the first that has a key wins
 */
public record Programs(
        List<String> keyVariables,
        @Nullable String urlVariable,
        Map<String, String> fieldVariables,
        Map<String, String> hostVariables,
        @Nullable String variableInput,
        List<Source> sources) {

    /** Of a service whose programs take no bare host. */
    public Programs(
            List<String> keyVariables,
            @Nullable String urlVariable,
            Map<String, String> fieldVariables,
            List<Source> sources) {
        this(keyVariables, urlVariable, fieldVariables, Map.of(), null, sources);
    }

    public Programs {
        keyVariables = List.copyOf(keyVariables);
        fieldVariables = Map.copyOf(fieldVariables);
        hostVariables = Map.copyOf(hostVariables);
        sources = List.copyOf(sources);
    }

    /**
     * One place where programs look.
     *
     * @param kind which sort of place
     * @param target variable of the environment or of a {@code .env}, path with {@code ~}, or {@code SERVICE/USER} of a keyring;
     *     empty for an argument
     * @param note what a person should know of this place, in a sentence; null when there is nothing
     */
    public record Source(Kind kind, String target, @Nullable String note) {
        public Source(Kind kind, String target) {
            this(kind, target, null);
        }
    }

    public enum Kind {
        ARGUMENT,
        ENVIRONMENT,
        DOTENV,
        FILE,
        KEYRING
    }
}
