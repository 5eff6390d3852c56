/**
 * The demo workspace: stand-ins of services that speak their real protocols on the loopback address, and accounts at them.
 */
@NullMarked
package app.chatelaine.sandbox;

import org.jspecify.annotations.NullMarked;
