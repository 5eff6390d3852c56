package app.chatelaine.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.instance.Instance.Start;
import app.chatelaine.core.instance.Instance.Wish;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrayPartsTest {
    @TempDir
    Path home;

    @Test
    void TRA_06_the_demo_workspace_claims_nothing_of_the_users() {
        assertThat(TrayParts.claim(new StartOptions(home, null, true, false), Wish.SHOW))
                .isInstanceOf(Start.Unknown.class);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void TRA_06_the_claim_is_of_the_folder_that_the_program_works_on() {
        var start = TrayParts.claim(new StartOptions(home, null, false, false), Wish.SHOW);

        assertThat(home.resolve("instance.sock")).exists();
        assertThat(start)
                .isInstanceOfSatisfying(
                        Start.First.class, first -> first.instance().close());
        assertThat(home.resolve("instance.sock")).doesNotExist();
    }
}
