/** What ran and what runs, with a report to copy. */
@NullMarked
package app.chatelaine.desktop.activity;

import org.jspecify.annotations.NullMarked;
