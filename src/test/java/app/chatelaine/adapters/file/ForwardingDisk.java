package app.chatelaine.adapters.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The real disk without its pauses, for tests that change one call of it. */
class ForwardingDisk implements Disk {
    private final Disk real = new LocalDisk();

    @Override
    public Path follow(Path path) throws IOException {
        return real.follow(path);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return real.read(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        real.createFolder(folder);
    }

    @Override
    public void writeNew(Path file, byte[] content) throws IOException {
        real.writeNew(file, content);
    }

    @Override
    public void resemble(Path file, Path model, boolean alsoMode) throws IOException {
        real.resemble(file, model, alsoMode);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        real.replace(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        real.forceFolder(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        real.delete(file);
    }

    @Override
    public List<String> list(Path folder) throws IOException {
        return real.list(folder);
    }

    @Override
    public void pause(Duration time) throws IOException {
        // A test waits for nothing.
    }
}
