package app.chatelaine.desktop.overview;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.attention.Condition;
import app.chatelaine.core.attention.Overview;
import app.chatelaine.core.attention.Renewal;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.AccountsModel;
import app.chatelaine.desktop.shared.model.Checking;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** All accounts in one picture, and the way from each part of it to the accounts that it counts. */
public final class OverviewViewModel {
    private final AccountsModel accounts;
    private final Checking checking;
    private final Messages messages;
    private final Table table;
    private final ReadOnlyObjectWrapper<Situation> situation = new ReadOnlyObjectWrapper<>(Situation.NONE);

    public OverviewViewModel(AccountsModel accounts, Checking checking, Messages messages, Table table) {
        this.accounts = accounts;
        this.checking = checking;
        this.messages = messages;
        this.table = table;
    }

    ReadOnlyObjectProperty<Situation> situationProperty() {
        return situation.getReadOnlyProperty();
    }

    /** Counts anew whenever something changes, until {@code subscriptions} end. */
    void follow(Subscriptions subscriptions) {
        subscriptions.on(
                accounts.revisionProperty(),
                revision -> situation.set(Situation.of(
                        accounts.rows().stream().map(AccountRow::state).toList())));
    }

    void list(Condition condition) {
        table.list("", "state:" + condition.id());
    }

    /** All that is to be replaced this week. */
    void listWeek() {
        table.list("", "replace:week");
    }

    /** @param bin of the ages, from 0 */
    void listAges(int bin) {
        int from = bin * Overview.BIN_DAYS;
        boolean last = bin == Overview.BINS - 1;
        table.list("", "age:" + from + "-" + (last ? "" : from + Overview.BIN_DAYS - 1));
    }

    void listService(String id) {
        table.list(id, "");
    }

    void list(String service, Verdict verdict) {
        table.list(service, "health:" + verdict.id());
    }

    void show(AccountId account) {
        table.show(account);
    }

    void checkAll() {
        checking.check(accounts.rows());
    }

    /** Why an account is to be dealt with this week, in a few words. */
    String words(Renewal renewal) {
        return messages.get("overview.week." + renewal.reason(), renewal.days());
    }

    /** The days of a bin in words, such as {@code 30 to 39 days}. */
    String ages(int bin, int count) {
        int from = bin * Overview.BIN_DAYS;
        return bin == Overview.BINS - 1
                ? messages.get("figure.ages.last", from, count)
                : messages.get("figure.ages.bin", from, from + Overview.BIN_DAYS - 1, count);
    }

    /** Where single accounts are seen. */
    public interface Table {

        /**
         * Lists what {@code query} asks for.
         *
         * @param service its id; empty for all services
         */
        void list(String service, String query);

        /** Selects one account, and shows what is known of it. */
        void show(AccountId account);

        /** A table of two parts, each of which may be a method. */
        static Table of(BiConsumer<String, String> list, Consumer<AccountId> show) {
            return new Table() {
                @Override
                public void list(String service, String query) {
                    list.accept(service, query);
                }

                @Override
                public void show(AccountId account) {
                    show.accept(account);
                }
            };
        }
    }
}
