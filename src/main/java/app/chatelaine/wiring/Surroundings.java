package app.chatelaine.wiring;

import app.chatelaine.core.secret.PassphraseSource;
import app.chatelaine.core.text.Messages;
import java.util.function.Consumer;

/**
 * What window and command line do each in their own way.
 *
 * @param messages in the user's language
 * @param passphrases asks for the passphrase of the vault
 * @param slowKeychain is told the name of a keychain that lets a call wait
 */
public record Surroundings(Messages messages, PassphraseSource passphrases, Consumer<String> slowKeychain) {}
