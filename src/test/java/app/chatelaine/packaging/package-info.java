/** What goes into the packages beside the program: icons, completions, the manual page. */
@NullMarked
package app.chatelaine.packaging;

import org.jspecify.annotations.NullMarked;
