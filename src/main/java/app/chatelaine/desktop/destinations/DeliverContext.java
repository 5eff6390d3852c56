package app.chatelaine.desktop.destinations;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Timer;
import app.chatelaine.desktop.shared.model.KeychainLane;
import app.chatelaine.desktop.shared.model.Placing;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What the sheet works with.
 *
 * @param home what {@code ~} stands for
 * @param written hears the account as it is after a writing, and where that was
 * @param replaceKey leads on to another key for an account, where others have its key
 */
public record DeliverContext(
        Messages messages,
        Placing placing,
        KeychainLane keychain,
        Background background,
        Timer timer,
        ActivityLog log,
        Path home,
        BiConsumer<Account, Destination> written,
        Consumer<AccountId> replaceKey) {}
