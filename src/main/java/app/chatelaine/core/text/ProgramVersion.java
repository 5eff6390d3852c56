package app.chatelaine.core.text;

import java.util.ResourceBundle;

/** The version of the program, written by the build. */
public final class ProgramVersion {
    public static final String CURRENT =
            ResourceBundle.getBundle("app.chatelaine.version").getString("version");

    private ProgramVersion() {}
}
