package io.jinliu.fault;

import java.lang.constant.ClassDesc;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Comes into a service that runs already, so that its start is as in production; weaves the failpoints in and arms one. */
public final class FaultAgent {

    private static final AtomicBoolean WOVEN = new AtomicBoolean();

    private FaultAgent() {}

    /** @param point where to die; empty for nowhere */
    public static void agentmain(String point, Instrumentation instrumentation) throws UnmodifiableClassException {
        if (WOVEN.compareAndSet(false, true)) {
            weave(Failpoint.all(), instrumentation);
        }
        Trap.arm(point);
    }

    /** What is loaded already is woven now, the rest when it is loaded. */
    private static void weave(List<Failpoint> points, Instrumentation instrumentation)
            throws UnmodifiableClassException {
        var trap = ClassDesc.of("io.jinliu.fault.Trap");
        instrumentation.addTransformer(new Weaver(points, trap, ClassLoader.getSystemClassLoader()), true);
        var types = points.stream().map(point -> point.type().replace('/', '.')).collect(Collectors.toSet());
        var loaded = Arrays.stream(instrumentation.getAllLoadedClasses())
                .filter(type -> types.contains(type.getName()))
                .toArray(Class<?>[]::new);
        if (loaded.length > 0) {
            instrumentation.retransformClasses(loaded);
        }
    }
}
