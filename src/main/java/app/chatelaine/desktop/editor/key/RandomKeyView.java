package app.chatelaine.desktop.editor.key;

import app.chatelaine.core.creation.RandomKey;
import app.chatelaine.core.creation.RandomKey.Alphabet;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.fields.ChoiceChips;
import app.chatelaine.desktop.shared.fields.FieldRow;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;

/** How long a random key is to be and of which characters. */
public final class RandomKeyView extends View {
    private static final int SAFE_BITS = 128;

    private final RandomKeyModel model;
    private final Messages messages;
    private final Runnable generate;

    @FXML
    private Spinner<Integer> length;

    @FXML
    private FieldRow lengthRow;

    @FXML
    private ChoiceChips<Alphabet> alphabet;

    @FXML
    private Label bits;

    @FXML
    private Button make;

    public RandomKeyView(RandomKeyModel model, Messages messages, Runnable generate) {
        this.model = model;
        this.messages = messages;
        this.generate = generate;
    }

    @Override
    protected void loaded() {
        lengthRow.labels(length);
        make.setOnAction(event -> generate.run());
        length.setValueFactory(new IntegerSpinnerValueFactory(
                RandomKey.SHORTEST, RandomKey.LONGEST, model.lengthProperty().get()));
        alphabet.offer(List.of(Alphabet.values()), choice -> messages.get("editor.generate.alphabet." + choice), false);
        alphabet.valueProperty().set(model.alphabetProperty().get());
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.on(length.valueProperty(), model.lengthProperty()::set);
        subscriptions.add(alphabet.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.alphabetProperty().set(chosen);
            }
        }));
        subscriptions.add(model.bits().subscribe(() -> showBits()));
        showBits();
    }

    private void showBits() {
        int now = model.bits().get();
        bits.setText(messages.get(now < SAFE_BITS ? "editor.generate.bits.few" : "editor.generate.bits", now));
        bits.getStyleClass().setAll("label", now < SAFE_BITS ? "warn" : "muted");
    }
}
