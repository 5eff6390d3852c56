@NullMarked
package app.chatelaine.desktop.rotation;

import org.jspecify.annotations.NullMarked;
