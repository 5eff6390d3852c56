/** The key on its way from a paste into the keychain: held, shown in part, doubted, compared with those that are there. */
@NullMarked
package app.chatelaine.desktop.shared.key;

import org.jspecify.annotations.NullMarked;
