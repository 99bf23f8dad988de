package io.jinliu.simulator.book;

import java.time.Instant;

/**
 * One line of a complaint's history.
 *
 * @param text empty when the step says it all
 */
public record Remark(String logId, ComplaintStep step, String text, Instant at) {}
