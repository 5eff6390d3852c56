package app.chatelaine.desktop.shared.key;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.OnFx;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class OnlyCopyBoxTest {
    private final AtomicInteger dropped = new AtomicInteger();
    private final Optional<Secret> only = Optional.of(Secret.copyOf(Canary.value()));
    private final OnlyCopyBox box = OnFx.call(this::box);

    private OnlyCopyBox box() {
        var made = new OnlyCopyBox();
        made.connect(Messages.of(Locale.ENGLISH), () -> only, () -> {}, dropped::incrementAndGet);
        new Scene(made).getRoot().applyCss();
        return made;
    }

    private void press(String words) {
        OnFx.run(() -> box.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    @Test
    void the_only_copy_is_not_discarded_by_a_slip() {
        press("Discard it");
        assertThat(dropped).hasValue(0);
        press("Discard the only copy");
        assertThat(dropped).hasValue(1);
        // The next one is asked about anew.
        press("Discard it");
        assertThat(dropped).hasValue(1);
    }

    @Test
    void whoever_copies_it_first_is_asked_again() {
        press("Discard it");
        press("Copy key");
        press("Discard it");
        assertThat(dropped).hasValue(0);
    }
}
