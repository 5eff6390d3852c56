@NullMarked
package app.chatelaine.core.scan;

import org.jspecify.annotations.NullMarked;
