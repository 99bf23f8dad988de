package io.jinliu.deployment.check;

/**
 * Something that would not work, or would work worse than we promise.
 *
 * @param where the object, {@code Deployment order-service}
 */
public record Complaint(String where, String sentence) {

    @Override
    public String toString() {
        return where + ": " + sentence;
    }
}
