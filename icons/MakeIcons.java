import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Makes every icon file from the drawings beside it: {@code java icons/MakeIcons.java}, with a JDK 25 and nothing else.
 *
 * <p>Argument: the folder to write to; without one, the folder of the drawings.
 */
public final class MakeIcons {
    private static final Path DRAWINGS = Path.of("icons");
    private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48, 64, 128, 256, 512);

    /** From here on there is room for the whole ring of keys. */
    private static final int ROOM = 48;

    /** What Windows asks for. */
    private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 128, 256);

    /** What macOS calls the sizes; those at the end are for screens with two pixels to the point. */
    private static final Map<String, Integer> ICNS = icns();

    private MakeIcons() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = arguments.length == 0 ? DRAWINGS : Path.of(arguments[0]);
        Files.createDirectories(folder.resolve("png"));
        var drawing = Drawing.read(DRAWINGS.resolve("chatelaine.svg"));
        var small = Drawing.read(DRAWINGS.resolve("chatelaine-small.svg"));
        var pictures = new LinkedHashMap<Integer, byte[]>();
        for (int size : SIZES) {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write((size < ROOM ? small : drawing).at(size), "png", bytes);
            pictures.put(size, bytes.toByteArray());
            Files.write(folder.resolve("png").resolve(size + ".png"), bytes.toByteArray());
        }
        Files.write(folder.resolve("chatelaine.ico"), ico(pictures));
        Files.write(folder.resolve("chatelaine.icns"), icns(pictures));
    }

    /** A head, a line for each picture, the pictures. */
    private static byte[] ico(Map<Integer, byte[]> pictures) throws IOException {
        int at = 6 + 16 * ICO.size();
        var head = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
        var body = new ByteArrayOutputStream();
        for (int size : ICO) {
            byte[] picture = pictures.get(size);
            // 256 is written as 0.
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32).putInt(picture.length).putInt(at + body.size());
            body.write(picture);
        }
        var all = new ByteArrayOutputStream();
        all.write(head.array());
        all.write(body.toByteArray());
        return all.toByteArray();
    }

    private static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        for (var entry : ICNS.entrySet()) {
            byte[] picture = pictures.get(entry.getValue());
            out.write(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8 + picture.length);
            out.write(picture);
        }
        var all = new ByteArrayOutputStream();
        var head = new DataOutputStream(all);
        head.write("icns".getBytes(StandardCharsets.US_ASCII));
        head.writeInt(8 + body.size());
        head.write(body.toByteArray());
        return all.toByteArray();
    }

    private static Map<String, Integer> icns() {
        var types = new LinkedHashMap<String, Integer>();
        types.put("icp4", 16);
        types.put("icp5", 32);
        types.put("ic07", 128);
        types.put("ic08", 256);
        types.put("ic09", 512);
        types.put("ic11", 32);
        types.put("ic12", 64);
        types.put("ic13", 256);
        types.put("ic14", 512);
        return types;
    }
}
