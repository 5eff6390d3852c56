package app.chatelaine.core.search;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.attention.Standing;
import java.util.List;
import java.util.Locale;

/**
 * What a search looks at in one account, made ready once, so that a keystroke costs no more than comparing text.
 *
 * @param words everything that plain words are looked for in, in lower case; the first line is the name
 * @param service id and name, in lower case
 * @param environment in lower case
 * @param tags in lower case
 */
public record Searchable(String words, String service, String environment, List<String> tags, Standing standing) {
    private static final String BREAK = "\n";

    public Searchable {
        tags = List.copyOf(tags);
    }

    public static Searchable of(Account account, String serviceName, Standing standing) {
        String words = String.join(
                BREAK,
                account.name(),
                serviceName,
                account.environment(),
                String.join(BREAK, account.tags()),
                account.notes());
        return new Searchable(
                lower(words),
                lower(account.serviceId() + BREAK + serviceName),
                lower(account.environment()),
                account.tags().stream().map(Searchable::lower).toList(),
                standing);
    }

    /**
     * 0 where the name begins with {@code word} or the service is it, 1 where the name holds it or the service begins with
     * it, 2 otherwise; nothing is copied for it.
     */
    int distance(String word) {
        int at = words.indexOf(word);
        boolean ofService = service.startsWith(word);
        if (at == 0 || (ofService && service.startsWith(BREAK, word.length()))) {
            return 0;
        }
        boolean inName = at > 0 && at + word.length() <= words.indexOf(BREAK);
        return inName || ofService ? 1 : 2;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
