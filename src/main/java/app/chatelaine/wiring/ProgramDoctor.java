package app.chatelaine.wiring;

import app.chatelaine.core.doctor.Doctor;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.Candidate;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.ProgramVersion;
import java.util.ArrayList;
import java.util.List;

/** Looks at keychain, folders, service files, screen lock, tray and versions. */
record ProgramDoctor(
        SecretStore keychain, Catalogue catalogue, Doctor folders, Doctor lock, Doctor tray, Messages messages)
        implements Doctor {

    @Override
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        keychain(findings, keychain.status());
        findings.addAll(folders.examine());
        catalogue
                .problems()
                .forEach(problem -> findings.add(
                        new Finding("services", problem.details().getFirst(), State.BAD, messages.of(problem))));
        findings.addAll(lock.examine());
        findings.addAll(tray.examine());
        findings.add(version("Chatelaine", ProgramVersion.CURRENT));
        findings.add(version("Java", System.getProperty("java.vm.version")));
        findings.add(version("System", System.getProperty("os.name") + " " + System.getProperty("os.version")));
        return findings;
    }

    private void keychain(List<Finding> findings, StoreStatus status) {
        State state = switch (status.state()) {
            case READY -> State.GOOD;
            case LOCKED -> State.NOTE;
            case UNAVAILABLE -> State.BAD;
        };
        findings.add(new Finding(
                "keychain",
                status.name(),
                state,
                messages.get("doctor.keychain." + status.state().name().toLowerCase(java.util.Locale.ROOT))));
        for (Candidate candidate : status.candidates()) {
            findings.add(new Finding(
                    "keychain", candidate.name(), candidate.taken() ? State.GOOD : State.NOTE, candidate.reason()));
        }
    }

    private static Finding version(String subject, String detail) {
        return new Finding("versions", subject, State.GOOD, detail);
    }
}
