package app.chatelaine.desktop.scan;

import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;

/**
 * What came of a scan or an import.
 *
 * @param sentence empty while there is nothing to say
 */
public record Summary(State shape, Tone tone, String sentence, String more) {
    static final Summary NONE = new Summary(State.NEVER, Tone.QUIET, "", "");

    boolean isGood() {
        return tone != Tone.BAD;
    }
}
