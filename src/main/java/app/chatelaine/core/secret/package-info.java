/** Secrets in memory, their addresses in the keychain, and the port every keychain speaks. */
@NullMarked
package app.chatelaine.core.secret;

import org.jspecify.annotations.NullMarked;
