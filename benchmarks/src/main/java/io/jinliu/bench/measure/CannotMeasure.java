package io.jinliu.bench.measure;

/** There is no result, and this is why. */
public final class CannotMeasure extends RuntimeException {

    public CannotMeasure(String message) {
        super(message);
    }

    public CannotMeasure(String message, Throwable cause) {
        super(message, cause);
    }
}
