package app.chatelaine.desktop.shared;

/** Says for a few seconds what was just done, with a way to take it back. */
public interface Toasts {

    /** Shows {@code text} alone. */
    void show(String text);

    /** Takes away what is shown, as it holds no more. */
    void hide();

    /** Shows {@code text} with a button named {@code action}. */
    void show(String text, String action, Runnable onAction);
}
