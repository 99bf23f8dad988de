package io.jinliu.fault;

import java.lang.constant.ClassDesc;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;

/** {@code -javaagent:<this jar>=<folder>}: weaves the failpoints in and watches the folder for one that is armed. */
public final class FaultAgent {

    private FaultAgent() {}

    /** @param folder where {@code <service>.armed} appears with the name of a point in it */
    public static void premain(String folder, Instrumentation instrumentation) {
        var service = System.getenv().getOrDefault("JINLIU_SECURITY_CLIENT_ID", "gateway-service");
        Trap.watch(Path.of(folder), service);
        instrumentation.addTransformer(
                new Weaver(Failpoint.all(), ClassDesc.of("io.jinliu.fault.Trap"), ClassLoader.getSystemClassLoader()));
    }
}
