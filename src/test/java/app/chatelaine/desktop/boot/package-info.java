@NullMarked
package app.chatelaine.desktop.boot;

import org.jspecify.annotations.NullMarked;
