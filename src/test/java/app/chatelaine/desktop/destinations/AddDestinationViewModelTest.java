package app.chatelaine.desktop.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.delivery.GitGuard.Exposure;
import app.chatelaine.core.delivery.GitGuard.Kind;
import app.chatelaine.core.delivery.GitGuard.Standing;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.desktop.destinations.PlaceForm.Sort;
import app.chatelaine.desktop.destinations.Sight.Nowhere;
import app.chatelaine.desktop.destinations.Sight.Seen;
import app.chatelaine.testing.MemoryPlaces;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddDestinationViewModelTest {
    private static final String ENV = "/home/mara/plant/.env";

    private final Workbench bench = new Workbench()
            .with(
                    SampleAccounts.account("ion", "production", "work", "…41ac", 9),
                    SampleAccounts.account("pinexq", "jobs", "jobs", "…k2Qd", 9),
                    SampleAccounts.account("modelon-impact", "cloud", "research", "…wHcL", 9))
            .load();
    private final List<Destination> written = new ArrayList<>();
    private final List<AccountId> replaced = new ArrayList<>();
    private final AddDestinationViewModel model = model("work");

    private AddDestinationViewModel model(String name) {
        return model(bench.row(name).state().account());
    }

    private AddDestinationViewModel model(Account account) {
        var service = bench.catalogue.find(account.serviceId()).orElseThrow();
        return new AddDestinationViewModel(
                new DeliverContext(
                        bench.messages,
                        bench.workspace.destinations().placing(),
                        bench.workspace.keychain(),
                        bench.background,
                        bench.timer,
                        bench.log,
                        MemoryPlaces.HOME,
                        (after, where) -> written.add(where),
                        replaced::add),
                service,
                account);
    }

    private String key() {
        return Workbench.keyOf(model.account().id());
    }

    private Seen seen() {
        bench.timer.advance(Duration.ofMillis(300));
        assertThat(model.sightProperty().get()).isInstanceOf(Seen.class);
        return (Seen) model.sightProperty().get();
    }

    @Test
    void DLV_01_the_documented_places_of_the_service_are_proposed() {
        assertThat(model.form().sortProperty().get()).isEqualTo(Sort.DOTENV);
        assertThat(model.form().variable().value()).isEqualTo("ION_CLIENT_SECRET");

        var pinexq = model("jobs");
        assertThat(pinexq.form().service().value()).isEqualTo("jobmanagement");
        assertThat(pinexq.form().user().value()).isEqualTo("api-key");

        var modelon = model("research");
        assertThat(modelon.form().sortProperty().get()).isEqualTo(Sort.FILE);
        assertThat(modelon.form().filePath().value()).isEqualTo("~/.impact/api.key");
    }

    @Test
    void nothing_is_looked_at_before_the_fields_say_where() {
        model.form().envPath().set("plant/.env");
        bench.timer.advance(Duration.ofSeconds(1));

        assertThat(model.sightProperty().get()).isEqualTo(new Nowhere());
        assertThat(model.form().envPath().problemProperty().get()).isEmpty();
        model.write();
        assertThat(model.form().envPath().problemProperty().get())
                .isEqualTo("Give the whole path of a file, from / or ~/.");
        assertThat(written).isEmpty();
    }

    @Test
    void DLV_08_what_would_change_is_shown_with_keys_masked_before_anything_is_written() {
        bench.places.put(ENV, "A=1\nION_CLIENT_SECRET=the-old-key-0123456789\n");
        model.form().envPath().set("~/plant/.env");

        assertThat(seen().changes()).singleElement().satisfies(change -> {
            assertThat(change.line()).isEqualTo(2);
            assertThat(change.before()).isEqualTo("ION_CLIENT_SECRET=…6789");
            assertThat(change.after()).startsWith("ION_CLIENT_SECRET=…").doesNotContain(key());
        });
        assertThat(bench.places.text(ENV)).contains("the-old-key");
    }

    @Test
    void what_was_shown_is_written_and_the_truth_is_told() {
        bench.places.put(ENV, "A=1\n");
        model.form().envPath().set(ENV);
        assertThat(seen().git()).isEmpty();
        model.write();

        assertThat(model.endingProperty().get().sentence()).isEqualTo("Written to ~/plant/.env and read back.");
        assertThat(model.endingProperty().get().isDone()).isTrue();
        assertThat(bench.places.text(ENV)).startsWith("A=1\n").contains(key());
        assertThat(written).hasSize(1);
        assertThat(model.isWritable()).isFalse();
    }

    @Test
    void a_file_that_changed_since_it_was_shown_is_not_written_and_shown_anew() {
        bench.places.put(ENV, "A=1\n");
        model.form().envPath().set(ENV);
        assertThat(seen().changes().getFirst().before()).isEmpty();
        bench.places.put(ENV, "ION_CLIENT_SECRET=somebody-wrote-this-now\n");
        model.write();

        assertThat(model.endingProperty().get().isDone()).isFalse();
        assertThat(model.endingProperty().get().sentence()).contains("Something else was written");
        assertThat(bench.places.text(ENV)).isEqualTo("ION_CLIENT_SECRET=somebody-wrote-this-now\n");
        assertThat(seen().changes().getFirst().before()).isEqualTo("ION_CLIENT_SECRET=…-now");
    }

    @Test
    void GIT_01_a_tracked_file_is_refused_with_the_reason() {
        bench.git.standings.put(ENV, new Standing(Kind.TRACKED, "/.env"));
        model.form().envPath().set(ENV);
        assertThat(seen().git()).isPresent();
        model.ignoreProperty().set(true);
        model.write();

        assertThat(model.isWritable()).isFalse();
        assertThat(bench.places.text(ENV)).isEmpty();
    }

    @Test
    void GIT_01_a_file_that_git_would_take_is_written_once_it_is_to_be_ignored() {
        bench.git.standings.put(ENV, new Standing(Kind.UNPROTECTED, "/.env"));
        model.form().envPath().set(ENV);
        assertThat(seen().git()).isPresent();
        assertThat(model.isWritable()).isFalse();
        model.ignoreProperty().set(true);
        assertThat(model.isWritable()).isTrue();
        model.write();

        assertThat(bench.git.standings.get(ENV)).isEqualTo(new Standing(Kind.IGNORED, ""));
        assertThat(bench.places.text(ENV)).contains(key());
    }

    @Test
    void GIT_02_a_key_in_the_history_is_told_with_the_success() {
        bench.git.exposure = Exposure.FOUND;
        model.form().envPath().set(ENV);
        assertThat(seen().changes()).hasSize(1);
        model.write();

        assertThat(model.endingProperty().get().isDone()).isTrue();
        assertThat(model.endingProperty().get().isExposed()).isTrue();

        model.replaceKey();
        assertThat(model.finishedProperty().get()).isTrue();
        assertThat(replaced).containsExactly(model.account().id());
    }

    /** Programs take the usual address by themselves, so it is not offered. */
    @Test
    void only_what_would_be_written_beside_the_key_is_offered() {
        assertThat(model.furtherVariables()).isEmpty();

        var named = model.account().withFields(Map.of("clientId", "cid-7f2a41ac"));
        assertThat(model(named).furtherVariables()).containsExactly("ION_CLIENT_ID");
    }

    @Test
    void DLV_04_address_and_fields_are_written_on_request() {
        model.form().envPath().set(ENV);
        model.exampleProperty().set(true);
        assertThat(seen().changes()).hasSize(1);
        model.write();

        assertThat(bench.places.text("/home/mara/plant/.env.example")).isEqualTo("ION_CLIENT_SECRET=\n");
    }

    @Test
    void a_chosen_folder_keeps_the_name_of_the_file() {
        model.form().choose(new File("/home/mara/line3"));
        assertThat(model.form().envPath().value()).isEqualTo("~/line3/.env");

        model.form().envPath().set("/srv/app/.env.local");
        model.form().choose(new File("/home/mara/line3"));
        assertThat(model.form().envPath().value()).isEqualTo("~/line3/.env.local");
    }

    @Test
    void the_sheet_is_not_left_in_the_middle_of_a_writing() {
        model.form().envPath().set(ENV);
        assertThat(seen().changes()).hasSize(1);
        bench.background.hold();
        model.write();
        model.close();
        assertThat(model.finishedProperty().get()).isFalse();

        bench.background.runNext();
        model.close();
        assertThat(model.finishedProperty().get()).isTrue();
    }
}
