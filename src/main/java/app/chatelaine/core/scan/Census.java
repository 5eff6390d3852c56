package app.chatelaine.core.scan;

import app.chatelaine.core.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * What a scan came by.
 *
 * @param files that were read
 * @param folders that were looked into
 * @param passedBy how many were not, by reason
 * @param unreadable the first of those that could not be read, each with its reason
 */
public record Census(int files, int folders, Map<Why, Integer> passedBy, List<Problem> unreadable) {
    public Census {
        passedBy = Map.copyOf(passedBy);
        unreadable = List.copyOf(unreadable);
    }

    public int passedBy(Why why) {
        return passedBy.getOrDefault(why, 0);
    }

    /** Why something was not looked at. */
    public enum Why {
        UNREADABLE,
        /** It was there when its folder was listed. */
        VANISHED,
        BINARY,
        TOO_LARGE,
        /** A symbolic link to a folder: what it leads to is looked at where it lies, if that is below a root. */
        FOLDER_LINK,
        /** A folder of libraries or build results, in which only {@code .env} files are looked at. */
        NOISE
    }
}
