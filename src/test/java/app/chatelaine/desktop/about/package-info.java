@NullMarked
package app.chatelaine.desktop.about;

import org.jspecify.annotations.NullMarked;
