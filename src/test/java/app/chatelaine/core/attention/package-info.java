@NullMarked
package app.chatelaine.core.attention;

import org.jspecify.annotations.NullMarked;
