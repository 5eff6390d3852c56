package app.chatelaine.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.testing.Checks;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every notification that there is, told once and rightly, whatever happens to machine, network and clock. */
class WatchTableTest extends OnWatch {
    private static final Duration SLEEP = Duration.ofHours(9);

    /** What is to be told, how that comes about, and the words. */
    enum Row {
        EXPIRED("“work” has expired") {
            @Override
            void comesAbout(OnWatch on) {
                on.addEnding("work", Duration.ofMinutes(1));
                on.clock.jump(Duration.ofMinutes(2));
            }
        },
        NOT_ACCEPTED("Ionworks does not accept “work”") {
            @Override
            void comesAbout(OnWatch on) {
                on.add("work");
                on.answers.put("work", Verdict.REJECTED);
            }
        },
        DUE_IN_1_DAY("“work” expires tomorrow") {
            @Override
            void comesAbout(OnWatch on) {
                on.addEnding("work", Duration.ofHours(37));
            }
        },
        DUE_IN_7_DAYS("“work” expires in 7 days") {
            @Override
            void comesAbout(OnWatch on) {
                on.addEnding("work", Duration.ofDays(7));
            }
        },
        DUE_IN_14_DAYS("“work” expires in 14 days") {
            @Override
            void comesAbout(OnWatch on) {
                on.addEnding("work", Duration.ofDays(14));
            }
        },
        ROTATION_WAITS("The rotation of “work” waits for you") {
            @Override
            void comesAbout(OnWatch on) {
                on.add("work");
                on.rotationWaits = true;
            }
        },
        OUTDATED_PLACE("An earlier key of “work” is still in use") {
            @Override
            void comesAbout(OnWatch on) {
                on.add("work");
                on.delivered = Delivered.OUTDATED;
            }
        },
        STALE("“work” is stale") {
            @Override
            void comesAbout(OnWatch on) {
                on.add("work");
                on.clock.jump(Duration.ofDays(95));
            }
        },
        WORKS_AGAIN("Ionworks accepts “work” again") {
            @Override
            void comesAbout(OnWatch on) {
                var work = on.add("work");
                on.history
                        .append(Map.of(work.id(), Checks.of(Verdict.REJECTED, on.clock.instant(), 50, "HTTP")))
                        .handle(done -> {}, problem -> {});
                on.ledger
                        .write(AlertLedger.EMPTY.with(work, EnumSet.of(AlertKind.NOT_ACCEPTED)))
                        .handle(done -> {}, problem -> {});
            }
        };

        private final String title;

        Row(String title) {
            this.title = title;
        }

        abstract void comesAbout(OnWatch on);
    }

    enum Fault {
        NONE {
            @Override
            void strike(OnWatch on) {}
        },
        SLEEP {
            @Override
            void strike(OnWatch on) {
                on.clock.jump(WatchTableTest.SLEEP);
            }
        },
        SLEEP_AND_NO_NETWORK_AFTERWARDS {
            @Override
            void strike(OnWatch on) {
                on.online = false;
                on.clock.jump(WatchTableTest.SLEEP);
                on.clock.advance(Duration.ofMinutes(30));
                on.online = true;
            }
        },
        NETWORK_GONE_AND_BACK {
            @Override
            void strike(OnWatch on) {
                on.online = false;
                on.clock.advance(Duration.ofHours(7));
                on.online = true;
            }
        },
        CLOCK_AHEAD_AND_SET_RIGHT {
            @Override
            void strike(OnWatch on) {
                on.clock.jump(Duration.ofDays(400));
                on.clock.advance(Duration.ofMinutes(1));
                on.clock.jump(Duration.ofDays(-400));
            }
        },
        CLOCK_BEHIND_AND_SET_RIGHT {
            @Override
            void strike(OnWatch on) {
                on.clock.jump(Duration.ofDays(-400));
                on.clock.advance(Duration.ofMinutes(1));
                on.clock.jump(Duration.ofDays(400));
            }
        },
        RESTART {
            @Override
            void strike(OnWatch on) {
                on.watch.stop();
                on.watch = on.watch();
                on.watch.start();
            }
        };

        abstract void strike(OnWatch on);
    }

    static Stream<Arguments> rowsAndFaults() {
        return Stream.of(Row.values()).flatMap(row -> Stream.of(Fault.values()).map(fault -> Arguments.of(row, fault)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rowsAndFaults")
    void WCH_04_it_is_told_once_whatever_happens_before_and_after(Row row, Fault fault) {
        row.comesAbout(this);
        watch.start();
        fault.strike(this);
        // The last check may be hours old, and a row that needs a check waits for the next one.
        var enough = row == Row.WORKS_AGAIN ? INTERVAL : Duration.ofHours(2);
        clock.advance(enough);
        assertThat(notifier.takeTitles()).containsExactly(row.title);

        fault.strike(this);
        clock.advance(Duration.ofHours(2));
        assertThat(notifier.takeTitles()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void WCH_04_of_a_key_that_is_well_nothing_is_told(Fault fault) {
        add("work");
        watch.start();
        for (int i = 0; i < 3; i++) {
            fault.strike(this);
            clock.advance(INTERVAL);
        }

        assertThat(notifier.takeTitles()).isEmpty();
        assertThat(heard.problems).isEqualTo(List.of());
    }

    @ParameterizedTest
    @EnumSource
    void WCH_04_one_refusal_stays_silent(Fault fault) {
        add("work");
        answers.put("work", Verdict.REJECTED);
        watch.start();
        untilAsked(1);
        answers.put("work", Verdict.ACCEPTED);
        fault.strike(this);
        clock.advance(INTERVAL);

        assertThat(notifier.takeTitles()).isEmpty();
    }
}
