package app.chatelaine.desktop.shared.fields;

import javafx.scene.control.TextField;

/** The row of a field that a service asks for. */
public final class InputRow {
    private InputRow() {}

    public static FieldRow of(InputEntry input) {
        var field = new TextField();
        field.setId("input-" + input.input().id());
        var row = new FieldRow(input.input().label(), field);
        var help = input.input().help();
        if (help != null) {
            row.help(help);
        }
        var tie = row.tie(field, input.entry());
        row.sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                tie.close();
            }
        });
        return row;
    }
}
