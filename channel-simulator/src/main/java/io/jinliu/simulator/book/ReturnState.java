package io.jinliu.simulator.book;

/** Whether a share has come back from its receiver. A failed return frees its amount. */
public enum ReturnState {
    PROCESSING,
    SUCCESS,
    FAILED
}
