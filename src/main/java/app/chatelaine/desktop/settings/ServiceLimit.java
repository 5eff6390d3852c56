package app.chatelaine.desktop.settings;

import app.chatelaine.core.service.Service;
import app.chatelaine.desktop.shared.fields.NumberEntry;

/**
 * A service whose keys are stale at another age than all others.
 *
 * @param days 1 to 3650
 */
public record ServiceLimit(Service service, NumberEntry days) {}
