package io.jinliu.common.job;

import io.jinliu.common.sharding.Databases;
import io.micrometer.tracing.Tracer;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** Another process, as far as jobs are concerned: with a name of its own for the leases. */
public final class Runners {

    private Runners() {}

    public static SmartLifecycle of(Job job, Databases databases) {
        return new JobRunner(
                provide(Stream.of(job)),
                provide(Stream.empty()),
                databases,
                new Leases(InstantSource.system()),
                Tracer.NOOP);
    }

    private static <T> ObjectProvider<T> provide(Stream<T> beans) {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return beans;
            }
        };
    }
}
