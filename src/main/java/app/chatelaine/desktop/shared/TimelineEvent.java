package app.chatelaine.desktop.shared;

import java.time.Instant;

/**
 * Something that happened to a key, or that is to come.
 *
 * @param shape says what sort of thing it is
 * @param aside what is said more quietly behind the words; may be empty
 */
public record TimelineEvent(Instant at, StateShape.State shape, String words, String aside) {}
