package app.chatelaine.core.delivery;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.service.Service;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The variable under which programs look for an account's key. */
public final class KeyVariable {
    private static final Pattern SAYS_WHAT_IT_IS = Pattern.compile(".*(KEY|TOKEN|SECRET|PASSWORD)");
    private static final String USUAL_END = "API_KEY";

    private KeyVariable() {}

    /**
     * The service's own; or else, where an account names it itself, what it says, or a name made of the account's: {@code
     * OPENAI_API_KEY} of "OpenAI".
     *
     * @return empty when the service has none and its accounts name none
     */
    public static Optional<String> of(Service service, Account account) {
        var programs = service.programs();
        String input = programs.variableInput();
        return input == null
                ? programs.keyVariables().stream().findFirst()
                : Optional.of(account.fields().getOrDefault(input, ""))
                        .filter(said -> !said.isBlank())
                        .or(() -> Optional.of(madeOf(account.name())));
    }

    private static String madeOf(String accountName) {
        String words = accountName
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_|_$", "");
        if (words.isEmpty()) {
            return USUAL_END;
        }
        // A digit cannot begin a variable.
        String name = Character.isDigit(words.charAt(0)) ? "_" + words : words;
        return SAYS_WHAT_IT_IS.matcher(name).matches() ? name : name + "_" + USUAL_END;
    }
}
