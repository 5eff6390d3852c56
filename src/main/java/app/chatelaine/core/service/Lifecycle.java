package app.chatelaine.core.service;

import app.chatelaine.core.service.CheckStep.RequestTemplate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service's API can do with keys; null where it cannot or nothing public says so.
 *
 * @param create makes a key with the credentials of an account that is there
 */
public record Lifecycle(@Nullable CreateCall create) {

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
}
