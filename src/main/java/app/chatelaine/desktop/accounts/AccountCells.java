package app.chatelaine.desktop.accounts;

import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.staleness.Staleness;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.desktop.shared.HealthWords;
import app.chatelaine.desktop.shared.MaskedKey;
import app.chatelaine.desktop.shared.RotationWords;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.Sparkline;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.Tip;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.AccountState;
import app.chatelaine.desktop.shared.model.AccountState.Running;
import app.chatelaine.desktop.shared.model.Rotating;
import java.time.Instant;
import java.time.InstantSource;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Makes the cells of the table, one sort for each column. */
final class AccountCells {
    static final String UNKNOWN = "–";

    private final Messages messages;
    private final RelativeTime times;
    private final InstantSource clock;
    private final Rotating rotating;

    AccountCells(Messages messages, RelativeTime times, InstantSource clock, Rotating rotating) {
        this.messages = messages;
        this.times = times;
        this.clock = clock;
        this.rotating = rotating;
    }

    TableCell<AccountRow, AccountState> cell(AccountColumn column) {
        return switch (column) {
            case ACCOUNT -> new NameCell();
            case KEY -> new KeyCell();
            case AGE -> new AgeCell();
            case EXPIRES -> new ExpiresCell();
            case HEALTH -> new HealthCell();
            case DESTINATIONS -> new DestinationsCell();
            case LATENCY -> new LatencyCell();
            case HISTORY -> new HistoryCell();
            case LAST_USED -> new TimeCell(true);
            case CREATED -> new TimeCell(false);
            case TAGS -> new TagsCell();
        };
    }

    private final class NameCell extends AccountCell {
        private final ServiceTile tile = new ServiceTile();
        private final Label name = new Label();
        private final Label place = new Label();
        private final StateShape rotation = new StateShape();
        private final Tip tip = new Tip(rotation);

        NameCell() {
            name.getStyleClass().add("strong");
            place.getStyleClass().addAll("small", "muted");
            var heading = new HBox(name, rotation);
            heading.getStyleClass().add("name-line");
            var lines = new VBox(heading, place);
            lines.getStyleClass().add("two-lines");
            var box = new HBox(tile, lines);
            box.getStyleClass().add("account-name");
            setGraphic(box);
        }

        @Override
        void show(AccountState state) {
            tile.setMark(state.mark());
            name.setText(state.account().name());
            place.setText(state.serviceName() + " · " + state.environmentName());
            var open = rotating.open(state.account().id());
            rotation.setVisible(open.isPresent());
            rotation.setManaged(open.isPresent());
            open.ifPresent(found -> rotation.setState(RotationWords.shape(found.standing())));
            String spoken = name.getText() + ", " + state.serviceName() + ", " + state.environmentName();
            setAccessibleText(open.map(found -> spoken + ", " + rotationWords(found.standing()))
                    .orElse(spoken));
            tip.say(open.map(found -> rotationWords(found.standing())).orElse(""));
        }

        private String rotationWords(Standing standing) {
            return messages.get("rotation.mark.spoken", RotationWords.mark(messages, standing));
        }
    }

    private final class KeyCell extends AccountCell {
        private final MaskedKey key = new MaskedKey();

        KeyCell() {
            setGraphic(key);
        }

        @Override
        void show(AccountState state) {
            key.setText(state.account().key().masked());
            setAccessibleText(
                    messages.get("table.key.spoken", state.account().key().masked()));
        }
    }

    private final class AgeCell extends AccountCell {
        private final AgeBar bar = new AgeBar();
        private final Label days = new Label();
        private @Nullable String tone;

        AgeCell() {
            var box = new HBox(bar, days);
            box.getStyleClass().add("age");
            HBox.setHgrow(bar, Priority.ALWAYS);
            fill(box);
        }

        @Override
        void show(AccountState state) {
            var age = state.standing().age();
            bar.show(state.standing());
            days.setText(age.days() == null ? UNKNOWN : messages.get("table.days", age.days()));
            tone = retone(days, tone, tone(state.standing().byAge()));
            say(
                    age.days() == null
                            ? messages.get("age.unknown")
                            : messages.get("age.spoken", age.days(), age.limitDays()));
        }

        private @Nullable String tone(Staleness staleness) {
            return switch (staleness) {
                case STALE, EXPIRED -> "bad";
                case DUE_SOON -> "warn";
                case FRESH, UNKNOWN -> null;
            };
        }
    }

    private final class ExpiresCell extends AccountCell {
        private final Label when = new Label();
        private @Nullable String tone;

        ExpiresCell() {
            setGraphic(when);
        }

        @Override
        void show(AccountState state) {
            var standing = state.standing();
            Instant end = standing.age().expiresAt();
            if (end == null) {
                boolean never = state.account().key().expiry() instanceof Expiry.Never;
                when.setText(never ? messages.get("expiry.never") : UNKNOWN);
                tone = retone(when, tone, "muted");
                say(messages.get(never ? "expiry.never" : "expiry.unstated"));
                return;
            }
            when.setText(times.of(end, clock.instant()));
            tone = retone(when, tone, standing.isExpired() ? "bad" : standing.isExpiring() ? "warn" : "muted");
            say(messages.get("expiry.spoken", times.exact(end)));
        }
    }

    /** What the service said; below it when that was, where it could not be asked since. */
    private final class HealthCell extends AccountCell {
        private final StateShape shape = new StateShape();
        private final Label words = new Label();
        private final Label since = new Label();
        private @Nullable String tone;

        HealthCell() {
            since.getStyleClass().addAll("small", "muted");
            var lines = new VBox(words, since);
            lines.getStyleClass().add("two-lines");
            var box = new HBox(shape, lines);
            box.getStyleClass().add("health");
            setGraphic(box);
        }

        @Override
        void show(AccountState state) {
            shape.setState(HealthWords.shape(state));
            words.setText(HealthWords.words(messages, state));
            var answered = HealthWords.answeredBefore(state);
            tone = retone(words, tone, answered.isPresent() ? "muted" : null);
            since.setText(answered.map(at -> times.of(at, clock.instant())).orElse(""));
            since.setVisible(answered.isPresent());
            since.setManaged(answered.isPresent());
            say((words.getText() + " " + since.getText()).strip() + evidence(state));
        }

        private String evidence(AccountState state) {
            var problem = state.notAsked();
            if (problem != null) {
                return "\n" + messages.of(problem);
            }
            return state.lastCheck()
                    .map(last -> verdict(state, last) + "\n" + last.evidence() + "\n" + times.exact(last.at()))
                    .orElse("");
        }
    }

    /** Of the last check, where the cell shows an earlier one. */
    private String verdict(AccountState state, CheckResult last) {
        return state.standing().isNotReached() ? "\n" + HealthWords.words(messages, last.verdict()) : "";
    }

    private final class LatencyCell extends AccountCell {
        private final Label latency = new Label();

        LatencyCell() {
            latency.getStyleClass().add("muted");
            setAlignment(Pos.CENTER_RIGHT);
            setGraphic(latency);
        }

        @Override
        void show(AccountState state) {
            var time = AccountColumn.latency(state);
            latency.setText(
                    time == null || state.running() == Running.CHECKING
                            ? UNKNOWN
                            : HealthWords.latency(messages, time.toMillis()));
            setAccessibleText(latency.getText());
        }
    }

    private final class HistoryCell extends AccountCell {
        private final Sparkline line = new Sparkline();

        HistoryCell() {
            fill(line);
        }

        @Override
        void show(AccountState state) {
            line.show(state.history());
            say(messages.get("history.spoken", state.history().size(), AccountColumn.failures(state)));
        }
    }

    private final class DestinationsCell extends AccountCell {
        private final StateShape shape = new StateShape();
        private final Label count = new Label();

        DestinationsCell() {
            var box = new HBox(shape, count);
            box.getStyleClass().add("health");
            setGraphic(box);
        }

        @Override
        void show(AccountState state) {
            int places = state.account().placements().size();
            var worst = state.worstPlace();
            shape.setVisible(places > 0);
            shape.setManaged(places > 0);
            shape.setState(DestinationWords.shape(worst));
            count.setText(places == 0 ? UNKNOWN : Integer.toString(places));
            say(
                    places == 0
                            ? messages.get("destinations.none")
                            : messages.get("destinations.spoken", places, DestinationWords.words(messages, worst)));
        }
    }

    private final class TimeCell extends AccountCell {
        private final boolean ofUse;
        private final Label time = new Label();

        TimeCell(boolean ofUse) {
            this.ofUse = ofUse;
            time.getStyleClass().add("muted");
            setGraphic(time);
        }

        @Override
        void show(AccountState state) {
            Instant when = ofUse
                    ? AccountColumn.lastUsed(state)
                    : state.account().key().createdAt();
            time.setText(when == null ? UNKNOWN : ofUse ? times.of(when, clock.instant()) : times.date(when));
            say(when == null ? messages.get("time.unknown") : times.exact(when));
        }
    }

    private static final class TagsCell extends AccountCell {
        private final Label tags = new Label();

        TagsCell() {
            tags.getStyleClass().add("muted");
            setGraphic(tags);
        }

        @Override
        void show(AccountState state) {
            tags.setText(
                    state.account().tags().isEmpty()
                            ? UNKNOWN
                            : String.join(", ", state.account().tags()));
            say(tags.getText());
        }
    }

    private static @Nullable String retone(Label label, @Nullable String before, @Nullable String now) {
        if (now == null ? before != null : !now.equals(before)) {
            label.getStyleClass().remove(before);
            if (now != null) {
                label.getStyleClass().add(now);
            }
        }
        return now;
    }
}
