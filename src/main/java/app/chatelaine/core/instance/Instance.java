package app.chatelaine.core.instance;

import java.util.function.Consumer;

/** The claim to be the one running program of this user and folder. Closing gives it up. */
public interface Instance extends AutoCloseable {

    /**
     * Hears what later starts ask for, from now on and what was asked meanwhile. On any thread.
     *
     * @param wish once; it takes the place of none before it
     */
    void onWish(Consumer<Wish> wish);

    @Override
    void close();

    /** What a second start asks of the first. None of them ends it: any program of the user's could send it. */
    enum Wish {
        SHOW,
        SEARCH,
        CHECK_ALL
    }

    /** How a start went. */
    sealed interface Start {

        /** This is the one. */
        record First(Instance instance) implements Start {}

        /** Another one runs, and has taken the wish. */
        record Second() implements Start {}

        /**
         * Nobody can tell whether another one runs; the program goes on without the claim.
         *
         * @param why for the log
         */
        record Unknown(String why) implements Start {}
    }
}
