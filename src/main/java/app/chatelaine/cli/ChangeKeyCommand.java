package app.chatelaine.cli;

import app.chatelaine.core.lifecycle.Changed;
import app.chatelaine.core.lifecycle.ListedKey;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.work.Cancel;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes one key at the service of an account, after it was listed. */
abstract class ChangeKeyCommand implements Callable<Integer> {
    private final Session session;
    private final KeyChange change;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Parameters(index = "1", paramLabel = "KEY")
    private String key = "";

    ChangeKeyCommand(Session session, KeyChange change) {
        this.session = session;
        this.change = change;
    }

    @Override
    public Integer call() {
        return session.with(program -> KeyWork.of(session, program, name).then(this::change));
    }

    private Outcome<Integer> change(KeyWork work) {
        return offered(work)
                .then(offered -> work.list())
                .then(listing -> listing.find(key))
                .then(target -> allow(work, target))
                .then(target -> work.orByHand(work.program()
                                .keyLife()
                                .change(work.service(), work.account(), change, target, new Cancel()))
                        .map(changed -> tell(target, changed)));
    }

    private Outcome<KeyWork> offered(KeyWork work) {
        String action = change.name().toLowerCase(Locale.ROOT);
        return work.service().lifecycle().changes().containsKey(change)
                ? Outcome.ok(work)
                : work.orByHand(Outcome.failed(
                        ProblemCode.ACTION_NOT_OFFERED,
                        work.service().name(),
                        session.messages().get("evidence.action." + action)));
    }

    private Outcome<ListedKey> allow(KeyWork work, ListedKey target) {
        return target.own() && !evenOwn()
                ? Outcome.failed(ProblemCode.KEY_IN_USE, work.account().name())
                : confirm(session, work, target);
    }

    private int tell(ListedKey target, Changed changed) {
        var messages = session.messages();
        session.note(
                "cli.keys.changed." + change.name().toLowerCase(Locale.ROOT),
                target.key().title(),
                messages.get("keys.how." + changed.how().id(), changed.evidence()));
        return Session.DONE;
    }

    /** Whether the account's own key may be meant. */
    boolean evenOwn() {
        return false;
    }

    /** Makes sure that a person means it. */
    Outcome<ListedKey> confirm(Session at, KeyWork work, ListedKey target) {
        return Outcome.ok(target);
    }

    /** Switches a key off. */
    @Command(name = "disable", resourceBundle = Cli.WORDS)
    static final class Disable extends ChangeKeyCommand {
        @Option(names = "--own")
        private boolean own;

        Disable(Session session) {
            super(session, KeyChange.DISABLE);
        }

        @Override
        boolean evenOwn() {
            return own;
        }
    }

    /** Switches a key on again. */
    @Command(name = "enable", resourceBundle = Cli.WORDS)
    static final class Enable extends ChangeKeyCommand {
        Enable(Session session) {
            super(session, KeyChange.ENABLE);
        }

        /** It takes nothing from anybody. */
        @Override
        boolean evenOwn() {
            return true;
        }
    }

    /** Ends a key for good. */
    @Command(name = "revoke", resourceBundle = Cli.WORDS)
    static final class Revoke extends ChangeKeyCommand {
        @Option(names = "--own")
        private boolean own;

        @Option(names = "--yes", paramLabel = "KEY")
        private @Nullable String confirmed;

        Revoke(Session session) {
            super(session, KeyChange.REVOKE);
        }

        @Override
        boolean evenOwn() {
            return own;
        }

        /** The name has to be typed, as a revoked key cannot be brought back; the id does, too. */
        @Override
        Outcome<ListedKey> confirm(Session at, KeyWork work, ListedKey target) {
            var listed = target.key();
            String typed = confirmed == null ? ask(at, work, target) : confirmed.strip();
            return typed.equals(listed.title()) || typed.equals(listed.id())
                    ? Outcome.ok(target)
                    : Outcome.failed(
                            ProblemCode.KEY_NOT_CONFIRMED, work.service().name(), listed.title());
        }

        private static String ask(Session at, KeyWork work, ListedKey target) {
            String title = target.key().title();
            String question = target.holders().isEmpty()
                    ? at.messages()
                            .get("cli.keys.ask.elsewhere", title, work.service().name())
                    : at.messages()
                            .get(
                                    "cli.keys.ask.held",
                                    title,
                                    work.service().name(),
                                    target.holders().getFirst().name());
            return at.terminal().ask(question).map(String::strip).orElse("");
        }
    }
}
