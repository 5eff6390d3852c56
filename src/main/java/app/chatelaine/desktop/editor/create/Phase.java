package app.chatelaine.desktop.editor.create;

/** How far the making of a key has come. */
public enum Phase {
    /** Nothing has happened; the steps say what will. */
    ANNOUNCED,
    MAKING,
    NOT_MADE,
    STORING,
    /** The key is made and is nowhere but in memory. */
    NOT_STORED,
    CHECKING,
    DONE;

    /** While this is so the sheet cannot be left. */
    public boolean isBusy() {
        return this == MAKING || this == STORING;
    }
}
