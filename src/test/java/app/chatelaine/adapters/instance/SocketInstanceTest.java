package app.chatelaine.adapters.instance;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.instance.Instance.Start;
import app.chatelaine.core.instance.Instance.Wish;
import app.chatelaine.testing.ChildJvm;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real processes, which can be killed. */
@Timeout(60)
class SocketInstanceTest {
    @TempDir
    Path folder;

    private final List<ChildJvm> children = new ArrayList<>();

    @AfterEach
    void end() throws IOException {
        for (var child : children) {
            child.close();
        }
    }

    @Test
    void TRA_06_a_second_start_is_heard_by_the_first_and_ends() throws Exception {
        var first = started("SHOW");
        assertThat(first.line()).isEqualTo("first");

        var second = started("SHOW");
        assertThat(second.line()).isEqualTo("second");
        assertThat(second.endsWithin(10, TimeUnit.SECONDS)).isTrue();
        assertThat(first.line()).isEqualTo("heard SHOW");

        assertThat(started("SEARCH").line()).isEqualTo("second");
        assertThat(first.line()).isEqualTo("heard SEARCH");
    }

    @Test
    void TRA_06_two_starts_at_once_are_one_program() throws Exception {
        for (int round = 0; round < 3; round++) {
            var one = child("SHOW");
            var other = child("SHOW");
            go(one);
            go(other);

            assertThat(List.of(String.valueOf(one.line()), String.valueOf(other.line())))
                    .containsExactlyInAnyOrder("first", "second");
            one.kill();
            other.kill();
        }
    }

    @Test
    void TRA_06_after_the_first_was_killed_the_next_start_works() throws Exception {
        var first = started("SHOW");
        assertThat(first.line()).isEqualTo("first");
        first.kill();
        assertThat(socket()).as("the socket of the dead one").exists();

        var next = started("SHOW");
        assertThat(next.line()).isEqualTo("first");
        assertThat(started("SHOW").line()).isEqualTo("second");
        assertThat(next.line()).isEqualTo("heard SHOW");
    }

    @Test
    void TRA_06_an_orderly_end_leaves_no_socket() throws Exception {
        var first = started("SHOW");
        assertThat(first.line()).isEqualTo("first");

        first.input().close();

        assertThat(first.endsWithin(10, TimeUnit.SECONDS)).isTrue();
        assertThat(socket()).doesNotExist();
        assertThat(started("SHOW").line()).isEqualTo("first");
    }

    @Test
    void TRA_06_socket_lock_and_folder_are_their_owners_alone() throws Exception {
        assertThat(started("SHOW").line()).isEqualTo("first");

        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(permissions(socket())).isEqualTo("rw-------");
            assertThat(permissions(lock())).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("state"))).isEqualTo("rwx------");
        }
    }

    @Test
    void TRA_06_what_belongs_to_another_user_is_not_touched() throws Exception {
        Files.createDirectories(folder.resolve("state"));
        try (var others = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            others.bind(UnixDomainSocketAddress.of(socket()));

            var start = SocketInstance.start(socket(), Wish.SHOW, task -> {}, Optional.of("somebody-else"));

            assertThat(start).isInstanceOf(Start.Unknown.class);
            assertThat(Files.exists(socket(), LinkOption.NOFOLLOW_LINKS)).isTrue();
            assertThat(lock()).doesNotExist();
        }
    }

    @Test
    void nonsense_on_the_socket_does_no_harm() throws Exception {
        var first = started("SHOW");
        assertThat(first.line()).isEqualTo("first");

        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            channel.write(ByteBuffer.wrap(new byte[] {99, 0, 1, 2}));
        }
        SocketChannel.open(UnixDomainSocketAddress.of(socket())).close();

        assertThat(started("SEARCH").line()).isEqualTo("second");
        assertThat(first.line()).isEqualTo("heard SEARCH");
    }

    @Test
    void a_first_that_hangs_lets_the_second_go_on() throws Exception {
        var first = started("SHOW");
        assertThat(first.line()).isEqualTo("first");
        if (new ProcessBuilder("kill", "-STOP", Long.toString(first.pid()))
                        .start()
                        .waitFor()
                == 0) {
            assertThat(started("SHOW").line()).isEqualTo("unknown: the running program does not answer");
        }
    }

    @Test
    void where_no_socket_can_be_made_the_program_goes_on() {
        Path tooLong = folder.resolve("x".repeat(120)).resolve("instance.sock");

        assertThat(SocketInstance.start(tooLong, Wish.SHOW, task -> {})).isInstanceOf(Start.Unknown.class);
    }

    private Path socket() {
        return folder.resolve("state").resolve("instance.sock");
    }

    private Path lock() {
        return folder.resolve("state").resolve("instance.sock.lock");
    }

    private ChildJvm started(String wish) throws IOException {
        var child = child(wish);
        go(child);
        return child;
    }

    private ChildJvm child(String wish) throws IOException {
        var child = ChildJvm.start(InstanceChild.class, socket().toString(), wish);
        children.add(child);
        assertThat(child.line()).isEqualTo("ready");
        return child;
    }

    private static void go(ChildJvm child) throws IOException {
        child.input().write('\n');
        child.input().flush();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
