package io.jinliu.simulator.channel;

import java.util.Map;

/** A notice in its channel's wire form. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares messages
public record Message(Map<String, String> headers, byte[] body) {}
