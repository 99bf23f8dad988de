package io.jinliu.common.claim;

/**
 * An endpoint whose every request is done once per {@code Idempotency-Key}, and whose first reply is the reply to all.
 *
 * <p>A service declares one bean per endpoint; its handler takes the claimed number with
 * {@code @RequestAttribute(ClaimedEndpoint.NUMBER) long number} and does its work under that number, so that whoever
 * repeats the work after a crash finds it done.
 *
 * @param path the exact path, e.g. {@code /api/v1/orders}; the method is POST
 */
public record ClaimedEndpoint(String path) {

    /** The request attribute that holds the claimed number, in the caller's slot. */
    public static final String NUMBER = "io.jinliu.claim.number";
}
