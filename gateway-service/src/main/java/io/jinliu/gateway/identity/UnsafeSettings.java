package io.jinliu.gateway.identity;

/** Settings under which the gateway will not start, in one sentence for whoever reads the log. */
public final class UnsafeSettings extends RuntimeException {

    public UnsafeSettings(String sentence) {
        super(sentence);
    }
}
