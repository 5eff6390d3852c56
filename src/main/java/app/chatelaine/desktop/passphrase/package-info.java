/** Asking for the passphrase of the vault. */
@NullMarked
package app.chatelaine.desktop.passphrase;

import org.jspecify.annotations.NullMarked;
