package app.chatelaine.core.rotation;

/** How a rotation ended. */
public enum Ending {
    /** The new key works, and the old one is proved dead. */
    COMPLETED,
    /** The old key is the account's again, and the new one is gone or never was. */
    UNDONE,
    /** The new key works; a person let the old one go without proof. */
    LET_GO
}
