package app.chatelaine.desktop.scan;

import app.chatelaine.core.scan.Census;
import app.chatelaine.core.scan.ScanReport;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Sums up what a scan found, and what an import did. */
record Summing(Messages messages) {

    /** @param where the folders that were searched */
    Summary found(ScanReport report, List<Hit> hits, String where) {
        if (report.census().files() == 0 && !report.cancelled()) {
            return new Summary(
                    State.NEVER, Tone.QUIET, messages.get("scan.nothing", where), messages.get("scan.nothing.more"));
        }
        var sentences = new ArrayList<String>();
        if (report.cancelled()) {
            sentences.add(messages.get("scan.cancelled"));
        }
        sentences.add(messages.get("scan.found", hits.size()));
        add(sentences, "scan.found.strange", strange(hits));
        boolean quiet = hits.stream().allMatch(hit -> hit.group() == Hit.Group.MANAGED);
        return new Summary(
                quiet ? State.GOOD : State.WARN, Tone.QUIET, String.join(" ", sentences), census(report.census()));
    }

    /**
     * What was done, and what is left to do.
     *
     * @param wanted what was to be taken over, out of {@code all}
     */
    Summary imported(List<Hit> wanted, List<Hit> all) {
        var sentences = new ArrayList<String>();
        // The same key in two files is one in the keychain.
        long stored = wanted.stream()
                .filter(Hit::isImported)
                .map(hit -> hit.stateProperty().get().account())
                .distinct()
                .count();
        sentences.add(messages.get("scan.stored", stored));
        add(
                sentences,
                "scan.stored.removed",
                count(wanted, hit -> hit.stateProperty().get().isRemoved()));
        long stay = count(wanted, hit -> hit.stateProperty().get().ending() == Hit.Ending.STAYS);
        long failed = count(wanted, hit -> hit.stateProperty().get().ending() == Hit.Ending.FAILED);
        add(sentences, "scan.stored.stay", stay);
        add(sentences, "scan.stored.failed", failed);
        long strange = strange(all);
        return new Summary(
                failed > 0 ? State.BAD : stay > 0 ? State.WARN : State.GOOD,
                failed > 0 ? Tone.BAD : stay > 0 ? Tone.WARN : Tone.GOOD,
                String.join(" ", sentences),
                strange == 0 ? "" : messages.get("scan.strange", strange));
    }

    private void add(List<String> sentences, String key, long number) {
        if (number > 0) {
            sentences.add(messages.get(key, number));
        }
    }

    private static long strange(List<Hit> hits) {
        return count(hits, hit -> hit.stateProperty().get().account().isEmpty());
    }

    private static long count(List<Hit> hits, Predicate<Hit> which) {
        return hits.stream().filter(which).count();
    }

    private String census(Census census) {
        int unreadable = census.passedBy(Census.Why.UNREADABLE);
        String read = messages.get("scan.census", census.files(), census.folders());
        return unreadable == 0 ? read : read + " " + messages.get("scan.unreadable", unreadable);
    }
}
