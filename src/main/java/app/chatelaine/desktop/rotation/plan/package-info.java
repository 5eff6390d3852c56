/** The sheet that spreads the replacing of many keys over days. */
@NullMarked
package app.chatelaine.desktop.rotation.plan;

import org.jspecify.annotations.NullMarked;
