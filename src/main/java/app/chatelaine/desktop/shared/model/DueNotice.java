package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Says in the window that rotations need a person: once for the same ones, however often they are looked at. */
final class DueNotice {
    private final AccountsModel model;
    private final Notices notices;
    private final Messages messages;
    private Consumer<List<AccountId>> showing = ids -> {};
    private Set<AccountId> told = Set.of();

    DueNotice(AccountsModel model, Notices notices, Messages messages) {
        this.model = model;
        this.notices = notices;
        this.messages = messages;
    }

    /** Shows rotations by {@code show} from now on. */
    void showWith(Consumer<List<AccountId>> show) {
        showing = show;
    }

    void tell(Set<AccountId> due) {
        if (due.equals(told)) {
            return;
        }
        told = Set.copyOf(due);
        if (due.isEmpty()) {
            notices.clear(Topic.ROTATION);
            return;
        }
        var ids = List.copyOf(due);
        String first = model.find(ids.getFirst())
                .map(row -> row.state().account().name())
                .orElse("");
        notices.say(new Notice(
                Topic.ROTATION,
                Tone.WARN,
                messages.get("rotation.due", ids.size(), first),
                messages.get("rotation.due.show", ids.size()),
                () -> showing.accept(ids)));
    }
}
