package app.chatelaine.adapters.file;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The attributes with which a file or folder belongs to its owner alone from its first moment. */
final class OwnerOnly {
    private OwnerOnly() {}

    static FileAttribute<?>[] file(Path path) throws IOException {
        return attributes(path, "rw-------");
    }

    static FileAttribute<?>[] folder(Path path) throws IOException {
        return attributes(path, "rwx------");
    }

    private static FileAttribute<?>[] attributes(Path path, String posix) throws IOException {
        FileSystem system = path.getFileSystem();
        Set<String> views = system.supportedFileAttributeViews();
        if (views.contains("posix")) {
            return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))
            };
        }
        if (views.contains("acl")) {
            return new FileAttribute<?>[] {new AccessList(system)};
        }
        return new FileAttribute<?>[0];
    }

    /** The access list of Windows with the user as its only entry; given at creation it replaces what would be inherited. */
    private static final class AccessList implements FileAttribute<List<AclEntry>> {
        private final List<AclEntry> entries;

        AccessList(FileSystem system) throws IOException {
            var user = system.getUserPrincipalLookupService().lookupPrincipalByName(System.getProperty("user.name"));
            entries = List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(user)
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
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
