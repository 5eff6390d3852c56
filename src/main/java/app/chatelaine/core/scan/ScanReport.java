package app.chatelaine.core.scan;

import java.util.List;

/**
 * What came of a scan.
 *
 * @param places by path, then by line
 * @param cancelled whether it ended before all files were read
 */
public record ScanReport(List<KeyPlace> places, Census census, boolean cancelled) {
    public ScanReport {
        places = List.copyOf(places);
    }
}
