package app.chatelaine.adapters.tray.statusnotifier;

import app.chatelaine.adapters.tray.drawing.TrayDrawing;
import app.chatelaine.adapters.tray.drawing.TrayDrawing.Style;
import app.chatelaine.core.quickcopy.TrayContent.Mood;
import java.nio.ByteBuffer;
import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** A picture in the form of the protocol: four bytes a pixel, alpha, red, green, blue; public for the library. */
public final class Pixmap extends Struct {
    static final String SIGNATURE = "a(iiay)";

    @Position(0)
    public final int width;

    @Position(1)
    public final int height;

    @Position(2)
    public final byte[] pixels;

    private Pixmap(int width, int height, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** The icon at every size that panels ask for. */
    static List<Pixmap> all(Mood mood) {
        return TrayDrawing.SIZES.stream()
                .map(size -> of(size, TrayDrawing.draw(size, mood, Style.TILE)))
                .toList();
    }

    static Pixmap of(int size, int[] argb) {
        // A byte buffer is big-endian, as the protocol wants it.
        var bytes = ByteBuffer.allocate(argb.length * Integer.BYTES);
        bytes.asIntBuffer().put(argb);
        return new Pixmap(size, size, bytes.array());
    }
}
