/** What every screen stands on: the thread of the screen, FXML and the life of a view. */
@NullMarked
package app.chatelaine.desktop.fx;

import org.jspecify.annotations.NullMarked;
