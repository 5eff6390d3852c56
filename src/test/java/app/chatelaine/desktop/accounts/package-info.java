@NullMarked
package app.chatelaine.desktop.accounts;

import org.jspecify.annotations.NullMarked;
