/** Accounts, the immutable book of them, and the work that changes both the book and the keychain safely. */
@NullMarked
package app.chatelaine.core.account;

import org.jspecify.annotations.NullMarked;
