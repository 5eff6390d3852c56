/** The sheet that shows which keys a service has, and ends or renews them there. */
@NullMarked
package app.chatelaine.desktop.lifecycle;

import org.jspecify.annotations.NullMarked;
