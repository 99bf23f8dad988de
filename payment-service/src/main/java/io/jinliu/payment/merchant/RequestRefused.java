package io.jinliu.payment.merchant;

/** A signed request that is not believed. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** @param app what it claims to be, or a dash */
    public RequestRefused(Reason reason, String app) {
        super(app);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What it claims to be. */
    public String app() {
        return String.valueOf(getMessage());
    }

    /** Why; each has a code of its own. */
    public enum Reason {
        HEADERS("signature-headers", "X-Jinliu-App, -Timestamp, -Nonce and -Signature come once each, without a token"),
        STALE("signature-stale", "The timestamp is more than five minutes from now"),
        UNKNOWN_APP("unknown-app", "There is no such app, or it is revoked"),
        ADDRESS("address-not-allowed", "The app may not be used from this address"),
        WRONG("signature-wrong", "The signature is not of this request by this app"),
        NONCE("nonce-used", "The app has used this nonce; a repetition is signed anew");

        private final String code;
        private final String detail;

        Reason(String code, String detail) {
            this.code = code;
            this.detail = detail;
        }

        public String code() {
            return code;
        }

        public String detail() {
            return detail;
        }
    }
}
