/** Where keys lie outside the keychain, and what was last put there. */
@NullMarked
package app.chatelaine.core.destination;

import org.jspecify.annotations.NullMarked;
