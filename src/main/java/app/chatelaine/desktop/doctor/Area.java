package app.chatelaine.desktop.doctor;

import app.chatelaine.core.doctor.Doctor.Finding;
import java.util.List;

/**
 * Findings that belong together.
 *
 * @param title in the user's words
 */
public record Area(String title, List<Finding> findings) {
    public Area {
        findings = List.copyOf(findings);
    }
}
