package app.chatelaine.wiring;

import app.chatelaine.core.delivery.FileStamps;
import app.chatelaine.core.precedence.KeyLayers;
import app.chatelaine.core.scan.ImportKeys;
import app.chatelaine.core.scan.ScanFiles;
import java.nio.file.Path;

/**
 * What is done about keys that lie in files.
 *
 * @param layers which of them a program uses
 * @param stamps whether somebody wrote the files
 * @param home what {@code ~} stands for
 */
public record KeysInFiles(ScanFiles scans, ImportKeys imports, KeyLayers layers, FileStamps stamps, Path home) {}
