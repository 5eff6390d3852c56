package app.chatelaine.core.watch;

/** What there is to be saved on this machine now. */
public record PowerState(Supply supply, Metering metering) {
    public static final PowerState UNKNOWN = new PowerState(Supply.UNKNOWN, Metering.UNKNOWN);

    /** Whether what can wait should. */
    boolean isToBeSaved() {
        return supply == Supply.BATTERY || metering == Metering.METERED;
    }

    public enum Supply {
        MAINS,
        BATTERY,
        UNKNOWN
    }

    /** Whether the network costs by what is sent. */
    public enum Metering {
        FREE,
        METERED,
        UNKNOWN
    }

    /** Asks the system. */
    @FunctionalInterface
    public interface Source {
        /** Blocks for a few seconds at most. */
        PowerState now();
    }
}
