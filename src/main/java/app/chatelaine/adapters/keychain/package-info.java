/** Keychains: the operating system's, an encrypted vault file, and one in memory. */
@NullMarked
package app.chatelaine.adapters.keychain;

import org.jspecify.annotations.NullMarked;
