/** What every keychain needs: words for what goes wrong, and manners in asking. */
@NullMarked
package app.chatelaine.adapters.keychain.shared;

import org.jspecify.annotations.NullMarked;
