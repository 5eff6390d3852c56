/** Our own small client of the freedesktop.org Secret Service: GNOME Keyring, KeePassXC, KWallet. */
@NullMarked
package app.chatelaine.adapters.keychain.secretservice;

import org.jspecify.annotations.NullMarked;
