/** What the user can choose, its defaults and its bounds. */
@NullMarked
package app.chatelaine.core.settings;

import org.jspecify.annotations.NullMarked;
