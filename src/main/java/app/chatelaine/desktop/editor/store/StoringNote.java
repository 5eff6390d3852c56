package app.chatelaine.desktop.editor.store;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.desktop.shared.HealthWords;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.NoteBox;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Shows how far the storing of a key is. */
public final class StoringNote extends VBox {
    private final NoteBox box = new NoteBox();

    public StoringNote() {
        getChildren().setAll(box);
        setManaged(false);
    }

    public Subscription follow(Storing storing) {
        return Subscription.combine(
                storing.stageProperty().subscribe(stage -> show(storing)),
                storing.detailProperty().subscribe(detail -> show(storing)));
    }

    private void show(Storing storing) {
        String sentence = storing.sentenceProperty().get();
        String detail = storing.detailProperty().get();
        switch (storing.stageProperty().get()) {
            case IDLE -> box.hide();
            case STORING, CHECKING -> box.say(State.RUNNING, Tone.QUIET, sentence, detail);
            case FAILED -> box.say(State.BAD, Tone.BAD, sentence, detail);
            case STORED -> box.say(State.GOOD, Tone.GOOD, sentence, detail);
            case CHECKED -> showVerdict(storing.verdictProperty().get(), sentence, detail);
        }
        setManaged(box.isManaged());
    }

    private void showVerdict(@Nullable Verdict verdict, String sentence, String detail) {
        if (verdict == null) {
            box.say(State.UNREACHED, Tone.QUIET, sentence, detail);
            return;
        }
        var shape = HealthWords.shape(verdict);
        box.say(shape, toneOf(shape), sentence, detail);
    }

    private static Tone toneOf(State shape) {
        return switch (shape) {
            case GOOD -> Tone.GOOD;
            case WARN -> Tone.WARN;
            case BAD, STALE -> Tone.BAD;
            case UNREACHED, UNCHECKABLE, NEVER, EVENT, WAITS, RUNNING -> Tone.QUIET;
        };
    }
}
