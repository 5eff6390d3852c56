package app.chatelaine.adapters.instance;

import app.chatelaine.adapters.file.OwnerOnly;
import app.chatelaine.core.instance.Instance;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listens on a socket in the file system for later starts.
 *
 * <p>The claim itself is a lock on a file beside the socket. The system ends it with the program, however that ends: so two
 * starts at once cannot both have it, and a socket whose lock nobody holds is a dead one's and is removed. All of it is its
 * owner's alone, and what belongs to another user is not touched.
 */
public final class SocketInstance implements Instance {
    private static final System.Logger LOG = System.getLogger(SocketInstance.class.getName());

    /** Held for the life of the program. */
    private static final long CLAIM = 0;

    /** Held while a program starts, so that none looks for a socket that the one before is just about to make. */
    private static final long STARTING = 1;

    private final FileChannel locks;
    private final Path socket;
    private final ServerSocketChannel server;
    private final Queue<Wish> waiting = new ArrayDeque<>();
    private @Nullable Consumer<Wish> listener;

    private SocketInstance(FileChannel locks, Path socket, ServerSocketChannel server) {
        this.locks = locks;
        this.socket = socket;
        this.server = server;
    }

    /**
     * Becomes the one running program, or hands {@code wish} to it; takes milliseconds. Once in the life of a process, as
     * the system's locks are a process's.
     *
     * @param socket in a folder of the user's, which is made when it is not there
     * @param worker runs the listening, on a thread that does not keep the program alive
     */
    public static Start start(Path socket, Wish wish, Executor worker) {
        return start(socket, wish, worker, ProcessHandle.current().info().user());
    }

    /** @param user who runs this, as the owner of a file is named; empty when the system does not say */
    static Start start(Path socket, Wish wish, Executor worker, Optional<String> user) {
        Path lock = socket.resolveSibling(socket.getFileName() + ".lock");
        Path folder = socket.toAbsolutePath().getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder, OwnerOnly.folder(folder));
            }
            for (Path path : new Path[] {lock, socket}) {
                if (isAnothers(path, user)) {
                    return new Start.Unknown(path + " belongs to another user");
                }
            }
            return claim(lock, socket, wish, worker);
        } catch (IOException | UnsupportedOperationException e) {
            return new Start.Unknown(e.getClass().getSimpleName());
        }
    }

    private static boolean isAnothers(Path path, Optional<String> user) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view != null
                && user.isPresent()
                && Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                && !view.getOwner().getName().equals(user.get());
    }

    private static Start claim(Path lock, Path socket, Wish wish, Executor worker) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        var locks = FileChannel.open(lock, options, OwnerOnly.file(lock));
        boolean kept = false;
        try (var _ = locks.lock(STARTING, 1, false)) {
            if (locks.tryLock(CLAIM, 1, false) == null) {
                return tell(socket, wish);
            }
            var instance = new SocketInstance(locks, socket, listen(socket));
            kept = true;
            worker.execute(instance::serve);
            return new Start.First(instance);
        } finally {
            if (!kept) {
                locks.close();
            }
        }
    }

    /** With the claim held, a socket that is there is a dead one's. */
    private static ServerSocketChannel listen(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            var view = Files.getFileAttributeView(socket, PosixFileAttributeView.class);
            if (view != null) {
                view.setPermissions(PosixFilePermissions.fromString("rw-------"));
            }
            return server;
        } catch (IOException | UnsupportedOperationException e) {
            server.close();
            throw e;
        }
    }

    private static Start tell(Path socket, Wish wish) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            Octet.write(channel, code(wish));
            if (Octet.read(channel) == code(wish)) {
                return new Start.Second();
            }
        } catch (IOException e) {
            LOG.log(
                    Level.DEBUG,
                    "the running program does not listen: {0}",
                    e.getClass().getSimpleName());
        }
        return new Start.Unknown("the running program does not answer");
    }

    @Override
    public void onWish(Consumer<Wish> hears) {
        Queue<Wish> missed;
        synchronized (this) {
            listener = hears;
            missed = new ArrayDeque<>(waiting);
            waiting.clear();
        }
        missed.forEach(hears);
    }

    private void serve() {
        while (server.isOpen()) {
            try (var client = server.accept()) {
                answer(client);
            } catch (IOException e) {
                // Somebody hung up, or we did: the loop knows which.
                LOG.log(Level.DEBUG, "a later start went: {0}", e.getClass().getSimpleName());
            }
        }
    }

    private void answer(SocketChannel client) throws IOException {
        int code = Octet.read(client);
        for (Wish wish : Wish.values()) {
            if (code(wish) == code) {
                tell(wish);
                Octet.write(client, code);
            }
        }
    }

    /** The first and the second program may be of different versions, so these stay as they are. */
    private static int code(Wish wish) {
        return switch (wish) {
            case SHOW -> 1;
            case SEARCH -> 2;
            case CHECK_ALL -> 3;
        };
    }

    private void tell(Wish wish) {
        Consumer<Wish> hears;
        synchronized (this) {
            hears = listener;
            if (hears == null) {
                waiting.add(wish);
                return;
            }
        }
        hears.accept(wish);
    }

    /** The socket first, then the claim: whoever gets that next finds no socket of ours. */
    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
            locks.close();
        } catch (IOException e) {
            LOG.log(
                    Level.DEBUG,
                    "the claim ends with the program: {0}",
                    e.getClass().getSimpleName());
        }
    }
}
