package app.chatelaine.adapters.file;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** A path that the system would open, but that cannot be a document of ours. */
final class UnusableFileException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    UnusableFileException(Path file, Why why) {
        super(file.toString(), null, why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }

    enum Why {
        /** A symbolic link into a folder that is not there, for one on a stick that is not plugged in. */
        LINK_TO_NOWHERE,
        NOT_A_FILE,
        TOO_LARGE,
        /** Hard links: to replace the file would leave the others with the old content. */
        OTHER_NAMES;

        /** Of the clause that says it. */
        String messageKey() {
            return "file.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
