package app.chatelaine.desktop.shared.model;

/** All that the screens of one window share. */
public record Workspace(
        AccountsModel accounts,
        Checking checking,
        KeyCopy copying,
        Editing editing,
        UndoStack undo,
        KeychainLane keychain,
        Destinations destinations,
        Rotating rotating,
        Notices notices) {}
