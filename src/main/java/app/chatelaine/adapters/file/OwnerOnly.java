package app.chatelaine.adapters.file;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The attributes with which a file or folder belongs to its owner alone from its first moment. */
public final class OwnerOnly {
    private OwnerOnly() {}

    public static FileAttribute<?>[] file(Path path) {
        return attributes(path, "rw-------", Set.of());
    }

    /** What other programs make in the folder is the owner's alone, too, where the system can say so. */
    public static FileAttribute<?>[] folder(Path path) {
        return attributes(path, "rwx------", EnumSet.of(AclEntryFlag.DIRECTORY_INHERIT, AclEntryFlag.FILE_INHERIT));
    }

    private static FileAttribute<?>[] attributes(Path path, String posix, Set<AclEntryFlag> inherited) {
        FileSystem system = path.getFileSystem();
        Set<String> views = system.supportedFileAttributeViews();
        if (views.contains("posix")) {
            return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))
            };
        }
        if (views.contains("acl")) {
            return accessList(system, inherited);
        }
        return new FileAttribute<?>[0];
    }

    private static FileAttribute<?>[] accessList(FileSystem system, Set<AclEntryFlag> inherited) {
        try {
            var user = system.getUserPrincipalLookupService().lookupPrincipalByName(System.getProperty("user.name"));
            return new FileAttribute<?>[] {new AccessList(user, inherited)};
        } catch (IOException | UnsupportedOperationException e) {
            // A domain that cannot be asked; the user's own folders of Windows are open to nobody else to begin with.
            return new FileAttribute<?>[0];
        }
    }

    /** The access list of Windows with the user as its only entry; given at creation it replaces what would be inherited. */
    private static final class AccessList implements FileAttribute<List<AclEntry>> {
        private final List<AclEntry> entries;

        AccessList(UserPrincipal user, Set<AclEntryFlag> inherited) {
            entries = List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(user)
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .setFlags(inherited)
                    .build());
        }

        @Override
        public String name() {
            return "acl:acl";
        }

        @Override
        public List<AclEntry> value() {
            return entries;
        }
    }
}
