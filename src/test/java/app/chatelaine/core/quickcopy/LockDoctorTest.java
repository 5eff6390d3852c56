package app.chatelaine.core.quickcopy;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.doctor.Doctor.State;
import app.chatelaine.core.text.Messages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockDoctorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOLD          | GOOD | A copied key is cleared when the screen is locked.
            TOLD_OF_SLEEP | GOOD | Of the lock itself this system tells nothing.
            NOT_TOLD      | NOTE | a copied key stays there for its time then, too.
            """)
    void CLP_04_the_doctor_says_whether_a_locked_screen_is_noticed(LockStatus status, State state, String words) {
        var findings = new LockDoctor(() -> status, Messages.of(Locale.ENGLISH)).examine();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(state);
            assertThat(finding.detail()).endsWith(words);
        });
    }
}
