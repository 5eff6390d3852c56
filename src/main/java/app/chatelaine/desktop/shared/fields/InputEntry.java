package app.chatelaine.desktop.shared.fields;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A field that the service wants beside the key.
 *
 * @param input what is asked
 * @param entry what is answered
 */
public record InputEntry(Input input, Entry entry) {

    public static InputEntry of(Service service, Input input, BooleanSupplier hasOwnAddress, Messages messages) {
        return new InputEntry(
                input,
                new Entry(value -> Optional.ofNullable(problem(service, input, value, hasOwnAddress.getAsBoolean()))
                        .map(messages::of)));
    }

    /** Whether an account at an address of its own, or not so, cannot be without it. */
    public boolean isNeeded(boolean ownAddress) {
        return input.required() || (input.requiredWithUrl() && ownAddress);
    }

    private static @Nullable Problem problem(Service service, Input input, String value, boolean ownAddress) {
        if (value.isEmpty()) {
            boolean needed = input.required() || (input.requiredWithUrl() && ownAddress);
            return needed ? Problem.of(ProblemCode.FIELD_MISSING, input.label(), service.name()) : null;
        }
        return input.pattern() == null || value.matches(input.pattern())
                ? null
                : Problem.of(ProblemCode.VALUE_INVALID, input.label(), value);
    }
}
