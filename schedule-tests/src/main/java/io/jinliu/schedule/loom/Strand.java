package io.jinliu.schedule.loom;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work in one process, on a thread of its own that runs only while the loom waits for it: until its next
 * port, its end or its death.
 */
public final class Strand {

    private static final ScopedValue<Strand> CURRENT = ScopedValue.newInstance();

    private final String process;
    private final String name;
    private final Semaphore go = new Semaphore(0);
    private final Semaphore back = new Semaphore(0);
    private String at = "start";
    private boolean dying;
    private boolean done;
    private @Nullable Throwable failure;

    Strand(String process, String name, Runnable work) {
        this.process = process;
        this.name = name;
        Thread.ofVirtual().name(name).start(() -> run(work));
    }

    private void run(Runnable work) {
        go.acquireUninterruptibly();
        try {
            if (!dying) {
                ScopedValue.where(CURRENT, this).run(work);
            }
        } catch (Throwable thrown) { // judged by whoever resumed us: a refusal, a failure or a death
            failure = thrown;
        } finally {
            done = true;
            back.release();
        }
    }

    /** Lets others go first. Outside a strand there are no others. */
    public static void pause(String where) {
        if (CURRENT.isBound()) {
            CURRENT.get().waitAt(where);
        }
    }

    /** Whether this process is still alive; what it does after its death has no effect. */
    public static boolean alive() {
        return !CURRENT.isBound() || !CURRENT.get().dying;
    }

    /** Dies on the spot. */
    public static Death die(String where) {
        if (CURRENT.isBound()) {
            CURRENT.get().dying = true;
        }
        return new Death(where);
    }

    private void waitAt(String where) {
        requireAlive(where);
        at = where;
        back.release();
        go.acquireUninterruptibly();
        requireAlive(where);
    }

    private void requireAlive(String where) {
        if (dying) {
            throw new Death(where);
        }
    }

    void resume() {
        go.release();
        back.acquireUninterruptibly();
    }

    void kill() {
        dying = true;
        resume();
    }

    boolean done() {
        return done;
    }

    boolean dead() {
        return dying;
    }

    public String process() {
        return process;
    }

    public String name() {
        return name;
    }

    public String at() {
        return at;
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }
}
