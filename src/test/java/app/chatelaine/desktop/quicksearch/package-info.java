@NullMarked
package app.chatelaine.desktop.quicksearch;

import org.jspecify.annotations.NullMarked;
