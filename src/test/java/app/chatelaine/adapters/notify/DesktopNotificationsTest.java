package app.chatelaine.adapters.notify;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.core.watch.Notifier;
import app.chatelaine.testing.NotifierContract;
import app.chatelaine.testing.RealKeyring;
import app.chatelaine.testing.RealNotifications;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notifications on a real daemon, dunst, which reads bodies as markup or does not, as it is set up. */
class DesktopNotificationsTest {

    @Nested
    class Where_bodies_are_markup extends OnDunst {
        Where_bodies_are_markup() {
            super(true);
        }
    }

    @Nested
    class Where_bodies_are_plain extends OnDunst {
        Where_bodies_are_plain() {
            super(false);
        }
    }

    @Test
    void where_there_is_no_bus_nothing_is_shown_and_it_is_said() {
        try (var notifier = new DesktopNotifications(Optional::empty, "Chatelaine", "Show", opened -> {})) {
            assertThat(notifier.show(NotifierContract.OTHER))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed ->
                                    assertThat(failed.problem().code()).isEqualTo(ProblemCode.NOTIFICATION_NOT_SHOWN));
        }
    }

    abstract static class OnDunst implements NotifierContract {
        private final boolean markup;
        private final CountDownLatch clicked = new CountDownLatch(1);
        private @Nullable RealNotifications real;
        private @Nullable DesktopNotifications notifier;

        @TempDir
        Path folder;

        OnDunst(boolean markup) {
            this.markup = markup;
        }

        @BeforeEach
        void start() throws Exception {
            real = new RealNotifications(folder, markup);
        }

        @AfterEach
        void end() throws Exception {
            if (notifier != null) {
                notifier.close();
            }
            if (real != null) {
                real.end();
            }
        }

        @Test
        void WCH_08_after_the_server_was_restarted_nothing_of_another_program_is_replaced() throws Exception {
            RealKeyring.requireProgram("gdbus", "libglib2.0-bin");
            var notifier = open(opened -> {});
            notifier.show(WORK);

            real().restart();
            real().showElsewhere("Mail");
            notifier.show(WORK_LATER);

            assertThat(seen()).containsExactlyInAnyOrder("Mail\n", WORK_LATER.title() + "\n" + WORK_LATER.body());
        }

        @Override
        public Notifier open(Consumer<Notification> opened) {
            notifier = new DesktopNotifications(() -> Optional.of(real().address()), "Chatelaine", "Show", shown -> {
                opened.accept(shown);
                clicked.countDown();
            });
            return notifier;
        }

        /** Dunst tells what it showed once that is closed; in the markup of Pango. */
        @Override
        public List<String> seen() throws Exception {
            real().control("close-all");
            var history =
                    JsonMapper.shared().readTree(real().control("history")).at("/data/0");
            return history.values().stream()
                    .map(each -> text(each, "summary") + "\n" + plain(text(each, "body")))
                    .toList();
        }

        private static String text(JsonNode notification, String part) {
            return notification.at("/" + part + "/data").stringValue();
        }

        private String plain(String body) {
            return markup ? body.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") : body;
        }

        @Override
        public void click() throws Exception {
            real().control("action", "0");
            assertThat(clicked.await(10, TimeUnit.SECONDS)).isTrue();
        }

        private RealNotifications real() {
            return Objects.requireNonNull(real);
        }
    }
}
