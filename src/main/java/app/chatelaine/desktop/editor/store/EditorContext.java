package app.chatelaine.desktop.editor.store;

import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.creation.KeyCreator;
import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Timer;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the sheets for accounts work with.
 *
 * @param isOwn whether a service is one of the user's own
 * @param random cryptographically strong
 * @param settings as they are now
 * @param copyKey puts a key on the clipboard for as long as the settings say
 * @param timer on the FX thread
 */
public record EditorContext(
        Messages messages,
        Catalogue catalogue,
        Predicate<Service> isOwn,
        Accounts accounts,
        SecretStore keychain,
        CheckAccounts checks,
        KeyCreator creator,
        ActivityLog log,
        Background background,
        Timer timer,
        InstantSource clock,
        ZoneId zone,
        RandomGenerator random,
        Supplier<Settings> settings,
        CopyKey copyKey,
        EditorEvents events) {}
