package app.chatelaine.desktop.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds a row by the first letters of its name, as they are typed one after the other. */
final class TypeAhead {
    /** What is typed after a longer pause begins a new word. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final InstantSource clock;
    private String typed = "";
    private Instant last = Instant.EPOCH;

    TypeAhead(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a word is being typed, so that a blank belongs to it. */
    boolean isTyping() {
        return !typed.isEmpty() && !clock.instant().isAfter(last.plus(PAUSE));
    }

    /**
     * Takes one more character. The same letter again goes on to the next name that begins with it.
     *
     * @param names of all rows, in their order
     * @param current the row that is selected; negative for none
     * @return the row to go to; empty when no name begins so
     */
    OptionalInt find(String character, List<String> names, int current) {
        String more = character.toLowerCase(Locale.ROOT);
        boolean again = isTyping() && typed.equals(more);
        typed = isTyping() && !again ? typed + more : more;
        last = clock.instant();
        // A word that grows may still fit where it stands; a new one moves on.
        int from = typed.length() > 1 ? Math.max(current, 0) : current + 1;
        for (int i = 0; i < names.size(); i++) {
            int at = (from + i) % names.size();
            if (names.get(at).toLowerCase(Locale.ROOT).startsWith(typed)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
