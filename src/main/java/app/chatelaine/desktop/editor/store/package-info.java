/** Bringing a key into the keychain and asking its service about it, step by step in sight. */
@NullMarked
package app.chatelaine.desktop.editor.store;

import org.jspecify.annotations.NullMarked;
