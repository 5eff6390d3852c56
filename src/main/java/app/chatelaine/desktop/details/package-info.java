/** The pane on the right: one account, the one next thing to do about it, and what is known of it. */
@NullMarked
package app.chatelaine.desktop.details;

import org.jspecify.annotations.NullMarked;
