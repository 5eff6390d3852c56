/** The page that says which program this is and whose work is in it. */
@NullMarked
package app.chatelaine.desktop.about;

import org.jspecify.annotations.NullMarked;
