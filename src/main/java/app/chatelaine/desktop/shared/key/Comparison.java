package app.chatelaine.desktop.shared.key;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Problem;

/** What came of comparing a key with those that are in Chatelaine. */
public sealed interface Comparison {

    record Running() implements Comparison {}

    /** No account has this key. */
    record NewKey() implements Comparison {}

    record Known(Account holder) implements Comparison {}

    /** The keychain gave no answer, so nobody knows; storing finds out. */
    record Unknown(Problem problem) implements Comparison {}
}
