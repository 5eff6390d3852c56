/** What the screens show and do, as observable state without a scene: accounts, checks, undo, the copied key. */
@NullMarked
package app.chatelaine.desktop.shared.model;

import org.jspecify.annotations.NullMarked;
