package app.chatelaine.adapters.file;

import app.chatelaine.adapters.file.UnusableFileException.Why;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The disk of this machine. */
final class LocalDisk implements Disk {
    /** Far above any document of ours; a file beyond it is not ours, and would fill the memory. */
    private static final long LARGEST = 256L << 20;

    private static final int MOST_LINKS = 40;

    @Override
    public Path follow(Path path) throws IOException {
        Path at = path.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(at); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
            if (!Files.isDirectory(folderOf(at))) {
                throw new UnusableFileException(at, Why.LINK_TO_NOWHERE);
            }
        }
        if (Files.exists(at) && !Files.isRegularFile(at)) {
            throw new UnusableFileException(at, Why.NOT_A_FILE);
        }
        // One file has one name, or two links to it would have two locks.
        Path folder = folderOf(at);
        return Files.isDirectory(folder) ? folder.toRealPath().resolve(at.getFileName()) : at.normalize();
    }

    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    @Override
    public byte[] read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new UnusableFileException(file, Why.TOO_LARGE);
        }
        return Files.readAllBytes(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
            forceFolder(folderOf(folder));
        }
    }

    @Override
    public void writeNew(Path file, byte[] content) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, OwnerOnly.file(file))) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    @Override
    public void resemble(Path file, Path model, boolean alsoMode) throws IOException {
        var wanted = Files.getFileAttributeView(model, PosixFileAttributeView.class);
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (wanted == null || view == null) {
            resembleOnWindows(file, model, alsoMode);
            return;
        }
        if (((Number) Files.getAttribute(model, "unix:nlink")).intValue() > 1) {
            throw new UnusableFileException(model, Why.OTHER_NAMES);
        }
        var old = wanted.readAttributes();
        var now = view.readAttributes();
        if (!now.group().equals(old.group())) {
            view.setGroup(old.group());
        }
        if (!now.owner().equals(old.owner())) {
            view.setOwner(old.owner());
        }
        if (alsoMode) {
            view.setPermissions(old.permissions());
        }
    }

    private static void resembleOnWindows(Path file, Path model, boolean alsoMode) throws IOException {
        var wanted = Files.getFileAttributeView(model, AclFileAttributeView.class);
        var view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (alsoMode && wanted != null && view != null) {
            view.setAcl(wanted.getAcl());
        }
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folder as a file, and needs none of this.
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                throw e;
            }
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public List<String> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    @Override
    public void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
