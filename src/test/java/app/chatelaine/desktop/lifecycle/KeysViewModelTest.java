package app.chatelaine.desktop.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.testing.RotationBench;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeysViewModelTest {
    private final RotationBench rotation = new RotationBench();
    private final Workbench bench = rotation.bench;

    private KeysViewModel model(String name) {
        var row = bench.row(name);
        var model = new KeysViewModel(
                context(bench),
                row,
                bench.workspace.accounts().service(row.state().account()).orElseThrow());
        model.follow(new Subscriptions());
        model.list();
        return model;
    }

    static KeysContext context(Workbench bench) {
        return new KeysContext(
                bench.messages,
                bench.times,
                bench.accounts,
                bench.life,
                bench.rotations,
                bench.workspace,
                bench.background,
                bench.timer,
                bench.log,
                bench.opened::add);
    }

    private void knowAnother() {
        bench.keys.know(
                "cid-other", "build server", "other-key", Workbench.NOW.minus(Duration.ofDays(40)), Workbench.NOW);
    }

    private KeyLine line(KeysViewModel model, String title) {
        return model.lines().stream()
                .filter(line -> line.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_key_that_is_held_here_and_one_made_elsewhere_are_told_apart() {
        knowAnother();
        var model = model("work");
        assertThat(line(model, "work laptop").holder()).isEqualTo("used by account “work”");
        assertThat(line(model, "build server").holder()).isEqualTo("made elsewhere");
        assertThat(line(model, "build server").facts()).isEqualTo("on · made 40 days ago · used just now");
        assertThat(line(model, "build server").changes()).containsExactly(KeyChange.DISABLE, KeyChange.REVOKE);
        assertThat(model.notes()).hasSize(1);
    }

    @Test
    void a_key_is_revoked_only_when_its_name_is_typed() {
        knowAnother();
        var model = model("work");
        model.change(line(model, "build server"), KeyChange.REVOKE);
        assertThat(model.questionProperty().get()).isPresent();
        model.typedProperty().set("build");
        model.confirm();
        assertThat(bench.keys.ids()).contains("cid-other");
        model.typedProperty().set("build server");
        model.confirm();
        assertThat(bench.keys.ids()).containsExactly("cid-work");
        assertThat(model.saidProperty().get().sentence()).isEqualTo("“build server” is revoked.");
        assertThat(model.lines()).hasSize(1);
    }

    @Test
    void the_own_key_takes_one_more_choice() {
        var model = model("work");
        model.change(line(model, "work laptop"), KeyChange.DISABLE);
        model.typedProperty().set("work laptop");
        assertThat(model.isAnswered()).isFalse();
        model.confirm();
        assertThat(line(model, "work laptop").listed().key().isOff()).isFalse();
        model.evenOwnProperty().set(true);
        assertThat(model.isAnswered()).isTrue();
        model.confirm();
        assertThat(line(model, "work laptop").listed().key().isOff()).isTrue();
        model.change(line(model, "work laptop"), KeyChange.ENABLE);
        assertThat(line(model, "work laptop").listed().key().isOff()).isFalse();
    }

    @Test
    void a_service_that_refuses_is_said_and_nothing_is_taken_off_the_list() {
        knowAnother();
        var model = model("work");
        bench.keys.failNext(Problem.of(ProblemCode.SERVICE_REFUSED, "ION", "HTTP 403"));
        model.change(line(model, "build server"), KeyChange.DISABLE);
        assertThat(model.saidProperty().get().sentence()).contains("HTTP 403");
        assertThat(model.lines()).hasSize(2);
    }

    @Test
    void where_there_is_no_call_the_page_and_its_steps_are_the_way() {
        var model = model("battery");
        assertThat(model.byHandProperty().get()).isTrue();
        assertThat(model.steps()).hasSize(3);
        model.openPage();
        assertThat(bench.opened).containsExactly("https://ionworks.example/keys");
    }

    @Test
    void a_new_secret_is_stored_once_the_name_is_typed() {
        var model = model("impact");
        assertThat(model.isConfirmed()).isFalse();
        var before = bench.row("impact").state().account().key().fingerprint();
        model.renew();
        model.typedProperty().set("impact");
        model.confirm();
        assertThat(model.saidProperty().get().sentence()).contains("has a new secret");
        assertThat(bench.row("impact").state().account().key().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void ROT_02_a_new_secret_waits_while_a_rotation_is_open() {
        var row = bench.row("work");
        var service = bench.workspace.accounts().service(row.state().account()).orElseThrow();
        bench.workspace.rotating().begin(row, service, Wishes.ROUTINE, null, () -> {});
        var model = model("work");
        assertThat(model.inRotationProperty().get()).isTrue();
        model.renew();
        model.typedProperty().set("work");
        model.confirm();
        assertThat(model.saidProperty().get().sentence()).contains("is in a rotation");
    }
}
