package app.chatelaine.desktop.lifecycle;

import app.chatelaine.core.service.Lifecycle.KeyChange;
import java.util.List;

/** What a person has to confirm by typing a name. */
public sealed interface Question {
    /** What may be typed, the usual first. */
    List<String> names();

    /** Whether it ends the key that is in use here, which takes one more choice. */
    boolean isOwn();

    /** Whether {@code typed} is one of the names. */
    default boolean isNamed(String typed) {
        return names().contains(typed.strip());
    }

    /** Whether all is said that has to be said before it is done. */
    default boolean isAnswered(String typed, boolean evenOwn) {
        return (!isOwn() || evenOwn) && isNamed(typed);
    }

    /** Whether a listed key is to be switched off or to end. */
    record Change(KeyLine line, KeyChange change) implements Question {
        @Override
        public List<String> names() {
            return List.of(line.title(), line.listed().key().id());
        }

        @Override
        public boolean isOwn() {
            return line.listed().own();
        }
    }

    /** Whether the account's own key is to have a new secret. */
    record Renew(String account) implements Question {
        @Override
        public List<String> names() {
            return List.of(account);
        }

        @Override
        public boolean isOwn() {
            return false;
        }
    }
}
