package app.chatelaine.sandbox;

/** A place where demo accounts are, and about how long it takes to answer in their made-up past. */
enum DemoSite {
    IONWORKS("ionworks", 45),
    PINEXQ("pinexq", 75),
    /** A PineXQ that nobody reaches. */
    PINEXQ_AWAY("pinexq", 110),
    MODELON("modelon-impact", 230),
    /** Modelon Impact with all floating licences taken. */
    MODELON_FULL("modelon-impact", 210),
    ASHR("ashr-labs", 95),
    /** Ashr Labs as it is for a user who knows of no address that checks a key. */
    ASHR_UNCHECKED("ashr-labs", 0),
    ION("ion", 185);

    private final String serviceId;
    private final int usualMillis;

    DemoSite(String serviceId, int usualMillis) {
        this.serviceId = serviceId;
        this.usualMillis = usualMillis;
    }

    String serviceId() {
        return serviceId;
    }

    int usualMillis() {
        return usualMillis;
    }
}
