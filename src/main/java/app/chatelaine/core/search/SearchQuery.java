package app.chatelaine.core.search;

import app.chatelaine.core.attention.Condition;
import app.chatelaine.core.attention.Renewal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into the search field. All terms must hold.
 *
 * <p>A plain word is looked for in name, service, environment, tags and notes. {@code service:}, {@code env:}, {@code tag:},
 * {@code health:}, {@code stale:}, {@code state:}, {@code reached:} and {@code replace:} ask for one thing; their values may be cut short, as they are while
 * one types. {@code age:} asks for days: {@code age:30}, {@code age:30-39}, {@code age:110-}.
 * Quotation marks hold words together: {@code service:"Modelon Impact"}. An unknown field is a plain word.
 */
public final class SearchQuery implements Predicate<Searchable> {
    public static final SearchQuery EVERYTHING = new SearchQuery(List.of(), List.of());

    /** A run without blanks, in which a part between quotation marks may have some; the last mark may be missing yet. */
    private static final Pattern TERM = Pattern.compile("[^\\s\"]*\"[^\"]*\"?|[^\\s\"]+");

    /** No more digits than fit into a number. */
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(-(\\d{0,9}))?");

    private final List<Predicate<Searchable>> terms;
    private final List<String> words;

    private SearchQuery(List<Predicate<Searchable>> terms, List<String> words) {
        this.terms = List.copyOf(terms);
        this.words = List.copyOf(words);
    }

    public static SearchQuery parse(String typed) {
        var terms = new ArrayList<Predicate<Searchable>>();
        var words = new ArrayList<String>();
        var matcher = TERM.matcher(Searchable.lower(typed));
        while (matcher.find()) {
            String term = matcher.group().replace("\"", "").strip();
            int colon = term.indexOf(':');
            String field = colon < 0 ? "" : term.substring(0, colon);
            var known = colon < 0 ? null : field(field, term.substring(colon + 1));
            if (known != null) {
                terms.add(known);
            } else if (!term.isEmpty()) {
                words.add(term);
                terms.add(account -> account.words().contains(term));
            }
        }
        return terms.isEmpty() ? EVERYTHING : new SearchQuery(terms, words);
    }

    /** Whether nothing was asked for. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    @Override
    public boolean test(Searchable account) {
        for (var term : terms) {
            if (!term.test(account)) {
                return false;
            }
        }
        return true;
    }

    /** How far a hit is from what was typed: over all plain words the sum of {@link Searchable#distance}. */
    public int distance(Searchable hit) {
        int sum = 0;
        for (String word : words) {
            sum += hit.distance(word);
        }
        return sum;
    }

    /** The term for a field; a field without a value yet asks for nothing, an unknown one is null. */
    private static @Nullable Predicate<Searchable> field(String field, String value) {
        return switch (field) {
            case "service" -> account -> account.service().contains(value);
            case "env", "environment" -> account -> account.environment().startsWith(value);
            case "tag" -> account -> value.isEmpty() || account.tags().stream().anyMatch(tag -> tag.startsWith(value));
            case "health" -> account -> account.standing().verdict().id().startsWith(value);
            case "stale" -> value.isEmpty() ? account -> true : stale(value);
            case "state" -> account -> Condition.of(account.standing()).id().startsWith(value);
            case "reached" -> reached(value);
            case "replace" ->
                account -> value.isEmpty()
                        || ("week".startsWith(value)
                                && Renewal.of(account.standing()).isPresent());
            case "age" -> age(value);
            default -> null;
        };
    }

    private static Predicate<Searchable> reached(String value) {
        if (value.isEmpty()) {
            return account -> true;
        }
        boolean asked = "yes".startsWith(value);
        return account -> account.standing().isNotReached() != asked;
    }

    private static Predicate<Searchable> stale(String value) {
        if ("yes".startsWith(value)) {
            return account -> account.standing().isStale();
        }
        if ("no".startsWith(value)) {
            return account -> !account.standing().isStale();
        }
        if ("soon".startsWith(value)) {
            return account -> account.standing().isDueSoon();
        }
        return account -> account.standing().age().staleness().id().startsWith(value);
    }

    /** A range that makes no sense yet asks for nothing, as it is still being typed. */
    private static Predicate<Searchable> age(String value) {
        var range = RANGE.matcher(value);
        if (!range.matches()) {
            return account -> true;
        }
        long from = Long.parseLong(range.group(1));
        boolean open = range.group(2) != null;
        String end = open ? range.group(3) : range.group(1);
        long to = end.isEmpty() ? Long.MAX_VALUE : Long.parseLong(end);
        return account -> {
            Long days = account.standing().age().days();
            return days != null && days >= from && days <= to;
        };
    }
}
