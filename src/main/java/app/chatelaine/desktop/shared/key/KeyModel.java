package app.chatelaine.desktop.shared.key;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.discovery.KeyDoubt;
import app.chatelaine.core.discovery.KeyPaste;
import app.chatelaine.core.discovery.PasteReading;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Timer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * The key that was pasted or typed. It lies in a {@link Secret}; the screen gets dots, and its characters only while it is
 * asked to show them.
 */
public final class KeyModel implements AutoCloseable {
    private final Catalogue catalogue;
    private final KeyComparer comparer;
    private final KeyWords words;
    private final Consumer<PasteReading> onRead;

    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper display = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper doubt = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper doubtDetail = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Account> holder = new ReadOnlyObjectWrapper<>();

    private @Nullable PasteReading reading;
    private @Nullable Service service;
    private Comparison comparison = new Comparison.Running();

    /** @param onRead hears of every new key, before anything is asked of the keychain */
    public KeyModel(
            Messages messages,
            Catalogue catalogue,
            Accounts accounts,
            Background background,
            Timer timer,
            Consumer<PasteReading> onRead) {
        this.catalogue = catalogue;
        this.onRead = onRead;
        comparer = new KeyComparer(accounts, background, timer, this::compared);
        words = new KeyWords(messages);
        shown.subscribe(now -> refresh());
    }

    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /** Characters of the key; 0 when there is none. */
    public int length() {
        return reading == null ? 0 : reading.key().secret().length();
    }

    /** Whether a person asked to see the key. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Dots, or the key itself while it is shown. */
    public ReadOnlyStringProperty displayProperty() {
        return display.getReadOnlyProperty();
    }

    /** What was made of the paste, in sentences. */
    public ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Why it may not be the key that was meant; empty when there is no doubt. */
    public ReadOnlyStringProperty doubtProperty() {
        return doubt.getReadOnlyProperty();
    }

    /** What to do about the doubt, or what a key should look like; may be empty. */
    public ReadOnlyStringProperty doubtDetailProperty() {
        return doubtDetail.getReadOnlyProperty();
    }

    /** The account that has this very key already; null when there is none, or nobody knows yet. */
    public ReadOnlyObjectProperty<@Nullable Account> holderProperty() {
        return holder.getReadOnlyProperty();
    }

    /** Takes {@code text} in place of what was there. */
    public void paste(String text) {
        take(PasteReading.of(text, catalogue));
        if (reading != null) {
            comparer.compare(copy());
        }
    }

    public void type(String characters) {
        String before = reading == null ? "" : reading.key().secret().reveal();
        takeTyped(before + characters);
    }

    public void deleteLast() {
        if (reading == null) {
            return;
        }
        String before = reading.key().secret().reveal();
        takeTyped(before.substring(0, before.length() - 1));
    }

    public void clear() {
        take(PasteReading.of("", catalogue));
    }

    /** Holds the shape of the key against that of {@code chosen}. */
    public void judgeFor(@Nullable Service chosen) {
        service = chosen;
        refresh();
    }

    /** Whether it can be stored: a key in one piece that no account has. */
    public boolean isStorable() {
        return reading != null && reading.key().lines() == 1 && holder.get() == null;
    }

    /** Whether {@code text} is clearly a key, so that it belongs here, wherever it was pasted. */
    public boolean recognises(String text) {
        try (var clip = PasteReading.of(text, catalogue)) {
            return clip.guess().isPresent();
        }
    }

    public Optional<PasteReading> reading() {
        return Optional.ofNullable(reading);
    }

    /** The key, to be closed by the caller. There must be one. */
    public Secret copy() {
        if (reading == null) {
            throw new IllegalStateException("no key");
        }
        return reading.key().secret().copy();
    }

    /** Wipes the key. */
    @Override
    public void close() {
        forget();
        refresh();
    }

    private void take(PasteReading newReading) {
        forget();
        if (newReading.key().secret().isEmpty()) {
            newReading.close();
        } else {
            reading = newReading;
            onRead.accept(newReading);
        }
        refresh();
    }

    private void forget() {
        comparer.forget();
        if (reading != null) {
            reading.close();
            reading = null;
        }
        comparison = new Comparison.Running();
        shown.set(false);
    }

    private void takeTyped(String text) {
        take(PasteReading.of(text, catalogue));
        if (reading != null) {
            comparer.compareAfterPause(this::copy);
        }
    }

    private void compared(Comparison answer) {
        comparison = answer;
        refresh();
    }

    private void refresh() {
        var now = reading;
        present.set(now != null);
        holder.set(comparison instanceof Comparison.Known(var account) ? account : null);
        if (now == null) {
            display.set("");
            facts.set("");
            doubt.set("");
            doubtDetail.set("");
            return;
        }
        var paste = now.key();
        display.set(shown.get() ? paste.secret().reveal() : KeyDots.of(paste.secret(), prefix(paste)));
        facts.set(words.facts(paste, alsoTaken(now), comparison));
        var why = KeyDoubt.of(paste, service);
        doubtDetail.set(why.map(it -> words.doubtDetail(it, service)).orElse(""));
        doubt.set(why.map(it -> words.doubt(it, paste, service)).orElse(""));
    }

    private String prefix(KeyPaste paste) {
        return service == null ? "" : service.keyShape().prefixOf(paste.secret().reveal());
    }

    private static List<String> alsoTaken(PasteReading reading) {
        return reading.guess().stream()
                .flatMap(guess -> guess.service().inputs().stream())
                .filter(input -> reading.fields().containsKey(input.id()))
                .map(Input::label)
                .toList();
    }
}
