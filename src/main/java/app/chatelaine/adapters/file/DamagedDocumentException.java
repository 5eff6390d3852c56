package app.chatelaine.adapters.file;

/** A document is not what it should be; the message names the place, never its content. */
final class DamagedDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedDocumentException(String message) {
        super(message);
    }
}
