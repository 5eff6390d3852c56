/** Files under full disks, power cuts, several writers and hands that edit them. */
@NullMarked
package app.chatelaine.adapters.file;

import org.jspecify.annotations.NullMarked;
