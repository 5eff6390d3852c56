@NullMarked
package app.chatelaine.core.precedence;

import org.jspecify.annotations.NullMarked;
