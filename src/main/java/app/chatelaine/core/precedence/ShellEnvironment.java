package app.chatelaine.core.precedence;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Secret;
import java.util.Optional;

/** Variables of the environment that programs are started with. Calls block. */
public interface ShellEnvironment {

    /** The value in this process, to be closed by the caller; empty where it is not set or has no characters. */
    Optional<Secret> here(String variable);

    /**
     * The value that a new login shell sets, to be closed by the caller; empty where it sets none. Runs the user's own start-up
     * files, within a limit of time.
     *
     * @param variable letters, digits and underscores
     * @return {@code LOGIN_SHELL_SILENT} when it did not say
     */
    Outcome<Optional<Secret>> atLogin(String variable);
}
