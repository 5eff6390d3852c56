package app.chatelaine.core.service;

import app.chatelaine.core.service.CheckStep.RequestTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service's API can do with keys; null where it cannot or nothing public says so.
 *
 * @param create makes a key with the credentials of an account that is there
 * @param list tells all keys that the credentials may see
 * @param changes calls that change a listed key
 * @param regenerate gives the account's own key a new secret; the old one ends with that
 * @param traits what there is to know beside the calls
 */
public record Lifecycle(
        @Nullable CreateCall create,
        @Nullable ListCall list,
        Map<KeyChange, ChangeCall> changes,
        @Nullable CreateCall regenerate,
        Traits traits) {

    public Lifecycle {
        changes = Map.copyOf(changes);
    }

    /** A service that can make keys at most. */
    public Lifecycle(@Nullable CreateCall create) {
        this(create, null, Map.of(), null, Traits.NONE);
    }

    /** What can be done to a key that is listed. */
    public enum KeyChange {
        DISABLE,
        ENABLE,
        REVOKE
    }

    /**
     * A call whose answer is the only copy of a new key.
     *
     * @param secretPointer JSON pointer to the key in the answer
     * @param fieldPointers JSON pointers to the account's other fields, by field id
     * @param errorPointer JSON pointer to the text of an error that comes with status 200; null when there is none
     */
    public record CreateCall(
            RequestTemplate request,
            String secretPointer,
            Map<String, String> fieldPointers,
            @Nullable String errorPointer) {
        public CreateCall {
            fieldPointers = Map.copyOf(fieldPointers);
        }
    }

    /**
     * A call that tells what keys there are.
     *
     * @param first asks for the first page
     * @param paging how the others are asked for; null when there is one page
     * @param needs inputs without which it cannot be made
     * @param items JSON pointer to the list of keys in the answer
     * @param facts JSON pointers inside one of them; {@link KeyFact#ID} is always there
     * @param fieldPointers JSON pointers inside one of them to fields that an account has, by field id
     * @param errorPointer JSON pointer to the text of an error; null when there is none
     */
    public record ListCall(
            RequestTemplate first,
            @Nullable Paging paging,
            List<String> needs,
            String items,
            Map<KeyFact, String> facts,
            Map<String, String> fieldPointers,
            @Nullable String errorPointer) {
        public ListCall {
            needs = List.copyOf(needs);
            facts = Map.copyOf(facts);
            fieldPointers = Map.copyOf(fieldPointers);
        }
    }

    /**
     * @param next asks for the page after {@code {cursor}}
     * @param cursor JSON pointer to it in an answer
     * @param more JSON pointer to whether there is another page; null where a cursor alone says so
     */
    public record Paging(
            RequestTemplate next, String cursor, @Nullable String more) {}

    /** What a listing may say of a key. */
    public enum KeyFact {
        ID,
        NAME,
        PREFIX,
        CREATED_AT,
        LAST_USED_AT,
        EXPIRES_AT,
        ENABLED,
        PERMISSIONS,
        ETAG
    }

    /**
     * A call over {@code {keyId}} and {@code {keyEtag}} of a listed key. It is sent once.
     *
     * @param needs inputs without which it cannot be made
     * @param answers rules whose verdicts are those of {@link Result}
     * @param errorPointer JSON pointer to the text of an error; null when there is none
     */
    public record ChangeCall(
            RequestTemplate request,
            List<String> needs,
            List<AnswerRule> answers,
            @Nullable String errorPointer) {
        public ChangeCall {
            needs = List.copyOf(needs);
            answers = List.copyOf(answers);
        }

        /** Whether an account with {@code fields} has what it needs. */
        public boolean isPossibleWith(Map<String, String> fields) {
            return needs.stream()
                    .noneMatch(field -> fields.getOrDefault(field, "").isBlank());
        }
    }

    /** What the service did, as a rule of its file reads it from an answer. */
    public enum Result {
        DONE,
        REFUSED,
        /** The key is other than it was when it was listed. */
        STALE,
        /** There is no such key, or no longer. */
        GONE
    }

    /**
     * @param confirmed whether the vendor describes the calls; otherwise that is said and each result looked up
     * @param afterCheck whether a check of the key comes first, for the values that it reads
     * @param onePerUser whether a user has one key at most, so that a new one ends the old one
     * @param notes what to know of the service's keys, in sentences; told with a listing
     * @param steps what to do on the page of keys where the API cannot, in sentences
     */
    public record Traits(
            boolean confirmed, boolean afterCheck, boolean onePerUser, List<String> notes, List<String> steps) {
        public static final Traits NONE = new Traits(true, false, false, List.of(), List.of());

        public Traits {
            notes = List.copyOf(notes);
            steps = List.copyOf(steps);
        }
    }
}
