/** All accounts in one picture: how they stand, how old they are, what to replace this week, how each service answers. */
@NullMarked
package app.chatelaine.desktop.overview;

import org.jspecify.annotations.NullMarked;
