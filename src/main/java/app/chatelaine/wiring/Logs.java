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

    /**
     * The window's log file, but none of the demo, which touches nothing of the user's. A folder that cannot be written must
     * not keep the window from opening.
     */
    static void ofWindow(StartOptions options, Folders folders) {
        try {
            if (options.debug()) {
                Logging.toStandardError();
            } else if (options.demo()) {
                Logging.off();
            } else {
                Logging.toFile(folders.logs());
            }
        } catch (IOException e) {
            Logging.off();
        }
    }
}
