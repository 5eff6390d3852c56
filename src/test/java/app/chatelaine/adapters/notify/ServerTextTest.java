package app.chatelaine.adapters.notify;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.watch.Notification;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerTextTest {
    private static final Notification NOTIFICATION = new Notification("t", "R&D <key>", "a < b & c\nd", null, true);

    @Test
    void WCH_08_a_server_that_reads_markup_gets_no_markup_of_names() {
        assertThat(ServerText.of(NOTIFICATION, List.of("body", "body-markup")))
                .isEqualTo(new ServerText("R&D <key>", "a &lt; b &amp; c\nd"));
    }

    @Test
    void WCH_08_a_server_that_reads_none_gets_the_letters() {
        assertThat(ServerText.of(NOTIFICATION, List.of("body"))).isEqualTo(new ServerText("R&D <key>", "a < b & c\nd"));
    }

    @Test
    void WCH_08_a_server_without_a_body_gets_all_in_one_line() {
        assertThat(ServerText.of(NOTIFICATION, List.of())).isEqualTo(new ServerText("R&D <key>: a < b & c, d", ""));
        assertThat(ServerText.of(new Notification("t", "Title", "", null, false), List.of()))
                .isEqualTo(new ServerText("Title", ""));
    }
}
