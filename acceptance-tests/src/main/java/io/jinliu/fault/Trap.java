package io.jinliu.fault;

/** What the woven code calls. Unless armed it costs the comparison of two strings. */
public final class Trap {

    /** As if killed by signal 9. */
    private static final int KILLED = 137;

    private static volatile String armed = "";

    private Trap() {}

    /** Dies without a word if this point is armed: no hook, no finally block, no flush. */
    public static void reach(String point) {
        if (point.equals(armed)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    static void arm(String point) {
        armed = point;
    }
}
