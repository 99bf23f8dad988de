package io.jinliu.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Works that are all begun before the first is asked for its outcome. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> all(List<Callable<T>> works) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = works.stream().map(pool::submit).toList();
            var done = new ArrayList<T>();
            for (var one : started) {
                done.add(one.get());
            }
            return List.copyOf(done);
        }
    }
}
