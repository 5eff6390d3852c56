@NullMarked
package app.chatelaine.desktop.lifecycle;

import org.jspecify.annotations.NullMarked;
