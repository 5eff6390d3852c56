/** Fields that people fill in: what is written, what is wrong with it, and when that is said. */
@NullMarked
package app.chatelaine.desktop.shared.fields;

import org.jspecify.annotations.NullMarked;
