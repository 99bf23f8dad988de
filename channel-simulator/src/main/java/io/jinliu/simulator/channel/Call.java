package io.jinliu.simulator.channel;

import io.jinliu.simulator.fault.Operation;
import java.util.Optional;

/** What a request is about, as far as it can be seen before anything is believed. */
public record Call(Operation operation, Optional<String> outTradeNo) {

    public static final Call UNKNOWN = new Call(Operation.OTHER, Optional.empty());
}
