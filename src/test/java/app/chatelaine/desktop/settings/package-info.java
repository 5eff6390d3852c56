@NullMarked
package app.chatelaine.desktop.settings;

import org.jspecify.annotations.NullMarked;
