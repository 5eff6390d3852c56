package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountEdit;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes of accounts that can be taken back until the window closes: removing and editing. */
public final class Editing {
    private final AccountsModel model;
    private final Accounts accounts;
    private final Background background;
    private final Messages messages;
    private final Notices notices;
    private final UndoStack undo;
    private final ActivityLog log;
    private final Function<Destination, String> placeName;

    /** Removed in this window and not brought back; their keys still lie in the keychain. */
    private final Set<AccountId> removed = new LinkedHashSet<>();

    /** @param placeName what people call a destination */
    public Editing(
            AccountsModel model,
            Accounts accounts,
            Background background,
            Messages messages,
            Notices notices,
            UndoStack undo,
            ActivityLog log,
            Function<Destination, String> placeName) {
        this.model = model;
        this.accounts = accounts;
        this.background = background;
        this.messages = messages;
        this.notices = notices;
        this.undo = undo;
        this.log = log;
        this.placeName = placeName;
    }

    /**
     * Removes accounts from the table. Their keys stay in the keychain until {@link #purge}.
     *
     * @param told hears what was removed, in words, and how to take it back
     */
    public void remove(List<AccountRow> rows, BiConsumer<String, Runnable> told) {
        if (rows.isEmpty()) {
            return;
        }
        notices.clear(Topic.ACTION);
        var ids = rows.stream().map(AccountRow::id).toList();
        String name = rows.getFirst().state().account().name();
        String subject = AccountsModel.subject(rows, messages);
        var left = rows.stream()
                .flatMap(row -> row.state().account().placements().stream())
                .map(Placement::destination)
                .toList();
        var work = log.start(Kind.REMOVE, subject, null);
        background.run(Lane.FILES, () -> Outcome.ok(forEach(ids, accounts::remove)), outcome -> {
            var done = done(outcome, work);
            removed.addAll(done);
            model.drop(done);
            if (!done.isEmpty()) {
                var step = undo.push(words("undo.remove", done.size(), name), () -> restore(done, subject));
                told.accept(words("toast.removed", done.size(), name) + stillIn(left), () -> undo.undo(step));
            }
        });
    }

    /** What was delivered stays there, and nothing keeps track of it any more. */
    private String stillIn(List<Destination> left) {
        return left.isEmpty()
                ? ""
                : " " + messages.get("toast.removed.left", left.size(), placeName.apply(left.getFirst()));
    }

    private void restore(List<AccountId> ids, String subject) {
        var work = log.start(Kind.RESTORE, subject, null);
        background.run(Lane.KEYCHAIN, () -> Outcome.ok(forEach(ids, accounts::restore)), outcome -> {
            removed.removeAll(done(outcome, work));
            model.load();
        });
    }

    /** Whether it was removed in this window and not brought back. */
    public boolean isRemoved(AccountId id) {
        return removed.contains(id);
    }

    /** Shows an edit that was written, and makes it undoable. */
    public void edited(Account before, Account after) {
        model.put(after);
        undo.push(words("undo.edit", 1, after.name()), () -> takeBack(new AccountEdit(after, before)));
    }

    private void takeBack(AccountEdit edit) {
        var before = edit.to();
        var service = model.service(before);
        if (service.isEmpty()) {
            return;
        }
        var work = log.start(Kind.EDIT, service.get().name() + " / " + before.name(), null);
        background.run(Lane.FILES, () -> accounts.edit(service.get(), before.id(), edit::onto), outcome -> {
            outcome.handle(edited -> work.done(messages.get("activity.result.undone")), work::failed);
            outcome.handle(back -> takenBack(service.get(), edit.from(), back), this::say);
        });
    }

    private void takenBack(Service service, Account edited, Account back) {
        model.put(back);
        if (!back.name().equals(edited.name()) || !back.environment().equals(edited.environment())) {
            background.run(Lane.KEYCHAIN, () -> accounts.relabel(service, back), relabelled -> {
                if (relabelled instanceof Failed<Done>(var problem)) {
                    log.start(Kind.KEYCHAIN, service.name() + " / " + back.name(), null)
                            .failed(problem);
                }
            });
        }
    }

    /** Deletes the keys of what was removed, for good; blocks, for the end of the program. */
    public Outcome<Done> purge() {
        return accounts.purge(List.copyOf(removed));
    }

    private static Result forEach(List<AccountId> ids, Function<AccountId, Outcome<Account>> change) {
        var done = new ArrayList<AccountId>();
        for (var id : ids) {
            if (change.apply(id) instanceof Failed<Account>(var problem)) {
                return new Result(done, problem);
            }
            done.add(id);
        }
        return new Result(done, null);
    }

    private List<AccountId> done(Outcome<Result> outcome, ActivityLog.Work work) {
        return switch (outcome) {
            case Ok<Result>(var result) -> {
                if (result.problem == null) {
                    work.done("");
                } else {
                    work.failed(result.problem);
                    say(result.problem);
                }
                yield result.done;
            }
            case Failed<Result>(var problem) -> {
                work.failed(problem);
                say(problem);
                yield List.of();
            }
        };
    }

    private void say(Problem problem) {
        notices.say(Topic.ACTION, Tone.BAD, problem);
    }

    private String words(String key, int count, String name) {
        return messages.get(key, count, name);
    }

    private record Result(List<AccountId> done, @Nullable Problem problem) {}
}
