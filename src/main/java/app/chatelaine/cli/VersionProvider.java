package app.chatelaine.cli;

import app.chatelaine.core.text.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code --version}. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"chatelaine " + ProgramVersion.CURRENT};
    }
}
