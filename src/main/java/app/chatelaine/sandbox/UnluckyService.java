package app.chatelaine.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stand-in to which things happen, each once, at the requests that are named. */
public final class UnluckyService implements SandboxService {
    private final SandboxService service;
    private final SandboxSettings settings;
    private final List<Planned> planned = new ArrayList<>();

    public UnluckyService(SandboxService service, SandboxSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    /**
     * Lets {@code mishap} happen to the next request that has all of these in its method and path or in its body.
     *
     * @param signs such as {@code DELETE} and {@code /keys/}, or {@code deleteApiKey}
     */
    public void next(Mishap mishap, String... signs) {
        afterPassing(0, mishap, signs);
    }

    /**
     * As {@link #next}, after some such requests went well.
     *
     * @param well how many
     */
    public synchronized void afterPassing(int well, Mishap mishap, String... signs) {
        planned.add(new Planned(mishap, List.of(signs), well));
    }

    /** How many mishaps have not happened yet. */
    public synchronized int waiting() {
        return planned.size();
    }

    private synchronized Optional<Mishap> take(SandboxRequest request) {
        String text = request + " " + request.body();
        for (Planned each : planned) {
            if (each.signs.stream().allMatch(text::contains) && each.well-- == 0) {
                planned.remove(each);
                return Optional.of(each.mishap);
            }
        }
        return Optional.empty();
    }

    @Override
    public String basePath() {
        return service.basePath();
    }

    @Override
    public SandboxAnswer answer(SandboxRequest request) {
        return take(request)
                .map(mishap ->
                        mishap.in(mishap.acts() ? service.answer(request) : SandboxAnswer.none(), settings.slowness()))
                .orElseGet(() -> service.answer(request));
    }

    @Override
    public boolean carriesKey(SandboxRequest request) {
        return service.carriesKey(request);
    }

    private static final class Planned {
        private final Mishap mishap;
        private final List<String> signs;
        private int well;

        Planned(Mishap mishap, List<String> signs, int well) {
            this.mishap = mishap;
            this.signs = signs;
            this.well = well;
        }
    }
}
