/** The one list of all screens in all their states, for the gallery and for every check that walks all of them. */
@NullMarked
package app.chatelaine.testing.screens;

import org.jspecify.annotations.NullMarked;
