package io.jinliu.simulator.server;

import io.jinliu.simulator.Simulator;
import io.jinliu.simulator.World;
import io.jinliu.simulator.book.FileJournal;
import io.jinliu.simulator.wire.Answer;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;

/** The simulator as a process: a port, a folder, a clock. */
public final class SimulatorServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SimulatorServer.class.getName());

    private final FileJournal journal;
    private final Simulator simulator;
    private final HttpListener listener;
    private final Dispatcher dispatcher;
    private final KeyDoor keys;

    private SimulatorServer(Settings settings) {
        SecretFiles.makeFolder(settings.data());
        var ring = KeyRing.openOrMake(settings.data());
        var times = times(settings);
        var book = settings.data().resolve("journal.jsonl");
        SecretFiles.makeIfAbsent(book, () -> "");
        this.journal = new FileJournal(book);
        this.simulator = new Simulator(
                new World(
                        ring.wechat(),
                        ring.alipay(),
                        Optional.of(ring.unionpay()),
                        times,
                        random(settings, journal),
                        settings.timeScale()),
                journal);
        this.dispatcher = new Dispatcher(simulator, times);
        this.listener = new HttpListener(settings.port(), this::answer);
        Runnable tell = () -> ChannelEnvironment.write(settings.data(), ring, listener.port());
        this.keys = new KeyDoor(ring, tell);
        tell.run();
    }

    /** Settings come from the environment: {@code JINLIU_SIMULATOR_*} and {@code JINLIU_CLOCK_FILE}. */
    public static void main(String[] arguments) {
        var server = start(Settings.of(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "simulator-stop"));
        LOG.log(Level.INFO, "Channels are open on http://127.0.0.1:{0}", Integer.toString(server.port()));
    }

    static SimulatorServer start(Settings settings) {
        var server = new SimulatorServer(settings);
        server.dispatcher.start();
        server.listener.start();
        return server;
    }

    int port() {
        return listener.port();
    }

    private Answer answer(Request request) {
        if (request.path().equals("/readyz") || request.path().equals("/livez")) {
            return Answer.now(Reply.json(200, Json.object().put("status", "UP")));
        }
        try {
            return request.path().startsWith("/keys/") ? Answer.now(keys.answer(request)) : simulator.answer(request);
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "No answer to " + request.method() + " " + request.path(), bug);
            return Answer.now(Reply.empty(500));
        } finally {
            dispatcher.wake();
        }
    }

    private static Times times(Settings settings) {
        InstantSource machine = Clock.systemUTC();
        return new Times(settings.clockFile().<InstantSource>map(ClockFile::new).orElse(machine), machine);
    }

    /** The book's length goes into the seed: a nonce that came again after a restart would look like a replay. */
    private static Random random(Settings settings, FileJournal journal) {
        return settings.seed().isPresent()
                ? new Random(settings.seed().getAsLong() ^ journal.length())
                : new SecureRandom();
    }

    @Override
    public void close() {
        listener.close();
        dispatcher.close();
        journal.close();
    }
}
