package app.chatelaine.desktop.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.doctor.Doctor.Finding;
import app.chatelaine.core.doctor.Doctor.State;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.InlineBackground;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DoctorViewModelTest {
    private static final Finding READY = new Finding("keychain", "GNOME Keyring", State.GOOD, "Open and read back.");
    private static final Finding OPEN =
            new Finding("folders", "/home/me/.config", State.BAD, "Everybody can read it. Close it to others.");
    private static final Finding OLD = new Finding("versions", "Java 25", State.NOTE, "25.0.2 is there.");

    private final InlineBackground background = new InlineBackground();

    @Test
    void findings_come_by_area_with_the_keychain_first() {
        var model = examined(OLD, OPEN, READY, new Finding("elsewhere", "x", State.GOOD, "Good."));

        assertThat(model.areas())
                .extracting(Area::title)
                .containsExactly("Keychain", "Folders", "Versions", "elsewhere");
    }

    @Test
    void the_worst_is_said_in_one_sentence() {
        assertThat(examined(READY).summaryProperty().get()).isEqualTo("Everything is as it should be.");
        assertThat(examined(READY, OLD).summaryProperty().get()).isEqualTo("No problems. One thing is worth knowing.");
        assertThat(examined(READY, OLD, OPEN, OPEN).summaryProperty().get()).isEqualTo("2 problems to fix.");
        assertThat(examined(READY, OPEN).worstProperty().get()).isEqualTo(State.BAD);
    }

    @Test
    void while_it_looks_it_says_so_and_does_not_begin_twice() {
        background.hold();
        var model = model(READY);
        model.examine();
        model.examine();
        assertThat(model.examiningProperty().get()).isTrue();
        assertThat(model.summaryProperty().get()).isEqualTo("Looking at everything…");

        background.runNext();
        assertThat(model.examiningProperty().get()).isFalse();
        assertThat(model.areas()).hasSize(1);
    }

    @Test
    void a_doctor_that_fails_is_told() {
        var model = new DoctorViewModel(
                () -> {
                    throw new IllegalStateException("no words of this may be shown");
                },
                background,
                Messages.of(Locale.ENGLISH));
        model.examine();

        assertThat(model.summaryProperty().get())
                .isEqualTo("Something went wrong inside Chatelaine (IllegalStateException).");
        assertThat(model.worstProperty().get()).isEqualTo(State.BAD);
    }

    @Test
    void the_report_is_plain_text() {
        assertThat(examined(READY, OPEN).report()).isEqualTo("""
                Chatelaine

                Keychain
                  good  GNOME Keyring: Open and read back.

                Folders
                  bad   /home/me/.config: Everybody can read it. Close it to others.
                """);
    }

    private DoctorViewModel examined(Finding... findings) {
        var model = model(findings);
        model.examine();
        return model;
    }

    private DoctorViewModel model(Finding... findings) {
        return new DoctorViewModel(() -> List.of(findings), background, Messages.of(Locale.ENGLISH));
    }
}
