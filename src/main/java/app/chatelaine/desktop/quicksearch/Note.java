package app.chatelaine.desktop.quicksearch;

import app.chatelaine.desktop.shared.model.Notice.Tone;

/** One sentence below the hits; an empty one says nothing. */
record Note(Tone tone, String text) {
    static final Note NONE = new Note(Tone.QUIET, "");
}
