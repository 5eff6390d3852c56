package app.chatelaine.wiring;

import app.chatelaine.core.scan.ScanFiles;

/** What is done about keys that lie in files. */
public record KeysInFiles(ScanFiles scans) {}
