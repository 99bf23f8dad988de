package io.jinliu.payment.security;

/** A callback we do not believe, or cannot. Nothing changes by it. */
public final class CallbackRefused extends RuntimeException {

    private final Reason reason;
    private final String subject;

    public CallbackRefused(Reason reason, String detail) {
        this(reason, "-", detail);
    }

    /** @param subject the number it claims to be about */
    public CallbackRefused(Reason reason, String subject, String detail) {
        super(detail, null, false, false); // a flood of forgeries must not cost us ten thousand stack traces
        this.reason = reason;
        this.subject = subject;
    }

    public Reason reason() {
        return reason;
    }

    String subject() {
        return subject;
    }

    /** Why, and the HTTP status that says so. */
    public enum Reason {
        UNSIGNED(401),
        UNKNOWN_KEY(401),
        FORGED(401),
        PROBE(401),
        STALE(401),
        UNREADABLE(400),
        NOT_OURS(403),
        UNKNOWN_CREDENTIAL(404),
        TOO_LARGE(413);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
