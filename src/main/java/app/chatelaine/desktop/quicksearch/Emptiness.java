package app.chatelaine.desktop.quicksearch;

/** Why there is no hit; an empty title says that there are some. */
record Emptiness(String title, String text) {
    static final Emptiness NONE = new Emptiness("", "");
}
