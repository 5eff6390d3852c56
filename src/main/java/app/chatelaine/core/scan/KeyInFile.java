package app.chatelaine.core.scan;

import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import java.util.Optional;

/** A key and its place in a file. Not a record, as it holds the key; closing wipes that. */
public final class KeyInFile implements AutoCloseable {
    private final int line;
    private final int column;
    private final Secret secret;
    private final Optional<Service> service;
    private final Optional<String> variable;

    KeyInFile(int line, int column, Secret secret, Optional<Service> service, Optional<String> variable) {
        this.line = line;
        this.column = column;
        this.secret = secret;
        this.service = service;
        this.variable = variable;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** Of the first character, from 1; characters beyond ASCII count as the bytes they are. */
    public int column() {
        return column;
    }

    /** The column behind the last character. */
    public int endColumn() {
        return column + secret.withUtf8(bytes -> bytes.length);
    }

    public Secret secret() {
        return secret;
    }

    /** Whose key it most likely is; empty when only the fingerprint knows. */
    public Optional<Service> service() {
        return service;
    }

    /** The name that the file gives it. */
    public Optional<String> variable() {
        return variable;
    }

    @Override
    public void close() {
        secret.close();
    }

    /** Tells the place alone. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
