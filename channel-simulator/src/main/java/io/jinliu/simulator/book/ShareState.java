package io.jinliu.simulator.book;

/** Whether a share has reached its receiver. A closed one never will, and frees its amount. */
public enum ShareState {
    PENDING,
    SUCCESS,
    CLOSED
}
