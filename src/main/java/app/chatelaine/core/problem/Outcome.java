package app.chatelaine.core.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What came of something that may fail for reasons a person should hear about. It cannot be dropped unseen.
 *
 * @param <T> what there is when it went well
 */
@CheckReturnValue
public sealed interface Outcome<T> {

    record Ok<T>(T value) implements Outcome<T> {}

    record Failed<T>(Problem problem) implements Outcome<T> {}

    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value);
    }

    static Outcome<Done> done() {
        return new Ok<>(Done.DONE);
    }

    static <T> Outcome<T> failed(Problem problem) {
        return new Failed<>(problem);
    }

    static <T> Outcome<T> failed(ProblemCode code, String... details) {
        return new Failed<>(Problem.of(code, details));
    }

    default boolean isOk() {
        return this instanceof Ok;
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T>(var value) -> new Ok<>(change.apply(value));
            case Failed<T>(var problem) -> new Failed<>(problem);
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Ok<T>(var value) -> next.apply(value);
            case Failed<T>(var problem) -> new Failed<>(problem);
        };
    }

    /** Both ways at once, so that neither is forgotten. */
    default <R> R fold(Function<? super T, ? extends R> ok, Function<? super Problem, ? extends R> failed) {
        return switch (this) {
            case Ok<T>(var value) -> ok.apply(value);
            case Failed<T>(var problem) -> failed.apply(problem);
        };
    }

    default void handle(Consumer<? super T> ok, Consumer<? super Problem> failed) {
        switch (this) {
            case Ok<T>(var value) -> ok.accept(value);
            case Failed<T>(var problem) -> failed.accept(problem);
        }
    }

    /** The value of an outcome without a value to look at. */
    enum Done {
        DONE
    }
}
