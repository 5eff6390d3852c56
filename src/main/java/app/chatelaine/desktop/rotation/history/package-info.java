/** What became of the keys of an account: its rotations of the last year, with their evidence. */
@NullMarked
package app.chatelaine.desktop.rotation.history;

import org.jspecify.annotations.NullMarked;
