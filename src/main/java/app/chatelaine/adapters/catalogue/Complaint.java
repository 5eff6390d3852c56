package app.chatelaine.adapters.catalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words with which a service says no. */
final class Complaint {
    private Complaint() {}

    /**
     * What stands at {@code pointer}, fit to be shown. Not of an error of the server: that says nothing of what was done before
     * it happened.
     */
    static Optional<String> in(Reply.Answered reply, @Nullable String pointer, Session session) {
        return Optional.ofNullable(pointer)
                .filter(p -> reply.answer().status() / 100 != 5)
                .flatMap(reply.answer()::at)
                .map(session.values()::shown);
    }
}
