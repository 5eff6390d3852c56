package app.chatelaine.desktop.details;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.shared.HealthWords;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.model.AccountState;
import app.chatelaine.desktop.shared.model.AccountState.Running;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Whether the key works: the verdict with its evidence, the latencies so far, and where the last check spent its time. */
final class HealthSection {
    private final Messages messages;
    private final RelativeTime times;
    private final StateShape shape = new StateShape();
    private final Text words = new Text();
    private final Text time = new Text();
    private final Label evidence = new Label();
    private final Label before = new Label();
    private final Label warning = new Label();
    private final LatencyChart latencies = new LatencyChart();
    private final Label from = new Label();
    private final Label to = new Label();
    private final FlowPane verdicts = new FlowPane();
    private final VBox chart;
    private final TimingBar timing = new TimingBar();
    private final FlowPane timingWords = new FlowPane();
    private final VBox timings;

    HealthSection(VBox box, Messages messages, RelativeTime times) {
        this.messages = messages;
        this.times = times;
        time.getStyleClass().add("muted");
        evidence.getStyleClass().addAll("small", "muted");
        before.getStyleClass().add("small");
        warning.getStyleClass().addAll("small", "warn");
        for (var label : List.of(evidence, before, warning)) {
            label.setWrapText(true);
        }
        for (var label : List.of(from, to)) {
            label.getStyleClass().addAll("tiny", "muted");
        }
        var lines = new VBox(new TextFlow(words, time), evidence, before, warning);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var verdict = new HBox(shape, lines);
        verdict.getStyleClass().add("verdict");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        latencies.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        verdicts.getStyleClass().add("legend-line");
        chart = new VBox(latencies, new HBox(from, space, to), verdicts);
        chart.getStyleClass().add("picture");
        timing.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        timingWords.getStyleClass().add("legend-line");
        timings = new VBox(timing, timingWords);
        timings.getStyleClass().add("picture");
        box.getChildren().addAll(verdict, chart, timings);
    }

    void show(AccountState state, Instant now) {
        shape.setState(HealthWords.shape(state));
        var last = state.lastCheck();
        boolean missed =
                state.notAsked() == null && state.standing().isNotReached() && state.running() != Running.CHECKING;
        words.setText(
                missed
                        ? last.map(result -> HealthWords.words(messages, result.verdict()))
                                .orElse("")
                        : HealthWords.words(messages, state));
        time.setText(last.map(result -> " " + times.of(result.at(), now)).orElse(""));
        show(
                before,
                HealthWords.answeredBefore(state)
                        .map(at -> messages.get(
                                "details.health.before",
                                HealthWords.words(messages, state.standing().verdict()),
                                times.of(at, now)))
                        .orElse(null));
        var problem = state.notAsked();
        show(evidence, problem == null ? last.map(CheckResult::evidence).orElse(null) : messages.of(problem));
        show(warning, last.map(CheckResult::warning).orElse(null));
        showLatencies(state.history(), now);
        showTimings(last.map(CheckResult::timings).map(TimingPart::of).orElse(List.of()));
    }

    private void showLatencies(List<CheckResult> history, Instant now) {
        boolean any = history.stream().anyMatch(result -> result.latency() != null);
        show(chart, any);
        if (!any) {
            return;
        }
        latencies.show(history, millis -> HealthWords.latency(messages, millis));
        from.setText(times.of(history.getFirst().at(), now));
        to.setText(history.size() == 1 ? "" : times.of(history.getLast().at(), now));
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        history.forEach(result -> counts.merge(result.verdict(), 1, Integer::sum));
        verdicts.getChildren()
                .setAll(counts.entrySet().stream().map(this::legend).toList());
        latencies.setAccessibleText(spoken(history, counts));
    }

    private Node legend(Map.Entry<Verdict, Integer> entry) {
        var label = new Label(
                messages.get("details.chart.legend", HealthWords.words(messages, entry.getKey()), entry.getValue()));
        label.getStyleClass().addAll("small", "muted");
        label.setGraphic(new StateShape(HealthWords.shape(entry.getKey())));
        return label;
    }

    private String spoken(List<CheckResult> history, Map<Verdict, Integer> counts) {
        var millis = history.stream()
                .flatMap(result -> Stream.ofNullable(result.latency()))
                .mapToLong(latency -> latency.toMillis())
                .summaryStatistics();
        var words = new StringJoiner(", ");
        words.add(messages.get(
                "details.chart.spoken",
                history.size(),
                HealthWords.latency(messages, millis.getMin()),
                HealthWords.latency(messages, millis.getMax())));
        counts.forEach((verdict, count) ->
                words.add(messages.get("details.chart.legend", HealthWords.words(messages, verdict), count)));
        return words.toString();
    }

    private void showTimings(List<TimingPart> parts) {
        show(timings, !parts.isEmpty());
        timing.show(parts);
        timingWords.getChildren().setAll(parts.stream().map(this::legend).toList());
        timing.setAccessibleText(
                String.join(", ", parts.stream().map(this::words).toList()));
    }

    private Node legend(TimingPart part) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", part.kind().key());
        var label = new Label(words(part), swatch);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private String words(TimingPart part) {
        return messages.get("details.timing." + part.kind().key(), part.millis());
    }

    private static void show(Label label, @Nullable String text) {
        label.setText(text == null ? "" : text);
        show((Node) label, text != null && !text.isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
