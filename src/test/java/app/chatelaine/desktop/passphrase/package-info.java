@NullMarked
package app.chatelaine.desktop.passphrase;

import org.jspecify.annotations.NullMarked;
