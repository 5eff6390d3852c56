/** An encrypted file for machines without a keychain. */
@NullMarked
package app.chatelaine.adapters.keychain.vault;

import org.jspecify.annotations.NullMarked;
