/** The keychains of macOS, Windows and older KDE through the java-keyring library, with what it leaves out. */
@NullMarked
package app.chatelaine.adapters.keychain.javakeyring;

import org.jspecify.annotations.NullMarked;
