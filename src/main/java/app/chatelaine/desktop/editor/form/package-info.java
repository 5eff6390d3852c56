/** What is asked about an account, alike for adding, creating and editing. */
@NullMarked
package app.chatelaine.desktop.editor.form;

import org.jspecify.annotations.NullMarked;
