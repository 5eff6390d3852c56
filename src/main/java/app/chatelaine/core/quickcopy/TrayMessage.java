package app.chatelaine.core.quickcopy;

/**
 * What a tray says beside its icon for a moment.
 *
 * @param text not empty: Windows shows no message without one
 * @param pressing whether it tells of something that does not work or soon will not
 * @param onClick what a click on it does
 */
public record TrayMessage(String title, String text, boolean pressing, TrayAction onClick) {}
