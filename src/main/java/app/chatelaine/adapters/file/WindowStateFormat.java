package app.chatelaine.adapters.file;

import app.chatelaine.core.settings.WindowState;
import app.chatelaine.core.settings.WindowState.Column;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** {@code window.json}. */
final class WindowStateFormat implements JsonFormat<WindowState> {

    @Override
    public Reader<WindowState> reader() {
        return new Reader<>() {
            private final List<Column> columns = new ArrayList<>();

            @Override
            public void item(String list, JsonPart item) {
                if (list.equals("columns")) {
                    columns.add(new Column(item.text("id"), item.decimal("width"), item.flag("visible")));
                }
            }

            @Override
            public WindowState finish(JsonPart rest) {
                rest.requireList("columns");
                return new WindowState(
                        rest.decimal("width"),
                        rest.decimal("height"),
                        rest.optionalDecimal("x"),
                        rest.optionalDecimal("y"),
                        rest.flag("maximized"),
                        columns,
                        rest.optionalText("sortColumn"),
                        rest.flag("sortDescending"),
                        rest.optionalText("grouping"),
                        rest.flag("detailsOpen"),
                        rest.has("toldOfTray") && rest.flag("toldOfTray"));
            }
        };
    }

    @Override
    public void write(WindowState state, JsonGenerator json) {
        json.writeNumberProperty("width", state.width());
        json.writeNumberProperty("height", state.height());
        if (state.x() != null && state.y() != null) {
            json.writeNumberProperty("x", state.x().doubleValue());
            json.writeNumberProperty("y", state.y().doubleValue());
        }
        json.writeBooleanProperty("maximized", state.maximized());
        json.writeArrayPropertyStart("columns");
        for (Column column : state.columns()) {
            json.writeStartObject();
            json.writeStringProperty("id", column.id());
            json.writeNumberProperty("width", column.width());
            json.writeBooleanProperty("visible", column.visible());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (state.sortColumn() != null) {
            json.writeStringProperty("sortColumn", state.sortColumn());
        }
        json.writeBooleanProperty("sortDescending", state.sortDescending());
        if (state.grouping() != null) {
            json.writeStringProperty("grouping", state.grouping());
        }
        json.writeBooleanProperty("detailsOpen", state.detailsOpen());
        json.writeBooleanProperty("toldOfTray", state.toldOfTray());
    }
}
