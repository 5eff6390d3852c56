package app.chatelaine.desktop.editor.store;

import app.chatelaine.core.secret.Secret;

/** Puts a key on the clipboard for a while. */
@FunctionalInterface
public interface CopyKey {

    /**
     * @param key is closed by the caller
     * @param name of its account, for the words about it
     */
    void copy(Secret key, String name);
}
