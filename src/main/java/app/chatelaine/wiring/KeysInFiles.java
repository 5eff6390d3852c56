package app.chatelaine.wiring;

import app.chatelaine.core.precedence.KeyLayers;
import app.chatelaine.core.scan.ImportKeys;
import app.chatelaine.core.scan.ScanFiles;

/**
 * What is done about keys that lie in files.
 *
 * @param layers which of them a program uses
 */
public record KeysInFiles(ScanFiles scans, ImportKeys imports, KeyLayers layers) {}
