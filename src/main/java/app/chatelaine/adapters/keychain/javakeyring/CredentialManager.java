package app.chatelaine.adapters.keychain.javakeyring;

import com.github.javakeyring.PasswordAccessException;
import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.WinBase.FILETIME;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import com.sun.jna.win32.W32APITypeMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Windows Credential Manager through its Unicode functions; java-keyring has only those of the code page. */
final class CredentialManager implements WindowsCredentials {
    private static final int GENERIC = 1;

    /** As Python has it: the credential goes with the user to other computers of a domain. */
    private static final int ENTERPRISE = 3;

    private static final int NOT_FOUND = 1168;

    private final Library library = Native.load("Advapi32", Library.class, W32APIOptions.UNICODE_OPTIONS);

    @Override
    public Optional<Credential> read(String target) throws PasswordAccessException {
        var found = new PointerByReference();
        try {
            library.CredRead(target, GENERIC, 0, found);
        } catch (LastErrorException e) {
            if (e.getErrorCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw failure(e);
        }
        try {
            var entry = new Entry(found.getValue());
            byte[] blob = entry.CredentialBlob == null
                    ? new byte[0]
                    : entry.CredentialBlob.getByteArray(0, entry.CredentialBlobSize);
            String user = entry.UserName == null ? "" : entry.UserName;
            return Optional.of(new Credential(user, new String(blob, StandardCharsets.UTF_16LE)));
        } finally {
            library.CredFree(found.getValue());
        }
    }

    @Override
    public void write(String target, Credential credential) throws PasswordAccessException {
        byte[] bytes = credential.password().getBytes(StandardCharsets.UTF_16LE);
        try (var blob = new Memory(bytes.length)) {
            blob.write(0, bytes, 0, bytes.length);
            var entry = new Entry();
            entry.Type = GENERIC;
            entry.TargetName = target;
            entry.Comment = "Stored using python-keyring";
            entry.CredentialBlobSize = bytes.length;
            entry.CredentialBlob = blob;
            entry.Persist = ENTERPRISE;
            entry.UserName = credential.user();
            library.CredWrite(entry, 0);
            blob.clear();
        } catch (LastErrorException e) {
            throw failure(e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public void delete(String target) throws PasswordAccessException {
        try {
            library.CredDelete(target, GENERIC, 0);
        } catch (LastErrorException e) {
            if (e.getErrorCode() != NOT_FOUND) {
                throw failure(e);
            }
        }
    }

    private static PasswordAccessException failure(LastErrorException cause) {
        return new PasswordAccessException("Error code " + cause.getErrorCode());
    }

    /** The functions, under the names that Windows gives them. */
    interface Library extends StdCallLibrary {
        boolean CredRead(String target, int type, int flags, PointerByReference found) throws LastErrorException;

        boolean CredWrite(Entry entry, int flags) throws LastErrorException;

        boolean CredDelete(String target, int type, int flags) throws LastErrorException;

        void CredFree(Pointer found);
    }

    /** The structure {@code CREDENTIALW}, under the names that Windows gives its parts. */
    @FieldOrder({
        "Flags",
        "Type",
        "TargetName",
        "Comment",
        "LastWritten",
        "CredentialBlobSize",
        "CredentialBlob",
        "Persist",
        "AttributeCount",
        "Attributes",
        "TargetAlias",
        "UserName"
    })
    public static final class Entry extends Structure {
        public int Flags;
        public int Type;
        public @Nullable String TargetName;
        public @Nullable String Comment;
        public FILETIME LastWritten = new FILETIME();
        public int CredentialBlobSize;
        public @Nullable Pointer CredentialBlob;
        public int Persist;
        public int AttributeCount;
        public @Nullable Pointer Attributes;
        public @Nullable String TargetAlias;
        public @Nullable String UserName;

        Entry() {
            super(W32APITypeMapper.UNICODE);
        }

        Entry(Pointer memory) {
            super(memory, ALIGN_DEFAULT, W32APITypeMapper.UNICODE);
            read();
        }
    }
}
