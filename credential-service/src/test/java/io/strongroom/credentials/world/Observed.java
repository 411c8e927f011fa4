package io.strongroom.credentials.world;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps in memory what spans are made of: the names, key values and errors of all observations that have ended. */
public final class Observed implements ObservationHandler<Observation.Context> {

    private final Queue<String> ended = new ConcurrentLinkedQueue<>();

    @Override
    public boolean supportsContext(Observation.Context context) {
        return true;
    }

    @Override
    public void onStop(Observation.Context context) {
        ended.add(context.getName() + " " + context.getContextualName() + " " + context.getAllKeyValues() + " "
                + context.getError());
    }

    /** One text for each observation. */
    public List<String> all() {
        return List.copyOf(ended);
    }
}
