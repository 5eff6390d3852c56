package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.core.watch.Notifier;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every notifier does, as a person sees it. */
public interface NotifierContract {
    Notification WORK = new Notification(
            "work",
            "Ionworks does not accept “work” & <i>more</i>",
            "Line 1 & <b>line</b>\nLine 2",
            new AccountId("work"),
            true);
    Notification OTHER = new Notification("other", "“other” expires tomorrow", "", new AccountId("other"), false);
    Notification WORK_LATER =
            new Notification("work", "Ionworks accepts “work” again", "Good.", new AccountId("work"), false);

    /** @param opened hears which notification a person wants to see more of */
    Notifier open(Consumer<Notification> opened) throws Exception;

    /** What is on the screen, oldest first: title, a line feed, body. */
    List<String> seen() throws Exception;

    /** A person clicks on the newest; waits until that was heard. */
    void click() throws Exception;

    @Test
    default void WCH_08_shows_title_and_body_letter_by_letter() throws Exception {
        var notifier = open(opened -> {});

        assertThat(notifier.show(WORK)).isEqualTo(Outcome.done());

        assertThat(seen()).containsExactly(WORK.title() + "\n" + WORK.body());
    }

    @Test
    default void WCH_08_a_newer_one_with_the_same_tag_takes_the_place() throws Exception {
        var notifier = open(opened -> {});

        assertThat(notifier.show(WORK)).isEqualTo(Outcome.done());
        assertThat(notifier.show(OTHER)).isEqualTo(Outcome.done());
        assertThat(notifier.show(WORK_LATER)).isEqualTo(Outcome.done());

        assertThat(seen())
                .containsExactlyInAnyOrder(
                        OTHER.title() + "\n" + OTHER.body(), WORK_LATER.title() + "\n" + WORK_LATER.body());
    }

    @Test
    default void WCH_08_a_click_opens_it() throws Exception {
        var heard = new java.util.concurrent.CopyOnWriteArrayList<Notification>();
        var notifier = open(heard::add);
        assertThat(notifier.show(OTHER)).isEqualTo(Outcome.done());

        click();

        assertThat(heard).containsExactly(OTHER);
    }
}
