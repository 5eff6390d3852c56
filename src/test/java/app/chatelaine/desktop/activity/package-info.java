@NullMarked
package app.chatelaine.desktop.activity;

import org.jspecify.annotations.NullMarked;
