package app.chatelaine.adapters.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The real disk, until one chosen call that changes something: there it refuses, or the power goes. */
final class BrittleDisk implements Disk {
    private final Disk real = new LocalDisk();
    private final int faultyCall;
    private final Fault fault;
    private int calls;
    private boolean dead;

    /** @param faultyCall counted from 1 among the calls that change something */
    BrittleDisk(int faultyCall, Fault fault) {
        this.faultyCall = faultyCall;
        this.fault = fault;
    }

    /** Only counts. */
    static BrittleDisk sound() {
        return new BrittleDisk(Integer.MAX_VALUE, Fault.REFUSE);
    }

    /** Calls so far that change something. */
    int calls() {
        return calls;
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        change(() -> real.createFolder(folder), () -> {});
    }

    @Override
    public void writeNew(Path file, byte[] content) throws IOException {
        change(
                () -> real.writeNew(file, content),
                () -> real.writeNew(file, Arrays.copyOf(content, content.length / 2)));
    }

    @Override
    public void resemble(Path file, Path model, boolean alsoMode) throws IOException {
        change(() -> real.resemble(file, model, alsoMode), () -> {});
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        change(() -> real.replace(from, to), () -> {});
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        change(() -> real.forceFolder(folder), () -> {});
    }

    @Override
    public void delete(Path file) throws IOException {
        change(() -> real.delete(file), () -> {});
    }

    @Override
    public Path follow(Path path) throws IOException {
        requirePower();
        return real.follow(path);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        requirePower();
        return real.read(file);
    }

    @Override
    public List<String> list(Path folder) throws IOException {
        requirePower();
        return real.list(folder);
    }

    @Override
    public void pause(Duration time) {
        requirePower();
    }

    private void change(Step whole, Step half) throws IOException {
        requirePower();
        calls++;
        if (calls != faultyCall) {
            whole.run();
            return;
        }
        switch (fault) {
            case REFUSE -> throw new IOException("No space left on device");
            case REFUSE_HALFWAY -> {
                half.run();
                throw new IOException("No space left on device");
            }
            case POWER_CUT_BEFORE -> {}
            case POWER_CUT_HALFWAY -> half.run();
            case POWER_CUT_AFTER -> whole.run();
        }
        dead = true;
        throw new PowerCut();
    }

    private void requirePower() {
        if (dead) {
            throw new PowerCut();
        }
    }

    enum Fault {
        REFUSE,
        REFUSE_HALFWAY,
        POWER_CUT_BEFORE,
        POWER_CUT_HALFWAY,
        POWER_CUT_AFTER;

        boolean cutsPower() {
            return this != REFUSE && this != REFUSE_HALFWAY;
        }
    }

    /** No code catches it, as none runs after a power cut. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
