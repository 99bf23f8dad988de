package io.jinliu.platform.run;

import java.time.Duration;

/** Where one part of the platform stands. */
sealed interface PartState {

    record Waiting(String what) implements PartState {}

    record Starting() implements PartState {}

    record Ready(Duration took) implements PartState {}

    /** It was ready, died, and is tried again. */
    record Restarting(String reason) implements PartState {}

    /** It never became ready; nobody tries again. */
    record Failed(String reason) implements PartState {}

    record Stopping() implements PartState {}

    record Stopped() implements PartState {}
}
