package app.chatelaine.core.quickcopy;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.doctor.Doctor.State;
import app.chatelaine.core.text.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrayDoctorTest {
    private final Messages messages = Messages.of(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void TRA_05_the_doctor_says_whether_there_is_a_tray_and_why_not(TrayStatus status) {
        var finding = new TrayDoctor(() -> status, messages).examine().getFirst();

        assertThat(finding.area()).isEqualTo("tray");
        assertThat(finding.detail()).endsWith(".");
        assertThat(finding.state()).isEqualTo(status.isThere() ? State.GOOD : State.NOTE);
    }

    @Test
    void TRA_05_without_a_host_it_says_what_gnome_needs() {
        assertThat(new TrayDoctor(() -> TrayStatus.NO_HOST, messages)
                        .examine()
                        .getFirst()
                        .detail())
                .isEqualTo("No panel on this desktop takes icons, so closing the window quits."
                        + " GNOME needs the AppIndicator extension.");
    }
}
