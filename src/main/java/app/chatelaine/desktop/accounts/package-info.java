/** The main window: views with counts, figures, the table of accounts, the status line. */
@NullMarked
package app.chatelaine.desktop.accounts;

import org.jspecify.annotations.NullMarked;
