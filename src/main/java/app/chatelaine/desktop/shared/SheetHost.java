package app.chatelaine.desktop.shared;

import javafx.beans.property.ReadOnlyBooleanProperty;

/** Where sheets are shown, one at a time. While one is open, nothing below it can be pressed or reached by Tab. */
public interface SheetHost {

    /** Shows {@code sheet} in place of what was open, and gives it the focus. */
    void show(Sheet sheet);

    /** Closes the sheet, if one is open, and gives the focus back to where it was. */
    void close();

    ReadOnlyBooleanProperty openProperty();
}
