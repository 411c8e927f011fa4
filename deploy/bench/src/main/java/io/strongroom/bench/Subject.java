package io.strongroom.bench;

import io.strongroom.bench.load.Call;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Something that is measured in each round.
 *
 * @param calls makes them anew, with fresh tokens
 * @param each how many credentials one answer holds
 */
record Subject(String name, int connections, int each, Callable<List<Call>> calls) {
    Subject(String name, int connections, Callable<List<Call>> calls) {
        this(name, connections, 1, calls);
    }
}
