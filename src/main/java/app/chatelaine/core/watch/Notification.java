package app.chatelaine.core.watch;

import app.chatelaine.core.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A few words outside the window. Plain text; never a secret.
 *
 * @param tag a notification takes the place of the one before it with the same tag
 * @param body lines with line feeds between them
 * @param account that it opens; null for all of them
 * @param pressing whether it tells of something that does not work or soon will not
 */
public record Notification(
        String tag, String title, String body, @Nullable AccountId account, boolean pressing) {}
