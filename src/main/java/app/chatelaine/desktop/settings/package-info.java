/** What the user can choose, saved as it is chosen. */
@NullMarked
package app.chatelaine.desktop.settings;

import org.jspecify.annotations.NullMarked;
