package app.chatelaine.adapters.file;

import app.chatelaine.core.doctor.Doctor;
import app.chatelaine.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/** Looks at the folders and files of the program: whether they are there, whose they are, and what was set aside. */
public final class FolderDoctor implements Doctor {
    private static final String AREA = "folders";

    private final Folders folders;
    private final Messages messages;

    public FolderDoctor(Folders folders, Messages messages) {
        this.folders = folders;
        this.messages = messages;
    }

    @Override
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        for (Path folder : folders.all()) {
            findings.add(examineFolder(folder));
        }
        for (Path document : folders.documents()) {
            if (Files.exists(document)) {
                findings.add(examineFile(document));
            }
        }
        for (Path folder : folders.all()) {
            findings.addAll(damagedIn(folder));
        }
        return findings;
    }

    private Finding examineFolder(Path folder) {
        if (!Files.exists(folder)) {
            return finding(folder, State.NOTE, "doctor.folder.missing");
        }
        if (!Files.isDirectory(folder)) {
            return finding(folder, State.BAD, "doctor.folder.in-the-way");
        }
        if (!Files.isWritable(folder)) {
            return finding(folder, State.BAD, "doctor.folder.locked");
        }
        return isOpenToOthers(folder)
                ? finding(folder, State.BAD, "doctor.folder.open")
                : finding(folder, State.GOOD, "doctor.folder.good");
    }

    private Finding examineFile(Path file) {
        return isOpenToOthers(file)
                ? finding(file, State.BAD, "doctor.file.open")
                : finding(file, State.GOOD, "doctor.file.good");
    }

    /** On Windows, which has no such permissions, the user's own folders are open to nobody else to begin with. */
    private static boolean isOpenToOthers(Path path) {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        try {
            return view != null
                    && view.readAttributes().permissions().stream()
                            .anyMatch(permission -> !permission.name().startsWith("OWNER_"));
        } catch (IOException e) {
            // It went away meanwhile.
            return false;
        }
    }

    private List<Finding> damagedIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".json.damaged-"))
                    .sorted()
                    .map(file -> finding(file, State.NOTE, "doctor.file.damaged"))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Finding finding(Path path, State state, String key) {
        return new Finding(AREA, path.toString(), state, messages.get(key, path.toString()));
    }
}
