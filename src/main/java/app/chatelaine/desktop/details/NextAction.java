package app.chatelaine.desktop.details;

/** What the one button of the advice does. */
enum NextAction {
    /** A new key takes the place of this one. */
    REPLACE,
    CHECK,
    /** Puts the key where its destinations hold another one, or none. */
    DELIVER,
    /** Asks for the key, so that its keychain asks to be unlocked. */
    UNLOCK,
    /** Opens the page on which the service says what the key may do. */
    LOOK,
    /** Opens the sheet in which the age is said. */
    EDIT
}
