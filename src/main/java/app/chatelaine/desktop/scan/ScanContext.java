package app.chatelaine.desktop.scan;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.scan.ImportKeys;
import app.chatelaine.core.scan.ScanFiles;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Timer;
import app.chatelaine.desktop.shared.model.Workspace;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the sheet works with.
 *
 * @param home what {@code ~} stands for
 * @param review shows what delivering to a place would change before it does
 */
public record ScanContext(
        Messages messages,
        Catalogue catalogue,
        ScanFiles scans,
        ImportKeys imports,
        Workspace workspace,
        Background background,
        Timer timer,
        ActivityLog log,
        Path home,
        Review review) {

    /** Shows what a writing would change, and does it if that is wished. */
    @FunctionalInterface
    public interface Review {
        /** @param written hears the account as it is after the writing */
        void open(AccountId account, Destination destination, Consumer<Account> written);
    }
}
