package app.chatelaine.core.precedence;

import app.chatelaine.core.precedence.Layer.State;
import java.util.List;
import java.util.Optional;

/**
 * All places where programs of a service look, first those that count more.
 *
 * @param layers in the documented order
 */
public record Resolution(List<Layer> layers) {
    public Resolution {
        layers = List.copyOf(layers);
    }

    /** The layer whose key a program uses that is given none as an argument; empty when no layer has a key. */
    public Optional<Layer> winner() {
        return layers.stream().filter(Layer::isHit).findFirst();
    }

    /** Whether the present key is the one that is used. */
    public boolean isCurrent() {
        return winner().filter(layer -> layer.state() == State.CURRENT).isPresent();
    }

    /** Whether a layer that counts more than the winner could not be looked at, so that another key may be used. */
    public boolean isDoubtful() {
        return layers.stream().takeWhile(layer -> !layer.isHit()).anyMatch(layer -> layer.state() == State.UNREADABLE);
    }
}
