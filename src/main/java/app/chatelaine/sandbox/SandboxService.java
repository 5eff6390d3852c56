package app.chatelaine.sandbox;

/** The protocol of one service. */
public interface SandboxService {

    /** What comes between the host and the documented paths. */
    default String basePath() {
        return "";
    }

    SandboxAnswer answer(SandboxRequest request);

    /** Whether a key, right or wrong, came with the request. */
    boolean carriesKey(SandboxRequest request);
}
