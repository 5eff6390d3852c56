package app.chatelaine.core.health;

import org.jspecify.annotations.Nullable;

/**
 * What an answer means.
 *
 * @param rule id of the rule that decided, of the service or of {@link AnswerTable}
 * @param note why, as a clause; null where the rule's id says it
 * @param warning a sentence to show beside the verdict; or null
 */
public record Judgement(
        Verdict verdict,
        String rule,
        @Nullable String note,
        @Nullable String warning) {

    static Judgement of(Verdict verdict, String rule) {
        return new Judgement(verdict, rule, null, null);
    }
}
