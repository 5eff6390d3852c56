package app.chatelaine.desktop.lifecycle;

import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.lifecycle.KeyLife;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.core.work.Background;
import app.chatelaine.desktop.shared.model.Browser;
import app.chatelaine.desktop.shared.model.Workspace;
import java.time.InstantSource;

/** What the sheet works with. */
public record KeysContext(
        Messages messages,
        RelativeTime times,
        Accounts accounts,
        KeyLife life,
        Rotations rotations,
        Workspace workspace,
        Background background,
        InstantSource clock,
        ActivityLog log,
        Browser browser) {}
