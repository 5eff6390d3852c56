package app.chatelaine.desktop.editor.key;

import app.chatelaine.core.creation.RandomKey;
import app.chatelaine.core.creation.RandomKey.Alphabet;
import app.chatelaine.core.secret.Secret;
import java.util.random.RandomGenerator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A random key that is to be made, for a service of the user's own. */
public final class RandomKeyModel {
    private static final int USUAL_LENGTH = 43;

    private final IntegerProperty length = new SimpleIntegerProperty(USUAL_LENGTH);
    private final ObjectProperty<Alphabet> alphabet = new SimpleObjectProperty<>(Alphabet.LETTERS_AND_DIGITS);
    private final IntegerBinding bits = Bindings.createIntegerBinding(this::entropy, length, alphabet);
    private final RandomGenerator random;

    /** @param random cryptographically strong */
    public RandomKeyModel(RandomGenerator random) {
        this.random = random;
    }

    /** {@value RandomKey#SHORTEST} to {@value RandomKey#LONGEST} characters. */
    public IntegerProperty lengthProperty() {
        return length;
    }

    public ObjectProperty<Alphabet> alphabetProperty() {
        return alphabet;
    }

    /** Bits of chance in the key, rounded down. */
    public IntegerBinding bits() {
        return bits;
    }

    /** A key as chosen, to be closed by the caller. */
    public Secret generate() {
        int within = Math.clamp(length.get(), RandomKey.SHORTEST, RandomKey.LONGEST);
        return RandomKey.of(within, alphabet.get(), random);
    }

    private int entropy() {
        return (int) (length.get() * Math.log(alphabet.get().size()) / Math.log(2));
    }
}
