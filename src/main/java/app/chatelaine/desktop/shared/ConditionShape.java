package app.chatelaine.desktop.shared;

import app.chatelaine.core.attention.Condition;

/** The shape of how an account stands, the same everywhere. */
public final class ConditionShape {
    private ConditionShape() {}

    public static StateShape.State of(Condition condition) {
        return switch (condition) {
            case FAILING -> StateShape.State.BAD;
            case STALE -> StateShape.State.STALE;
            case DUE_SOON -> StateShape.State.WARN;
            case FRESH -> StateShape.State.GOOD;
            case UNKNOWN -> StateShape.State.NEVER;
        };
    }
}
