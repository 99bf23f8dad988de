package io.jinliu.simulator.wire;

import java.util.Map;

/** One attempt to hand a notice to the merchant: POST these bytes to this address, then report what came back. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares deliveries
public record Delivery(String noticeId, int attempt, String url, Map<String, String> headers, byte[] body) {}
