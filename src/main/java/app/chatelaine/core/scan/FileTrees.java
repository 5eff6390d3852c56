package app.chatelaine.core.scan;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.work.Cancel;
import java.nio.file.Path;
import java.util.List;

/** The files of this machine. */
public interface FileTrees {

    /**
     * Reads every file below {@code roots} that {@code choice} wants. Blocks until all are read, or until those under way are
     * after {@code cancel}. What cannot be read is counted and ends nothing.
     *
     * @param roots folders or files
     * @param visitor sees each file once, from several threads
     * @param progress hears how far it is, from several threads
     * @return {@code FILE_UNREADABLE} for a root that is not there or cannot be read
     */
    Outcome<Census> visit(List<Path> roots, FileChoice choice, Visitor visitor, ScanProgress progress, Cancel cancel);

    /** Looks at the content of a file. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param content the bytes of the file, and anything behind {@code length}; valid during the call alone
         * @return whether it is a text
         */
        boolean visit(Path file, FileKind kind, byte[] content, int length);
    }
}
