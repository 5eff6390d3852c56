package app.chatelaine.adapters.file;

import tools.jackson.core.JsonGenerator;

/**
 * How a value looks as a document of the newest schema. Written field by field: no name of a Java type gets into a file.
 *
 * @param <T> the value
 */
interface JsonFormat<T> {

    /** Reads one document. */
    Reader<T> reader();

    /** Writes the fields of {@code value} into the object that is open. */
    void write(T value, JsonGenerator json);

    /**
     * Takes a document in pieces, so that a long list never lies in memory as a tree. Throws
     * {@link DamagedDocumentException} for what is not of this form.
     *
     * @param <T> the value
     */
    interface Reader<T> {

        /** Takes the next item of the list that is named {@code list} at the top of the document; others it passes over. */
        void item(String list, JsonPart item);

        /** @param rest the document, with all its lists empty */
        T finish(JsonPart rest);
    }
}
