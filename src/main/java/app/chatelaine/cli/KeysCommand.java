package app.chatelaine.cli;

import app.chatelaine.cli.output.KeyListingOutput;
import app.chatelaine.core.lifecycle.Listing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the keys that a service lists for an account. */
@Command(name = "keys", resourceBundle = Cli.WORDS)
final class KeysCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--json")
    private boolean json;

    KeysCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program ->
                KeyWork.of(session, program, name).then(work -> work.list().map(listing -> print(work, listing))));
    }

    private int print(KeyWork work, Listing listing) {
        work.tellTraits();
        listing.notKept().ifPresent(session::tell);
        if (json) {
            session.terminal().out().println(KeyListingOutput.json(listing));
        } else if (listing.keys().isEmpty()) {
            session.note("cli.keys.none", listing.service());
        } else {
            session.terminal().out().print(KeyListingOutput.text(listing, session.messages()));
        }
        return Session.DONE;
    }
}
