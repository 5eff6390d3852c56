package app.chatelaine.adapters.clipboard;

import app.chatelaine.core.quickcopy.SecretClipboard;
import app.chatelaine.core.secret.Secret;
import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.SystemFlavorMap;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** AWT's clipboard, for macOS, where JavaFX cannot name a type as the marks need it. */
final class AwtClipboard implements SecretClipboard {
    private final Map<DataFlavor, byte[]> marks = new LinkedHashMap<>();

    /** @param marks names and bytes, which AWT hands to the system as they are */
    AwtClipboard(Map<String, byte[]> marks) {
        marks.forEach((name, bytes) -> this.marks.put(flavor(name), bytes));
    }

    @Override
    public Put put(Secret secret) {
        try {
            clipboard().setContents(new Marked(secret.reveal()), null);
            return Arrays.asList(clipboard().getAvailableDataFlavors()).containsAll(marks.keySet())
                    ? Put.CONCEALED
                    : Put.PLAIN;
        } catch (IllegalStateException e) {
            return Put.REFUSED;
        }
    }

    @Override
    public Optional<Secret> text() {
        try {
            var clipboard = clipboard();
            return clipboard.isDataFlavorAvailable(DataFlavor.stringFlavor)
                    ? Optional.of(Secret.copyOf((String) clipboard.getData(DataFlavor.stringFlavor)))
                    : Optional.empty();
        } catch (IllegalStateException | UnsupportedFlavorException | IOException e) {
            return Optional.empty();
        }
    }

    /** AWT knows no empty clipboard; an empty text comes closest. */
    @Override
    public void clear() {
        try {
            clipboard().setContents(new StringSelection(""), null);
        } catch (IllegalStateException e) {
            System.getLogger(AwtClipboard.class.getName()).log(System.Logger.Level.WARNING, "the clipboard is in use");
        }
    }

    private static Clipboard clipboard() {
        return Toolkit.getDefaultToolkit().getSystemClipboard();
    }

    /** A flavor that becomes {@code name} in the system. */
    private static DataFlavor flavor(String name) {
        String subtype = name.replaceAll("[^A-Za-z0-9.-]", "-");
        var flavor = new DataFlavor("application/x-mark-" + subtype + "; class=java.io.InputStream", name);
        var map = (SystemFlavorMap) SystemFlavorMap.getDefaultFlavorMap();
        map.addUnencodedNativeForFlavor(flavor, name);
        map.addFlavorForUnencodedNative(name, flavor);
        return flavor;
    }

    private final class Marked implements Transferable {
        private final String text;

        Marked(String text) {
            this.text = text;
        }

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return Stream.concat(Stream.of(DataFlavor.stringFlavor), marks.keySet().stream())
                    .toArray(DataFlavor[]::new);
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return List.of(getTransferDataFlavors()).contains(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (flavor.equals(DataFlavor.stringFlavor)) {
                return text;
            }
            byte[] bytes = marks.get(flavor);
            if (bytes == null) {
                throw new UnsupportedFlavorException(flavor);
            }
            return new ByteArrayInputStream(bytes);
        }
    }
}
