@NullMarked
package app.chatelaine.desktop.shared.model;

import org.jspecify.annotations.NullMarked;
