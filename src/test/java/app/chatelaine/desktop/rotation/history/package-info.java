@NullMarked
package app.chatelaine.desktop.rotation.history;

import org.jspecify.annotations.NullMarked;
