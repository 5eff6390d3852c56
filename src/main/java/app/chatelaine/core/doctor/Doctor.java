package app.chatelaine.core.doctor;

import java.util.List;

/** Looks at keychain, folders, files and versions. Blocks, as a keychain may take its time. */
@FunctionalInterface
public interface Doctor {

    List<Finding> examine();

    /**
     * One thing that was looked at.
     *
     * @param area id of what it belongs to: {@code keychain}, {@code folders}, {@code clipboard},
     *     {@code tray}, {@code versions}
     * @param subject what was looked at, such as a path or a back end
     * @param state how it is
     * @param detail one sentence with what was seen and, where it is bad, what to do
     */
    record Finding(String area, String subject, State state, String detail) {}

    enum State {
        GOOD,
        NOTE,
        BAD
    }
}
