package app.chatelaine.adapters.tray.statusnotifier;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.work.SerialThread;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayAction.Command;
import app.chatelaine.core.quickcopy.TrayAction.Copy;
import app.chatelaine.core.quickcopy.TrayContent;
import app.chatelaine.core.quickcopy.TrayContent.Mood;
import app.chatelaine.core.quickcopy.TrayItem;
import app.chatelaine.core.quickcopy.TrayItem.Choice;
import app.chatelaine.core.quickcopy.TrayItem.Folder;
import app.chatelaine.core.quickcopy.TrayStatus;
import app.chatelaine.testing.PrivateBus;
import app.chatelaine.testing.RealKeyring;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a real message bus, looked at by GLib's own program; the panel is played by the test. */
@Timeout(60)
class StatusNotifierTrayTest {
    private static final long PROCESS = 4711;
    private static final String ITEM = "org.kde.StatusNotifierItem-4711-1";
    private static final Copy COPY = new Copy(new AccountId("abcd"));
    private static final List<TrayItem> ITEMS = List.of(
            new Choice("OPENAI_API_KEY", COPY),
            new Folder("ion", "ION (1)", List.of(new Choice("work", new Copy(new AccountId("efgh"))))),
            TrayItem.Rule.RULE,
            new TrayItem.Note("Checking…"),
            new Choice("Quit", Command.QUIT));

    @TempDir
    Path folder;

    private final BlockingQueue<TrayAction> chosen = new LinkedBlockingQueue<>();
    private final BlockingQueue<TrayStatus> told = new LinkedBlockingQueue<>();

    /** Never shut down, as in the program: the bus may still tell it something. */
    private final ExecutorService worker = SerialThread.start("tray");

    private final List<DBusConnection> connections = new ArrayList<>();
    private PrivateBus bus;
    private Tray tray;

    @BeforeEach
    void start() throws Exception {
        RealKeyring.requireProgram("gdbus", "libglib2.0-bin");
        bus = new PrivateBus(folder, Map.of());
        var listener = new Tray.Listener() {
            @Override
            public void chosen(TrayAction action) {
                chosen.add(action);
            }

            @Override
            public void statusChanged(TrayStatus status) {
                told.add(status);
            }
        };
        tray = new StatusNotifierTray(() -> Optional.of(bus.address()), worker, Runnable::run, listener, PROCESS);
    }

    @AfterEach
    void end() throws Exception {
        tray.close();
        worker.submit(() -> {}).get();
        connections.forEach(DBusConnection::disconnect);
        bus.close();
    }

    @Test
    void it_registers_and_its_menu_can_be_read() throws Exception {
        try (var watcher = watcher(true)) {
            tray.show(content(ITEMS));

            assertThat(watcher.next()).isEqualTo(ITEM);
            assertThat(status()).isEqualTo(TrayStatus.STATUS_NOTIFIER);
            assertThat(menu("GetLayout", "0", "-1", "[]"))
                    .contains("(uint32 1, (0, {'children-display': <'submenu'>}")
                    .contains("'label': <'OPENAI__API__KEY'>")
                    .contains("'type': <'separator'>")
                    .containsPattern("'enabled': <false>")
                    .contains("<'ION (1)'>")
                    .contains("<'work'>");
            assertThat(menu("GetLayout", "0", "1", "['label']")).doesNotContain("<'work'>");
            assertThat(menu("GetGroupProperties", "[" + number("Quit") + ", 999]", "['label']"))
                    .isEqualTo("([(" + number("Quit") + ", {'label': <'Quit'>})],)");
            assertThat(menu("AboutToShow", "0")).isEqualTo("(false,)");
            assertThat(menu("AboutToShowGroup", "[0, 999]")).isEqualTo("(@ai [], [999])");
        }
    }

    @Test
    void TRA_01_a_click_says_what_was_clicked() throws Exception {
        try (var watcher = watcher(true)) {
            tray.show(content(ITEMS));
            watcher.next();

            menu("Event", number("OPENAI__API__KEY"), "clicked", "<''>", "0");
            assertThat(next()).isEqualTo(COPY);
            menu("Event", number("OPENAI__API__KEY"), "hovered", "<''>", "0");
            String answer =
                    menu("EventGroup", "[(%s, 'clicked', <0>, 0), (999, 'clicked', <0>, 0)]".formatted(number("Quit")));
            assertThat(next()).isEqualTo(Command.QUIT);
            assertThat(answer).isEqualTo("([999],)");
            item("Activate", "5", "5");
            assertThat(next()).isEqualTo(Command.SEARCH);
            item("SecondaryActivate", "5", "5");
            assertThat(next()).isEqualTo(Command.OPEN);
            assertThat(chosen).isEmpty();
        }
    }

    @Test
    void TRA_04_the_icon_comes_in_every_size_with_alpha_first() throws Exception {
        try (var watcher = watcher(true)) {
            tray.show(content(ITEMS));
            watcher.next();

            String all = call(ItemObject.PATH, "org.freedesktop.DBus.Properties.GetAll", ItemCalls.NAME);
            assertThat(all)
                    .contains("'Menu': <objectpath '/MenuBar'>", "'Id': <'chatelaine'>", "'Status': <'Active'>")
                    .contains("'ToolTip': <('', @a(iiay) [], 'tip', '')>");
            String picture = call(ItemObject.PATH, "org.freedesktop.DBus.Properties.Get", ItemCalls.NAME, "IconPixmap");
            assertThat(Pattern.compile("\\((\\d+), (\\d+), \\[")
                            .matcher(picture)
                            .results())
                    .extracting(found -> found.group(1))
                    .containsExactly("16", "22", "24", "32", "48");
            assertThat(picture).as("a whole pixel of the tile").contains("0xff, 0x09, 0x69, 0xda");
        }
    }

    @Test
    void a_change_is_announced_and_the_old_menu_still_means_the_same() throws Exception {
        try (var watcher = watcher(true)) {
            tray.show(content(ITEMS));
            watcher.next();
            String quit = number("Quit");
            var updated = signal(MenuCalls.NAME, "LayoutUpdated");
            var icon = signal(ItemCalls.NAME, "NewIcon");

            tray.show(content(List.of(new Choice("Quit", Command.QUIT))));

            assertThat(updated.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(icon.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(number("Quit")).isEqualTo(quit);
            assertThat(menu("GetLayout", "0", "-1", "[]"))
                    .startsWith("(uint32 2,")
                    .doesNotContain("ION");
        }
    }

    @Test
    void TRA_02_it_registers_anew_when_the_panel_was_restarted() throws Exception {
        var first = watcher(true);
        tray.show(content(ITEMS));
        assertThat(first.next()).isEqualTo(ITEM);
        assertThat(status()).isEqualTo(TrayStatus.STATUS_NOTIFIER);

        first.close();
        assertThat(status()).isEqualTo(TrayStatus.NO_HOST);

        try (var second = watcher(true)) {
            assertThat(second.next()).isEqualTo(ITEM);
            assertThat(status()).isEqualTo(TrayStatus.STATUS_NOTIFIER);
        }
    }

    @Test
    void TRA_05_a_watcher_without_a_host_is_no_tray_until_a_host_comes() throws Exception {
        try (var watcher = watcher(false)) {
            tray.show(content(ITEMS));
            assertThat(status()).isEqualTo(TrayStatus.NO_HOST);
            assertThat(StatusNotifierTray.look(() -> Optional.of(bus.address())))
                    .isEqualTo(TrayStatus.NO_HOST);

            watcher.hostComes();

            assertThat(status()).isEqualTo(TrayStatus.STATUS_NOTIFIER);
            assertThat(StatusNotifierTray.look(() -> Optional.of(bus.address())))
                    .isEqualTo(TrayStatus.STATUS_NOTIFIER);
        }
    }

    @Test
    void TRA_05_without_a_panel_or_a_bus_it_says_which_is_missing() throws Exception {
        tray.show(content(ITEMS));
        assertThat(status()).isEqualTo(TrayStatus.NO_HOST);

        bus.stopBus();
        assertThat(status()).isEqualTo(TrayStatus.NO_MESSAGE_BUS);
        assertThat(StatusNotifierTray.look(() -> Optional.of(bus.address()))).isEqualTo(TrayStatus.NO_MESSAGE_BUS);
        assertThat(StatusNotifierTray.look(Optional::empty)).isEqualTo(TrayStatus.NO_MESSAGE_BUS);
    }

    @Test
    void TRA_02_after_the_bus_was_restarted_the_next_change_brings_it_back() throws Exception {
        tray.show(content(ITEMS));
        assertThat(status()).isEqualTo(TrayStatus.NO_HOST);
        bus.stopBus();
        assertThat(status()).isEqualTo(TrayStatus.NO_MESSAGE_BUS);
        bus.startBus();

        try (var watcher = watcher(true)) {
            tray.show(content(ITEMS));
            assertThat(watcher.next()).isEqualTo(ITEM);
            assertThat(status()).isEqualTo(TrayStatus.STATUS_NOTIFIER);
        }
    }

    @Test
    void hidden_it_is_off_the_bus() throws Exception {
        try (var watcher = watcher(true)) {
            tray.show(content(ITEMS));
            watcher.next();
            assertThat(status()).isEqualTo(TrayStatus.STATUS_NOTIFIER);

            tray.hide();

            assertThat(status()).isEqualTo(TrayStatus.LOOKING);
            assertThat(menu("GetLayout", "0", "-1", "[]")).contains("ServiceUnknown");
        }
    }

    private FakeWatcher watcher(boolean host) throws Exception {
        return new FakeWatcher(connect(), host);
    }

    private DBusConnection connect() throws Exception {
        var connection = bus.connect();
        connections.add(connection);
        return connection;
    }

    private CountDownLatch signal(String face, String name) throws Exception {
        var heard = new CountDownLatch(1);
        var _ = connect().addGenericSigHandler(new DBusMatchRule("signal", face, name), _ -> heard.countDown());
        return heard;
    }

    private @Nullable TrayAction next() throws InterruptedException {
        return chosen.poll(10, TimeUnit.SECONDS);
    }

    private @Nullable TrayStatus status() throws InterruptedException {
        return told.poll(10, TimeUnit.SECONDS);
    }

    private String number(String label) throws Exception {
        var matcher = Pattern.compile("\\((\\d+), \\{[^}]*'label': <'" + Pattern.quote(label) + "'>")
                .matcher(menu("GetLayout", "0", "-1", "[]"));
        assertThat(matcher.find()).as(label).isTrue();
        return matcher.group(1);
    }

    private String menu(String method, String... arguments) throws Exception {
        return call(MenuObject.PATH, MenuCalls.NAME + "." + method, arguments);
    }

    private void item(String method, String... arguments) throws Exception {
        call(ItemObject.PATH, ItemCalls.NAME + "." + method, arguments);
    }

    private String call(String path, String method, String... arguments) throws Exception {
        var command = new ArrayList<>(
                List.of("gdbus", "call", "--session", "--dest", ITEM, "--object-path", path, "--method", method, "--"));
        command.addAll(List.of(arguments));
        return bus.run(command.toArray(String[]::new));
    }

    private static TrayContent content(List<TrayItem> items) {
        return new TrayContent(Mood.CALM, "tip", items);
    }
}
