package app.chatelaine.desktop.doctor;

import app.chatelaine.core.doctor.Doctor;
import app.chatelaine.core.doctor.Doctor.Finding;
import app.chatelaine.core.doctor.Doctor.State;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Has the doctor look at everything and says what came of it, the worst in one sentence first. */
public final class DoctorViewModel {
    private static final List<String> FIRST = List.of("keychain", "folders", "clipboard", "tray", "versions");

    private final Doctor doctor;
    private final Background background;
    private final Messages messages;
    private final ObservableList<Area> areas = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper examining = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> worst = new ReadOnlyObjectWrapper<>(State.GOOD);

    public DoctorViewModel(Doctor doctor, Background background, Messages messages) {
        this.doctor = doctor;
        this.background = background;
        this.messages = messages;
    }

    /** What was found, by area; empty until the first examination ends. */
    public ObservableList<Area> areas() {
        return areas;
    }

    public ReadOnlyBooleanProperty examiningProperty() {
        return examining.getReadOnlyProperty();
    }

    /** All of it in one sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> worstProperty() {
        return worst.getReadOnlyProperty();
    }

    /** Looks at everything anew, after the keychain has done what it is at. */
    public void examine() {
        if (examining.get()) {
            return;
        }
        examining.set(true);
        summary.set(messages.get("doctor.examining"));
        background.run(Lane.KEYCHAIN, () -> Outcome.ok(doctor.examine()), found -> {
            found.handle(this::show, this::failed);
            examining.set(false);
        });
    }

    /** What was found as text for somebody else; findings hold no keys. */
    public String report() {
        return areas.stream()
                .map(area -> Stream.concat(
                                Stream.of(area.title()),
                                area.findings().stream()
                                        .map(it -> "  %-4s  %s: %s"
                                                .formatted(
                                                        it.state().name().toLowerCase(Locale.ROOT),
                                                        it.subject(),
                                                        it.detail())))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n", "Chatelaine\n\n", "\n"));
    }

    private void show(List<Finding> findings) {
        long bad = count(findings, State.BAD);
        long notes = count(findings, State.NOTE);
        worst.set(bad > 0 ? State.BAD : notes > 0 ? State.NOTE : State.GOOD);
        summary.set(
                switch (worst.get()) {
                    case BAD -> messages.get("doctor.bad", bad);
                    case NOTE -> messages.get("doctor.notes", notes);
                    case GOOD -> messages.get("doctor.good");
                });
        areas.setAll(inOrder(findings));
    }

    private void failed(Problem problem) {
        worst.set(State.BAD);
        summary.set(messages.of(problem));
        areas.clear();
    }

    private List<Area> inOrder(List<Finding> findings) {
        Map<String, List<Finding>> byArea = new LinkedHashMap<>();
        FIRST.forEach(area -> byArea.put(area, new ArrayList<>()));
        findings.forEach(it ->
                byArea.computeIfAbsent(it.area(), area -> new ArrayList<>()).add(it));
        return byArea.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Area(title(entry.getKey()), entry.getValue()))
                .toList();
    }

    private String title(String area) {
        String key = "doctor.area." + area;
        return messages.bundle().containsKey(key) ? messages.get(key) : area;
    }

    private static long count(List<Finding> findings, State state) {
        return findings.stream().filter(it -> it.state() == state).count();
    }
}
