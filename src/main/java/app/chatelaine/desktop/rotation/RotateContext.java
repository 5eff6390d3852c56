package app.chatelaine.desktop.rotation;

import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Timer;
import app.chatelaine.desktop.shared.model.Browser;
import app.chatelaine.desktop.shared.model.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What the sheets about rotations work with.
 *
 * @param home what {@code ~} stands for
 */
public record RotateContext(
        Messages messages,
        RelativeTime times,
        Catalogue catalogue,
        Accounts accounts,
        Workspace workspace,
        Background background,
        Timer timer,
        InstantSource clock,
        Browser browser,
        Path home) {}
