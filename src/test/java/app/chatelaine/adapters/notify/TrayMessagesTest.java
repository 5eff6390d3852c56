package app.chatelaine.adapters.notify;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.quickcopy.TrayAction.Command;
import app.chatelaine.core.quickcopy.TrayAction.Show;
import app.chatelaine.core.quickcopy.TrayMessage;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.testing.FakeNotifier;
import app.chatelaine.testing.NotifierContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrayMessagesTest {
    private final List<TrayMessage> said = new ArrayList<>();
    private final FakeNotifier otherwise = new FakeNotifier();
    private boolean there = true;
    private final TrayMessages messages = new TrayMessages(
            message -> {
                if (there) {
                    said.add(message);
                }
                return there;
            },
            "Chatelaine",
            otherwise);

    @Test
    void WCH_08_title_and_body_are_said_letter_by_letter_and_a_click_opens_that_key() {
        var work = NotifierContract.WORK;

        assertThat(messages.show(work)).isEqualTo(Outcome.done());

        assertThat(said)
                .containsExactly(new TrayMessage(work.title(), work.body(), true, new Show(new AccountId("work"))));
        assertThat(otherwise.shown()).isEmpty();
    }

    @Test
    void WCH_08_what_has_no_body_has_a_text_all_the_same() {
        messages.show(new Notification("several", "News of 4 keys", "", null, false));

        assertThat(said).containsExactly(new TrayMessage("Chatelaine", "News of 4 keys", false, Command.OPEN));
    }

    @Test
    void WCH_11_what_the_tray_does_not_say_is_shown_otherwise() {
        there = false;

        assertThat(messages.show(NotifierContract.OTHER)).isEqualTo(Outcome.done());
        assertThat(otherwise.shown()).containsExactly(NotifierContract.OTHER);

        otherwise.fail(true);
        assertThat(messages.show(NotifierContract.OTHER).isOk()).isFalse();
    }
}
