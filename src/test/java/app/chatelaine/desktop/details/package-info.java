@NullMarked
package app.chatelaine.desktop.details;

import org.jspecify.annotations.NullMarked;
