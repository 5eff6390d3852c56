/** The page that says what the program found on this machine. */
@NullMarked
package app.chatelaine.desktop.doctor;

import org.jspecify.annotations.NullMarked;
