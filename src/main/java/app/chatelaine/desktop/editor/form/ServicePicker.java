package app.chatelaine.desktop.editor.form;

import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.ServiceTile;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** A list of services to search by typing; arrows move, Enter picks, Escape leaves all as it was. */
final class ServicePicker {
    private static final double GAP = 4;
    private static final int MOST_ROWS = 7;

    private final Popup popup = new Popup();
    private final TextField search = new TextField();
    private final FilteredList<Service> matches;
    private final ListView<Service> list;
    private final BiConsumer<Service, String> chosen;

    /** @param chosen hears which service, and what was typed to find it */
    ServicePicker(List<Service> services, Messages messages, BiConsumer<Service, String> chosen) {
        this.chosen = chosen;
        matches = new FilteredList<>(FXCollections.observableArrayList(services));
        list = new ListView<>(matches);
        list.setId("serviceList");
        list.setCellFactory(view -> new ServiceCell());
        list.setPlaceholder(new Label(messages.get("editor.service.noMatch")));
        list.setFocusTraversable(false);
        search.setId("serviceSearch");
        search.setPromptText(messages.get("editor.service.search"));
        search.setAccessibleText(messages.get("editor.service.search"));
        search.textProperty().subscribe(this::filter);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        var box = new VBox(search, list);
        box.getStyleClass().add("service-picker");
        box.getStylesheets()
                .add(Objects.requireNonNull(ServicePicker.class.getResource("form.css"))
                        .toExternalForm());
        popup.getContent().setAll(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setConsumeAutoHidingEvents(true);
    }

    void show(Region below, @Nullable Service current) {
        Bounds place = below.localToScreen(below.getBoundsInLocal());
        ((Region) popup.getContent().getFirst()).setPrefWidth(place.getWidth());
        popup.show(below, place.getMinX(), place.getMaxY() + GAP);
        fit();
        list.getSelectionModel().select(current == null ? matches.getFirst() : current);
        list.scrollTo(list.getSelectionModel().getSelectedItem());
        search.requestFocus();
    }

    /** What stands for any other service is always there, so that nobody is at a loss whose service has no file. */
    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        matches.setPredicate(service -> service.isAny()
                || (service.name() + " " + service.id())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
        list.getSelectionModel().selectFirst();
        fit();
    }

    /** As high as what is in it, up to a few rows. */
    private void fit() {
        int rows = Math.clamp(matches.size(), 1, MOST_ROWS);
        list.setStyle("-fx-pref-height: " + (rows * 2.77 + 0.3) + "em;");
    }

    private void steer(KeyEvent event) {
        var selection = list.getSelectionModel();
        if (event.getCode() == KeyCode.DOWN) {
            selection.selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            selection.selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            pick(selection.getSelectedItem());
        } else {
            return;
        }
        list.scrollTo(selection.getSelectedIndex());
        event.consume();
    }

    private void pick(@Nullable Service service) {
        popup.hide();
        if (service != null) {
            chosen.accept(service, search.getText().strip());
        }
    }

    private final class ServiceCell extends ListCell<Service> {
        private final ServiceTile tile = new ServiceTile();

        ServiceCell() {
            setOnMouseClicked(event -> pick(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Service service, boolean empty) {
            super.updateItem(service, empty);
            if (empty || service == null) {
                setText(null);
                setGraphic(null);
            } else {
                tile.setMark(service.mark());
                setText(service.name());
                setGraphic(tile);
            }
        }
    }
}
