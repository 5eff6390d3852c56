package app.chatelaine.desktop.editor.store;

/** How far the storing of a key has come. */
public enum Stage {
    /** Nothing was begun, or what failed was taken up for another try. */
    IDLE,
    STORING,
    /** Nothing was added; everything that was typed is still there. */
    FAILED,
    /** Stored and read back, and not to be checked. */
    STORED,
    /** Stored and read back; its service is being asked. */
    CHECKING,
    /** Stored, and the service was asked, with whatever answer. */
    CHECKED;

    /** While this is so the sheet stays, as the key may be nowhere else. */
    public boolean isBusy() {
        return this == STORING;
    }

    public boolean isStored() {
        return this == STORED || this == CHECKING || this == CHECKED;
    }
}
