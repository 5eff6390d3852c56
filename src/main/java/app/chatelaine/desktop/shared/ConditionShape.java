package app.chatelaine.desktop.shared;

import app.chatelaine.core.attention.Condition;

/** The shape of how an account stands, the same everywhere. */
public final class ConditionShape {
    private ConditionShape() {}

    public static StateShape.State of(Condition condition) {
        return switch (condition) {
            case NOT_WORKING -> StateShape.State.BAD;
            case STALE -> StateShape.State.STALE;
            case NOT_PERMITTED, DUE_SOON -> StateShape.State.WARN;
            case UNCONFIRMED, AGE_UNKNOWN -> StateShape.State.NEVER;
            case FRESH -> StateShape.State.GOOD;
        };
    }
}
