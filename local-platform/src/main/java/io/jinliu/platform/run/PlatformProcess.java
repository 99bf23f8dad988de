package io.jinliu.platform.run;

import io.jinliu.platform.control.ControlServer;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import io.jinliu.platform.plan.Selection;
import io.jinliu.platform.plan.ServiceSettings;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The platform's process: started by {@code ./jinliu up}, outlives it, ends by {@code ./jinliu down} or SIGTERM. */
public final class PlatformProcess {

    public static final String OFFSET = "jinliu.offset";
    public static final String PARTS = "jinliu.parts";
    public static final String TRAINING = "jinliu.training";
    public static final String WIRES = "jinliu.wires";

    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Journal journal = new Journal(System.out, Clock.systemUTC());

    private PlatformProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var process = new PlatformProcess();
        Thread.currentThread().setUncaughtExceptionHandler((main, failure) -> process.fail(failure));
        Runtime.getRuntime().addShutdownHook(new Thread(process::stopAndWait, "stop-platform"));
        try {
            process.run();
        } finally {
            process.stopped.countDown();
        }
    }

    private void run() throws InterruptedException {
        var ports = new PortPlan(Integer.getInteger(OFFSET, 0));
        var checkout = Checkout.current();
        var data = checkout.data(ports);
        var secrets = Secrets.of(data);
        var selection = Selection.only(List.of(System.getProperty(PARTS, "").split(",")).stream()
                .filter(name -> !name.isEmpty())
                .toList());
        var training = Boolean.getBoolean(TRAINING);
        var reach = Boolean.getBoolean(WIRES) ? Launcher.THROUGH_THE_WIRES : ServiceSettings.LOOPBACK;
        var settings = new ServiceSettings(ports, data, secrets, reach);
        var launcher = new Launcher(checkout, data, settings, training);
        var platform = new Platform(ports, selection, launcher, HttpClient.newHttpClient(), journal);
        try (var control =
                ControlServer.open(ports.control(), secrets.control(), platform::report, stopRequested::countDown)) {
            journal.write("platform starts, control on port " + control.port());
            serve(platform);
        }
    }

    private void serve(Platform platform) throws InterruptedException {
        platform.record();
        platform.start();
        stopRequested.await();
        journal.write("platform stops");
        platform.stop();
        journal.write("platform is stopped");
    }

    private void fail(Throwable failure) {
        journal.write("platform fails", failure);
        System.exit(1);
    }

    /** SIGTERM ends the JVM when its hooks return: so this one returns when everything is in order. */
    private void stopAndWait() {
        stopRequested.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
