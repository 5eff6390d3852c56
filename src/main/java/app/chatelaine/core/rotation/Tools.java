package app.chatelaine.core.rotation;

import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.KeySlots;
import app.chatelaine.core.creation.KeyCreator;
import app.chatelaine.core.delivery.Deliveries;
import app.chatelaine.core.lifecycle.KeyLife;
import app.chatelaine.core.lifecycle.MadeKeys;
import app.chatelaine.core.lifecycle.ProofOfDeath;
import app.chatelaine.core.secret.Fingerprinter;

/**
 * What rotations are done with.
 *
 * @param creator one that does not list by itself
 */
public record Tools(
        Accounts accounts,
        KeySlots slots,
        Fingerprinter fingerprinter,
        KeyCreator creator,
        MadeKeys made,
        KeyLife life,
        ProofOfDeath proof,
        Deliveries deliveries) {}
