@NullMarked
package app.chatelaine.desktop.rotation.several;

import org.jspecify.annotations.NullMarked;
