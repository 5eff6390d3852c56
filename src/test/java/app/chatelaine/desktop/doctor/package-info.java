@NullMarked
package app.chatelaine.desktop.doctor;

import org.jspecify.annotations.NullMarked;
