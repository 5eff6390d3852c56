package app.chatelaine.core.watch;

/**
 * What is known of a key beside the account book and its checks.
 *
 * @param delivered how the places stand that it was written to
 * @param rotationWaits whether its rotation has been waiting for a person, and not only for its grace to end
 */
public record Beside(Delivered delivered, boolean rotationWaits) {}
