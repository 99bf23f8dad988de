package io.jinliu.common.id;

/** Who may issue numbers under which worker, and until when. */
interface WorkerLeases {

    /**
     * Extends the lease beyond {@code millis}, or takes another worker when someone else has taken it.
     *
     * @throws IllegalStateException if all 64 workers are taken
     */
    Lease renew(Lease held, long millis);

    /** Times from {@code from} (inclusive) to {@code reservedUntil} (exclusive), epoch milliseconds, are the holder's. */
    record Lease(int worker, String holder, long from, long reservedUntil) {

        static final Lease NONE = new Lease(-1, "", 0, 0);
    }
}
