/** What every screen stands on: the thread of the screen, time on it, FXML and the life of a view. */
@NullMarked
package app.chatelaine.desktop.fx;

import org.jspecify.annotations.NullMarked;
