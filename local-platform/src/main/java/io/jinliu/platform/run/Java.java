package io.jinliu.platform.run;

import java.nio.file.Path;
import java.util.List;

/** The Java we run on is the Java our children run on. */
public final class Java {

    /**
     * What JDK 25 wants to hear from ShardingSphere, RocketMQ and Netty; one collector thread per small heap; and the
     * quick compiler only, because the thorough one takes half of the processor while eight JVMs start. Whoever measures
     * throughput asks for the thorough one again (docs/local-platform.md).
     */
    public static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Dio.netty.noUnsafe=false");

    /** The variable of more JVM options for the services and the simulator. */
    public static final String SERVICE_OPTIONS = "JINLIU_SERVICE_OPTIONS";

    private Java() {}

    /** Options to write a start-up cache at the end; without hundreds of lines on classes that cannot be in it. */
    public static List<String> training(Path cache) {
        return List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=error");
    }

    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
