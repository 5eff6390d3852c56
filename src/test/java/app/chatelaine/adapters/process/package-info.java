@NullMarked
package app.chatelaine.adapters.process;

import org.jspecify.annotations.NullMarked;
