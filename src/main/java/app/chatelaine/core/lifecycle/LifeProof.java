package app.chatelaine.core.lifecycle;

import app.chatelaine.core.health.CheckResult;

/** Whether a key lives, as far as one check shows. */
public enum LifeProof {
    ALIVE,
    DEAD,
    /** Nobody who knows said anything: a time-out, an error of the server, a page in between. */
    UNKNOWN;

    /** Only the service's own word counts, for life as for death. */
    public static LifeProof of(CheckResult result) {
        return switch (result.verdict().meaning()) {
            case KEY_WORKS -> ALIVE;
            case KEY_DEAD -> DEAD;
            case NOT_ASKED -> UNKNOWN;
        };
    }
}
