@NullMarked
package app.chatelaine.core.discovery;

import org.jspecify.annotations.NullMarked;
