package app.chatelaine.wiring;

import app.chatelaine.adapters.file.Folders;
import app.chatelaine.adapters.log.Logging;
import java.io.IOException;

/** Where this start writes down what it does. */
final class Logs {
    private Logs() {}

    /** Detail to standard error when asked for; else nothing, as a command is over at once and tells what it has to say. */
    static void ofCommand(StartOptions options) {
        if (options.debug()) {
            Logging.toStandardError();
        } else {
            Logging.off();
        }
    }

    /** The window's log file; a folder that cannot be written must not keep the window from opening. */
    static void ofWindow(StartOptions options, Folders folders) {
        try {
            if (options.debug()) {
                Logging.toStandardError();
            } else {
                Logging.toFile(folders.logs());
            }
        } catch (IOException e) {
            Logging.off();
        }
    }
}
