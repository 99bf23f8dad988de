package io.jinliu.simulator.channel;

/** What the payer tried cannot be done. */
public final class PayerRefused extends RuntimeException {

    private final String code;

    PayerRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    /** 404 for what does not exist, 409 for what its state forbids. */
    public int status() {
        return code.startsWith("NO_SUCH") ? 404 : 409;
    }

    public String code() {
        return code;
    }
}
